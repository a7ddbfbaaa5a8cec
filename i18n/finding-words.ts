/** What the rules say of a dossier, in words: the same on the screen and in mails. Pure, as format.ts. */
import type { Finding } from "@/server/domain/call/rules";
import type { Locale } from "@/server/domain/locale";
import { formatAmount, formatNumber, formatPercent } from "./format";

/** A translator of one namespace, whose keys are put together here. */
type Speaker = (key: never, values?: never) => string;

/**
 * One finding: what is asked, what is there, by how much it is off.
 * @param t of the namespace "findings".
 */
export function findingWords(t: Speaker, finding: Finding, locale: Locale, fieldLabel = ""): string {
  const { code, unit, expected, actual, gap, rate, subject } = finding;
  const told = (value: number | undefined) => {
    if (value === undefined) return "";
    return unit === "cents" ? formatAmount(value, locale) : formatNumber(value, locale);
  };
  const values = {
    field: fieldLabel,
    expected: told(expected),
    actual: told(actual),
    gap: told(gap),
    rate: rate === undefined ? "" : formatPercent(rate, locale),
    subject: subject ?? "",
  };
  if (code === "attachmentMissing")
    return t(code as never, { ...values, subject: t(`attachments.${subject}` as never) } as never);
  return t(code as never, values as never);
}

/**
 * The name of a field as the form shows it; of a row, the field's name in the row.
 * @param t of the namespace "dossier".
 */
export function fieldWords(t: Speaker, field: string): string {
  const parts = field.split(".");
  const [section = "", middle = "", last] = parts;
  if (parts.length === 1) return t(`sections.${section}` as never);
  if (last === undefined && (section === "lead" || section === "project")) return t(`${section}.${middle}` as never);
  if (last === undefined) return t(`sections.${section}` as never);
  return t(`rowFields.${section}.${last}` as never);
}
