import { useLocale, useTranslations } from "next-intl";
import { ListFilters } from "@/app/_components/list-filters";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { themes } from "@/server/domain/call/themes";
import { countryOptions } from "@/server/domain/country/names";
import { type NoticeSelection, noticeWords } from "@/server/domain/exchange/selection";
import { noticeKinds, noticeSides } from "@/server/domain/exchange/vocabulary";

interface NoticeFiltersProps {
  selection: NoticeSelection;
  /** Codes of the countries that the list knows. */
  countries: readonly string[];
}

/** Narrows the list of notices. */
export function NoticeFilters({ selection, countries }: NoticeFiltersProps) {
  const t = useTranslations("exchange");
  const tThemes = useTranslations("themes");
  const locale = useLocale();
  const isNarrowed = Object.keys(selection).length > 0;
  return (
    <ListFilters
      action="/bourse"
      label={t("filters.label")}
      apply={t("filters.apply")}
      reset={t("filters.reset")}
      resetHref={isNarrowed ? "/bourse" : null}
    >
      <TextField
        name={noticeWords.text}
        type="search"
        label={t("filters.text")}
        hint={t("filters.textHint")}
        defaultValue={selection.text}
        maxLength={100}
      />
      <SelectField
        name={noticeWords.kind}
        label={t("filters.kind")}
        placeholder={t("filters.anyKind")}
        options={noticeKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValue={selection.kind}
      />
      <SelectField
        name={noticeWords.side}
        label={t("filters.side")}
        placeholder={t("filters.anySide")}
        options={noticeSides.map((value) => ({ value, label: t(`sides.${value}`) }))}
        defaultValue={selection.side}
      />
      <SelectField
        name={noticeWords.country}
        label={t("filters.country")}
        placeholder={t("filters.anyCountry")}
        options={countryOptions(locale, countries).map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={selection.country}
      />
      <SelectField
        name={noticeWords.theme}
        label={t("filters.theme")}
        placeholder={t("filters.anyTheme")}
        options={themes.map((value) => ({ value, label: tThemes(value) }))}
        defaultValue={selection.theme}
      />
    </ListFilters>
  );
}
