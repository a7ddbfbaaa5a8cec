import type { Locale } from "../../locale";

/** What the manager of a call wrote, in both languages; where the English is blank, the French is shown. */
export interface Words {
  fr: string;
  en?: string | undefined;
}
export const wordsIn = ({ fr, en }: Words, locale: Locale): string => (locale === "en" && en ? en : fr);
