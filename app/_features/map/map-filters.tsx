import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { Link } from "@/app/_components/link";
import { SelectField } from "@/app/_components/select-field";
import { themes } from "@/server/domain/call/themes";
import { type MapSelection, mapAddress } from "@/server/domain/map/selection";

/** Shows one theme alone; the address holds the choice. */
export function MapFilters({ country, selection }: { country: string | null; selection: MapSelection }) {
  const t = useTranslations("map");
  const tThemes = useTranslations("themes");
  return (
    <form className="pas-filters" action={mapAddress(country, {})} aria-label={t("filter.label")}>
      {selection.region && <input type="hidden" name="region" value={selection.region} />}
      <SelectField
        name="theme"
        label={t("filter.theme")}
        placeholder={t("filter.anyTheme")}
        options={themes.map((value) => ({ value, label: tThemes(value) }))}
        defaultValue={selection.theme}
      />
      <Button variant="secondary">{t("filter.apply")}</Button>
      {selection.theme && <Link href={mapAddress(country, { region: selection.region })}>{t("filter.reset")}</Link>}
    </form>
  );
}
