import { isTheme, type Theme } from "../call/themes";
import { type NoticeKind, type NoticeSide, noticeKinds, noticeSides } from "./vocabulary";

/** Which notices are looked for. */
export interface NoticeSelection {
  /** Words of the title, of what is sought and offered, or of the authority's name. */
  text?: string;
  kind?: NoticeKind;
  side?: NoticeSide;
  /** A country at either end: where the authority is, or where it looks for a partner. */
  country?: string;
  theme?: Theme;
}

/** What stands for each choice in an address. */
export const noticeWords = {
  text: "q",
  kind: "type",
  side: "cote",
  country: "pays",
  theme: "theme",
} as const satisfies Record<keyof NoticeSelection, string>;

const isOneOf =
  (values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);

const isPossible: { [K in keyof NoticeSelection]-?: (value: string) => boolean } = {
  text: (value) => value.length <= 100,
  kind: isOneOf(noticeKinds),
  side: isOneOf(noticeSides),
  country: (value) => /^[A-Z]{2}$/.test(value),
  theme: isTheme,
};

const choices = Object.keys(noticeWords) as (keyof NoticeSelection)[];

/** The selection that an address asks for; what names nothing is left out. */
export const noticeSelection = (read: (word: string) => string | null): NoticeSelection =>
  Object.fromEntries(
    choices.flatMap((choice) => {
      const value = read(noticeWords[choice])?.trim();
      return value && isPossible[choice](value) ? [[choice, value]] : [];
    }),
  );

/** The selection in the words of an address. */
export const noticeParams = (selection: NoticeSelection): Record<string, string> =>
  Object.fromEntries(
    choices.flatMap((choice) => {
      const value = selection[choice];
      return value === undefined ? [] : [[noticeWords[choice], value]];
    }),
  );
