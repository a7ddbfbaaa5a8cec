import { useLocale, useTranslations } from "next-intl";
import { formatAmount, formatNumber, formatPercent } from "@/i18n/format";
import type { Finding } from "@/server/domain/call/rules";

/** What one rule says of the dossier, in words: what it asks, what is there, by how much it is off. */
export function FindingText({ finding, fieldLabel }: { finding: Finding; fieldLabel?: string }) {
  const t = useTranslations("findings");
  const locale = useLocale();
  const { code, unit, expected, actual, gap, rate, subject } = finding;
  const told = (value: number | undefined) => {
    if (value === undefined) return "";
    return unit === "cents" ? formatAmount(value, locale) : formatNumber(value, locale);
  };
  const values = {
    field: fieldLabel ?? "",
    expected: told(expected),
    actual: told(actual),
    gap: told(gap),
    rate: rate === undefined ? "" : formatPercent(rate, locale),
    subject: subject ?? "",
  };
  if (code === "attachmentMissing") return t(code, { ...values, subject: t(`attachments.${subject}` as never) });
  return t(code as never, values as never);
}
