import type { Cents } from "../money";
import { sum } from "../money";
import type { OrganisationKind } from "../user/actor";

/**
 * An award as open data tells it: all that any export may be made of. Nothing else of a dossier is read for them, so no
 * person, opinion, reason or draft can get into a file by mistake.
 */
export interface OpenAward {
  /** Number of the dossier. */
  number: string;
  title: string;
  /** Day of the notification in Paris, as "2010-06-01". */
  decidedOn: string;
  call: { slug: string; title: string };
  /** The lead authority. The official dataset gives no SIREN for departments and regions. */
  authority: { kind: OrganisationKind; name: string; siren: string | null; inseeCode: string | null };
  /** The first one's country and region are where the amount is counted. */
  partners: readonly OpenPartner[];
  /** The first one is the one under which the amount is counted; empty when there is none. */
  theme: string;
  /** What was granted for each year, in order; never 0. */
  amounts: readonly { year: number; cents: Cents }[];
  /** What was paid, in order. */
  payments: readonly { paidOn: string; cents: Cents }[];
  /** Its authority gave it up since. It stays published as it was decided. */
  givenUp: boolean;
}

export interface OpenPartner {
  /** The foreign authority. */
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** A code of ISO 3166-2 where regions are known, or what was typed. */
  region: string;
  place: string;
}

/** Who grants, and publishes: a ministry. `siret` has 14 digits. */
export interface Publisher {
  name: string;
  siret: string;
}

/** What a file says beside its records. */
export interface ExportContext {
  publisher: Publisher;
  /** Address of the application, without a slash at its end. */
  origin: string;
  /** When what is published last changed; null when nothing ever was. */
  changedAt: Date | null;
  /** The year it is in Paris. */
  year: number;
}

/** A file as a stream writes it: what comes first, each record, what comes last. */
export interface ExportFormat {
  open(context: ExportContext): string;
  record(award: OpenAward, context: ExportContext, isFirst: boolean): string;
  close(): string;
}

export const totalOf = ({ amounts }: Pick<OpenAward, "amounts">): number => sum(amounts.map(({ cents }) => cents));

/** A project without a title is known by its call: the standards want one. */
export const titleOf = ({ title, call, number }: OpenAward): string => title.trim() || call.title.trim() || number;

/** From the first day of the first year to the last day of the last one, as granted; of the decision when nothing was. */
export function periodOf({ amounts, decidedOn }: OpenAward): { start: string; end: string; lastYear: number } {
  const decided = Number(decidedOn.slice(0, 4));
  const first = amounts[0]?.year ?? decided;
  const lastYear = amounts.at(-1)?.year ?? decided;
  return { start: `${first}-01-01`, end: `${lastYear}-12-31`, lastYear };
}
