import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { countryOptions } from "@/server/domain/country/names";
import type { OpinionFilter } from "@/server/services/opinion/list-opinion-requests";

interface OpinionFiltersProps {
  filter: OpinionFilter;
  /** What the address calls the current tab. */
  tabValue: string;
  countries: readonly string[];
  calls: readonly { slug: string; title: string }[];
}

/** Narrows the list of an embassy; the address holds the choice, so it works without script and can be shared. */
export function OpinionFilters({ filter, tabValue, countries, calls }: OpinionFiltersProps) {
  const t = useTranslations("opinions.list");
  const locale = useLocale();
  return (
    <form className="pas-filters" action="/avis" aria-label={t("filters")}>
      <input type="hidden" name="liste" value={tabValue} />
      <TextField name="q" type="search" label={t("text")} hint={t("textHint")} defaultValue={filter.text} />
      {countries.length > 1 && (
        <SelectField
          name="pays"
          label={t("country")}
          placeholder={t("anyCountry")}
          options={countryOptions(locale, countries).map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={filter.country}
        />
      )}
      {calls.length > 1 && (
        <SelectField
          name="appel"
          label={t("call")}
          placeholder={t("anyCall")}
          options={calls.map(({ slug, title }) => ({ value: slug, label: title }))}
          defaultValue={filter.callSlug}
        />
      )}
      <Button variant="secondary">{t("apply")}</Button>
    </form>
  );
}
