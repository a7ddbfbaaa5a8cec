import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { themeLabel } from "@/app/_features/register/labels";
import { formatDate } from "@/i18n/format";
import { regionName } from "@/server/domain/country/regions";
import { regionNames } from "@/server/domain/organisation/territories";
import type { FieldChange, ShownValue } from "@/server/domain/register/changes";
import { cooperationKinds, cooperationStatuses, foreignLevels } from "@/server/domain/register/vocabulary";

const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T =>
  (values as readonly unknown[]).includes(value);

/** How a change of a field is told: « Forme : Protocole devient Jumelage », the old struck, the new underlined. */
export function useChangeWords(): (change: FieldChange) => { key: string; text: ReactNode } {
  const t = useTranslations("entries.history");
  const register = useTranslations("register");
  const locale = useLocale();

  function valueWords(field: FieldChange["field"], value: ShownValue): string {
    if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return t("nothing");
    if (field === "regions" && Array.isArray(value))
      return value.map((code) => regionNames[String(code)] ?? String(code)).join(", ");
    if (field === "emailIsPublic") return t(value === "yes" ? "yes" : "no");
    if (field === "retired") return formatDate(new Date(String(value)), locale);
    if (Array.isArray(value)) return value.map((theme) => themeLabel(String(theme), locale)).join(", ");
    if (field === "region") return regionName(String(value), locale);
    if (field === "level" && isOneOf(foreignLevels, value)) return register(`level.${value}`);
    if (field === "kind" && isOneOf(cooperationKinds, value)) return register(`kind.${value}`);
    if (field === "status" && isOneOf(cooperationStatuses, value)) return register(`status.${value}`);
    if (field === "until" && /^\d{4}-\d{2}-\d{2}$/.test(String(value)))
      return formatDate(new Date(String(value)), locale);
    return String(value);
  }

  return ({ field, before, after }) => {
    const words = {
      field: t(`fields.${field}`),
      before: () => <del>{valueWords(field, before)}</del>,
      after: () => <ins>{valueWords(field, after)}</ins>,
    };
    const isFirst = before === null;
    return {
      key: field,
      text: <span className="pas-compared">{isFirst ? t.rich("first", words) : t.rich("change", words)}</span>,
    };
  };
}
