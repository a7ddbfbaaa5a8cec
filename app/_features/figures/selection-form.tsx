import { useLocale, useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/app/_components/button";
import { SelectField } from "@/app/_components/select-field";
import { countryOptions } from "@/server/domain/country/names";
import type { Figures } from "@/server/domain/figures/axis";
import { isWhole, type Selection } from "@/server/domain/figures/selection";

export interface SelectionFormProps {
  selection: Selection;
  /** What there is to choose from: the lines of all the figures. */
  choices: Figures["lines"];
}

/** Which awards are counted, held by the address: a plain form that works without a script. */
export function SelectionForm({ selection, choices }: SelectionFormProps) {
  const t = useTranslations("figures");
  const locale = useLocale();
  const codes = choices.country.map(({ key }) => key).filter((code) => code !== "");
  return (
    <form className="pas-filters" method="get" action="/chiffres" aria-label={t("filter.label")}>
      <SelectField
        name="annee"
        label={t("filter.year")}
        placeholder={t("filter.anyYear")}
        options={choices.decisionYear.map(({ key }) => ({ value: key, label: key })).reverse()}
        defaultValue={selection.year ?? ""}
      />
      <SelectField
        name="appel"
        label={t("filter.call")}
        placeholder={t("filter.anyCall")}
        options={choices.call.map(({ key, detail }) => ({ value: key, label: detail }))}
        defaultValue={selection.call ?? ""}
      />
      <SelectField
        name="pays"
        label={t("filter.country")}
        placeholder={t("filter.anyCountry")}
        options={countryOptions(locale, codes).map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={selection.country ?? ""}
      />
      <Button variant="secondary">{t("filter.submit")}</Button>
      {!isWhole(selection) && (
        <ButtonLink variant="quiet" href="/chiffres">
          {t("filter.clear")}
        </ButtonLink>
      )}
    </form>
  );
}
