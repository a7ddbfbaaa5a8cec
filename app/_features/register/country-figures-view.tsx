import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { BarChart } from "@/app/_features/figures/bar-chart";
import { formatNumber } from "@/i18n/format";
import { drawBars } from "@/server/charts/bars";
import { regionName } from "@/server/domain/country/regions";
import { type RegionCount, regionsAsOf } from "@/server/domain/register/by-region";
import { type Growth, milestonesOf } from "@/server/domain/register/growth";
import type { CountryFigures } from "@/server/services/register/key-figures";
import { KeyFiguresTable } from "./key-figures-table";

/** What the register counts of a country: `figures`. */
export function CountryFiguresView({ figures }: { figures: CountryFigures }) {
  const t = useTranslations("register");
  const publishedOn = figures.figures.find(({ published }) => published)?.published?.publishedOn ?? null;
  return (
    <>
      <section className="pas-section">
        <h2 id="comptes" className="fr-sr-only">
          {t("figures.title")}
        </h2>
        <KeyFiguresTable figures={figures.figures} />
        <p className="pas-prose pas-muted">{t("figures.membershipsNote")}</p>
        <p>{t("figures.partners", { count: figures.partners })}</p>
      </section>
      <GrowthSection growth={figures.growth} />
      <RegionsSection regions={figures.regions} publishedOn={publishedOn} />
    </>
  );
}

function GrowthSection({ growth }: { growth: readonly Growth[] }) {
  const t = useTranslations("register");
  const points = milestonesOf(growth);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const drawing = drawBars({
    direction: "columns",
    bars: points.map(({ year, total }) => ({ label: String(year), value: total, text: String(total) })),
  });
  return (
    <section className="pas-section">
      <h2 id="croissance">{t("figures.growth")}</h2>
      <p className="pas-prose pas-muted">{t("figures.growthText")}</p>
      <div className="pas-axis">
        <DataTable
          caption={t("figures.growth")}
          captionHidden
          columns={[
            { key: "period", header: t("column.period"), cell: ({ year }) => year },
            { key: "total", header: t("column.total"), numeric: true, cell: ({ total }) => total },
          ]}
          rows={points}
          rowKey={({ year }) => String(year)}
        />
        <div className="pas-chart-frame">
          <BarChart
            drawing={drawing}
            alt={t("figures.growthChart", {
              ...{ first: String(first.total), firstYear: String(first.year) },
              ...{ last: String(last.total), lastYear: String(last.year) },
            })}
          />
        </div>
      </div>
    </section>
  );
}

interface RegionsSectionProps {
  regions: readonly RegionCount[];
  /** The day of the figures that these stand beside: they are told by the regions that there were then. */
  publishedOn: string | null;
}

function RegionsSection({ regions, publishedOn }: RegionsSectionProps) {
  const t = useTranslations("register");
  const locale = useLocale();
  const lines = publishedOn === null ? [...regions] : regionsAsOf(regions, new Date(publishedOn));
  const name = ({ region }: RegionCount) => regionName(region, locale) || t("figures.unknownRegion");
  const drawing = drawBars({
    direction: "rows",
    bars: lines
      .slice(0, 10)
      .map((line) => ({ label: name(line), value: line.partnerships, text: String(line.partnerships) })),
  });
  return (
    <section className="pas-section">
      <h2 id="regions">{t("figures.regionsTitle")}</h2>
      <p className="pas-prose pas-muted">
        {publishedOn === null ? t("figures.regionsText") : t("figures.regionsOf", { year: publishedOn.slice(0, 4) })}
      </p>
      <div className="pas-axis">
        <DataTable
          caption={t("figures.regionsTitle")}
          captionHidden
          columns={[
            { key: "region", header: t("column.region"), cell: name },
            {
              key: "partnerships",
              header: t("column.partnerships"),
              numeric: true,
              cell: ({ partnerships }) => formatNumber(partnerships, locale),
            },
          ]}
          rows={lines}
          rowKey={({ region }) => region}
        />
        <div className="pas-chart-frame">
          <BarChart drawing={drawing} alt={t("figures.regionsTitle")} />
        </div>
      </div>
    </section>
  );
}
