import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { Link } from "@/app/_components/link";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { themes } from "@/server/domain/call/themes";
import { countryOptions } from "@/server/domain/country/names";
import { regionName, regionsOf } from "@/server/domain/country/regions";
import { registerOrders, selectionWords } from "@/server/domain/register/selection";
import { cooperationKinds, cooperationStatuses } from "@/server/domain/register/vocabulary";
import { frenchAuthorityKinds } from "@/server/domain/user/actor";
import type { RegisterQuery } from "./query";

export interface RegisterFiltersProps {
  query: RegisterQuery;
  /** Codes of the countries that the register knows. */
  countries: readonly string[];
}

/** Narrows the register; the address holds the choice, so it works without script and can be shared. */
export function RegisterFilters({ query: { selection, order }, countries }: RegisterFiltersProps) {
  const t = useTranslations("register");
  const tOrganisations = useTranslations("organisations");
  const tThemes = useTranslations("themes");
  const locale = useLocale();
  const regions = regionsOf(selection.country ?? "").map(({ code }) => ({
    value: code,
    label: regionName(code, locale),
  }));
  return (
    <form className="pas-filters" action="/repertoire" aria-label={t("filters.label")}>
      <TextField
        name={selectionWords.text}
        type="search"
        label={t("filters.text")}
        hint={t("filters.textHint")}
        defaultValue={selection.text}
        maxLength={100}
      />
      <SelectField
        name={selectionWords.country}
        label={t("filters.country")}
        placeholder={t("filters.anyCountry")}
        options={countryOptions(locale, countries).map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={selection.country}
      />
      {regions.length > 0 && (
        <SelectField
          name={selectionWords.region}
          label={t("filters.region")}
          placeholder={t("filters.anyRegion")}
          options={regions}
          defaultValue={selection.region}
        />
      )}
      <SelectField
        name={selectionWords.category}
        label={t("filters.category")}
        placeholder={t("filters.anyCategory")}
        options={frenchAuthorityKinds.map((value) => ({ value, label: tOrganisations(`kinds.${value}`) }))}
        defaultValue={selection.category}
      />
      <SelectField
        name={selectionWords.theme}
        label={t("filters.theme")}
        placeholder={t("filters.anyTheme")}
        options={themes.map((value) => ({ value, label: tThemes(value) }))}
        defaultValue={selection.theme}
      />
      <SelectField
        name={selectionWords.kind}
        label={t("filters.kind")}
        placeholder={t("filters.anyKind")}
        options={cooperationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        defaultValue={selection.kind}
      />
      <SelectField
        name={selectionWords.status}
        label={t("filters.status")}
        placeholder={t("filters.anyStatus")}
        options={cooperationStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        defaultValue={selection.status}
      />
      <SelectField
        name="tri"
        label={t("filters.order")}
        options={(["name", "oldest", "newest"] as const).map((value) => ({
          value: value === "name" ? "" : registerOrders[value],
          label: t(`order.${value}`),
        }))}
        defaultValue={order === "name" ? "" : registerOrders[order]}
      />
      <Button variant="secondary">{t("filters.apply")}</Button>
      {Object.keys(selection).length > 0 && <Link href="/repertoire">{t("filters.reset")}</Link>}
    </form>
  );
}
