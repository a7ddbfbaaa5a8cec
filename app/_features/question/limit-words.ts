import { useLocale, useTranslations } from "next-intl";
import { formatAmount, formatDate, formatNumber } from "@/i18n/format";
import type { Question } from "@/server/domain/call/questions/definition";

/** What the limits of a question ask, in words; "" where it has none. */
export function useLimitWords(): (question: Question) => string {
  const t = useTranslations("questions.limits");
  const locale = useLocale();
  const told = (kind: Question["kind"], value: number | string): string => {
    if (typeof value === "string") return formatDate(new Date(`${value}T12:00:00Z`), locale);
    return kind === "amount" ? formatAmount(value, locale) : formatNumber(value, locale);
  };
  return (question) => {
    if (!("min" in question || "max" in question)) return "";
    const { kind, min, max } = question as { kind: Question["kind"]; min?: number | string; max?: number | string };
    const unit = unitOf(kind);
    const values = {
      min: min === undefined ? "" : told(kind, min),
      max: max === undefined ? "" : told(kind, max),
      counted: Number(max ?? min) || 0,
    };
    if (min !== undefined && max !== undefined) return t(`${unit}.between`, values);
    if (min !== undefined) return t(`${unit}.least`, values);
    return max === undefined ? "" : t(`${unit}.most`, values);
  };
}

function unitOf(kind: Question["kind"]) {
  if (kind === "shortText" || kind === "longText") return "characters";
  if (kind === "multiple") return "options";
  if (kind === "table") return "rows";
  if (kind === "file") return "files";
  return kind === "date" ? "days" : kind === "authority" || kind === "place" ? "entries" : "value";
}
