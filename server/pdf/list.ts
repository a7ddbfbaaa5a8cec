import "server-only";
import { createTranslator } from "next-intl";
import { formatDate } from "@/i18n/format";
import { messages } from "@/messages";
import type { Locale } from "@/server/domain/locale";
import { parisDay } from "@/server/domain/paris-time";
import { TooManyDocuments, typesetApart } from "./apart";

export { TooManyDocuments };

/** A list as a document tells it. */
export interface ListDocument {
  title: string;
  /** How many lines there are, in words, and which of them this volume holds. */
  count: string;
  note: string;
  /** Names of the columns, their widths in proportion, and which hold numbers. */
  columns: readonly { name: string; width: number; numeric?: boolean }[];
  rows: readonly (readonly string[])[];
}

/** A list as a tagged PDF, dated `now`, in the reader's language. */
export function listPdf({ columns, ...list }: ListDocument, locale: Locale, now: Date): Promise<Buffer> {
  const t = createTranslator({ locale, namespace: "lists", messages: { lists: messages[locale].lists } });
  const [year, month, day] = parisDay(now).split("-").map(Number);
  return typesetApart("list.typ", {
    ...list,
    lang: locale,
    date: { year, month, day },
    publisher: messages[locale].common.serviceName,
    stated: t("stated", { date: formatDate(now, locale) }),
    columns: columns.map(({ name }) => name),
    widths: columns.map(({ width }) => width),
    numeric: columns.flatMap(({ numeric }, index) => (numeric ? [index] : [])),
  });
}
