import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_components/button";
import { Figure, Figures } from "@/app/_components/figure";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { Amount, NumberText } from "@/app/_components/values";
import { countryName } from "@/server/domain/country/names";
import { regionName } from "@/server/domain/country/regions";
import { mapAddress } from "@/server/domain/map/selection";
import { sum } from "@/server/domain/money";
import { partnersShown, type Territory, type TerritoryPartner } from "@/server/services/register/load-territory";
import { EntryTable } from "./entry-table";
import { TerritoryAwards } from "./territory-awards";
import { TerritoryTimeline } from "./timeline";

export interface TerritoryViewProps {
  country: string;
  region?: string;
  territory: Territory;
  /** What stands between the amounts and the authorities. */
  children?: ReactNode;
}

/** A country or a region: how many cooperate, what was granted each year, who its authorities are, since when. */
export function TerritoryView({ country, region, territory, children }: TerritoryViewProps) {
  const t = useTranslations("territories");
  const locale = useLocale();
  const { partnerships, authorities, partners, projects, awards, years, firstLinks } = territory;
  const granted = sum(awards.map(({ cents }) => cents));
  return (
    <>
      <PageHeading
        title={region === undefined ? countryName(country, locale) : regionName(region, locale)}
        lead={t("lead", { isRegion: String(region !== undefined), country: countryName(country, locale) })}
        actions={
          <ButtonLink variant="secondary" href={mapAddress(country, { region })}>
            {t("toMap")}
          </ButtonLink>
        }
      />
      <Figures>
        <Figure
          value={<NumberText value={partnerships} />}
          label={t("figures.partnerships", { count: partnerships })}
        />
        <Figure value={<NumberText value={authorities} />} label={t("figures.authorities", { count: authorities })} />
        <Figure value={<NumberText value={partners} />} label={t("figures.partners", { count: partners })} />
        <Figure value={<NumberText value={projects} />} label={t("figures.projects", { count: projects })} />
        {granted > 0 && <Figure value={<Amount cents={granted} />} label={t("figures.granted")} />}
      </Figures>
      <p className="pas-muted">{t("figures.note")}</p>
      <TerritoryTimeline {...{ years, firstLinks }} />
      <TerritoryAwards awards={awards} />
      {children}
      <Partners partners={territory.shownPartners} total={partners} />
    </>
  );
}

function Partners({ partners, total }: { partners: TerritoryPartner[]; total: number }) {
  const t = useTranslations("territories");
  const locale = useLocale();
  return (
    <>
      <EntryTable
        id="collectivites"
        title={t("partners.title")}
        columns={[
          {
            key: "name",
            header: t("partners.authority"),
            cell: ({ slug, name }) => <Link href={`/repertoire/${slug}`}>{name}</Link>,
          },
          { key: "place", header: t("partners.place"), cell: ({ place }) => place },
          { key: "region", header: t("partners.region"), cell: ({ region }) => regionName(region, locale) },
          {
            key: "partnerships",
            header: t("partners.partnerships"),
            numeric: true,
            cell: ({ partnerships }) => partnerships,
          },
        ]}
        rows={partners}
        rowKey={({ slug }) => slug}
        none={t("partners.none")}
      />
      {total > partnersShown && <p>{t("partners.more", { shown: partnersShown, total })}</p>}
    </>
  );
}
