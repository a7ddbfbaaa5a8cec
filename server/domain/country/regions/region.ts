import type { Locale } from "../../locale";

/** A first-level region of a country, and when it was one. */
export interface Region {
  /** ISO 3166-2 where the standard lists it, e.g. "ML-1"; else a lower-case code of ours, e.g. "ml-kita". */
  code: string;
  /** The same name in every language, or one for each. */
  name: string | Record<Locale, string>;
  /** First day, when it came after the others. */
  since?: string;
  /** The region it was carved out of: what old and new figures are compared by. */
  carvedOutOf?: string;
}
