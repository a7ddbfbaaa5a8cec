import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/i18n/format";
import type { Row } from "@/server/domain/application/compare-rows";
import { countryName } from "@/server/domain/country/names";
import { regionName } from "@/server/domain/country/regions";

/** How what is compared is called: fields, columns, values and rows, in the reader's words. */
export function useComparedNames() {
  const t = useTranslations("compare");
  const dossier = useTranslations("dossier");
  const themes = useTranslations("themes");
  const locale = useLocale();

  const field = (name: string): string => dossier(`save.fields.${name.replace(".", "_")}` as never);
  const column = (name: string): string => (t.has(`columns.${name}` as never) ? t(`columns.${name}` as never) : name);
  const theme = (value: string): string => (themes.has(value as never) ? themes(value as never) : value);
  const value = (name: string, value: unknown): string => {
    if (value === null || value === undefined || value === "") return t("empty");
    if (typeof value === "number") return formatNumber(value, locale);
    const text = String(value);
    if (name === "category") return dossier(`categories.${text}` as never);
    if (name === "source") return dossier(`sources.${text}` as never);
    if (name === "kind") return dossier(`kinds.${text}` as never);
    if (name === "country") return countryName(text, locale) || text;
    if (name === "region") return regionName(text, locale) || text;
    return text;
  };
  const row = (of: Row): string => {
    const kinds = (["category", "source", "kind"] as const)
      .filter((name) => of[name])
      .map((name) => value(name, of[name]));
    const name = String(of.name || of.label || "");
    return [kinds.join(", "), name].filter(Boolean).join(" – ") || t("unnamed");
  };
  return { field, column, theme, value, row };
}
