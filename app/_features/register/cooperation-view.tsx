import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { DefinitionList } from "@/app/_components/definition-list";
import { Figure, Figures } from "@/app/_components/figure";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { Amount, NumberText } from "@/app/_components/values";
import { mapAddress } from "@/server/domain/map/selection";
import { sum } from "@/server/domain/money";
import { authorityLabel } from "@/server/domain/organisation/label";
import type { LoadedCooperation } from "@/server/services/register/load-cooperation";
import { Confirmation } from "./confirmation";
import { CooperationProjects } from "./cooperation-projects";
import { projectEvents } from "./entry-events";
import { invented, placeLabel, territoryHref, themeLabel } from "./labels";
import { Timeline } from "./timeline";

export interface CooperationViewProps {
  cooperation: LoadedCooperation;
  /** Whether nobody confirmed it for more than a year. */
  isStale: boolean;
}

/** A cooperation of the register: both ends, since when, on what, with how much of cofinancing. */
export function CooperationView({ cooperation, isStale }: CooperationViewProps) {
  const t = useTranslations("register");
  const tPlaces = useTranslations("territories");
  const { slug, french, foreign, projects, sinceYear, untilYear, kind, status } = cooperation;
  const awarded = sum(projects.flatMap(({ award }) => (award ? [award.cents] : [])));
  const name = tPlaces("cooperation.title", { french: french.name, foreign: foreign.name });
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            <Badge>{t(`kind.${kind}`)}</Badge>
            <Badge>{t(`status.${status}`)}</Badge>
          </>
        }
        title={name}
        actions={
          <Link href={mapAddress(foreign.country, { region: foreign.region || undefined })}>
            {tPlaces("cooperation.toMap")}
          </Link>
        }
      />
      <Figures>
        <Figure value={sinceYear} label={tPlaces("cooperation.since")} />
        <Figure
          value={<NumberText value={projects.length} />}
          label={t("entry.figures.projects", { count: projects.length })}
        />
        {awarded > 0 && <Figure value={<Amount cents={awarded} />} label={t("entry.figures.awarded")} />}
      </Figures>
      <CooperationFacts {...{ cooperation, isStale }} />
      <CooperationProjects projects={projects} />
      <Timeline
        events={[
          { kind: "began", year: sinceYear, cooperation: slug, name: foreign.name },
          ...projectEvents(projects),
          ...(untilYear === null
            ? []
            : [{ kind: "ended" as const, year: untilYear, cooperation: slug, name: foreign.name }]),
        ]}
      />
    </>
  );
}

function CooperationFacts({ cooperation, isStale }: CooperationViewProps) {
  const t = useTranslations("register");
  const tPlaces = useTranslations("territories");
  const tOrganisations = useTranslations("organisations");
  const locale = useLocale();
  const { french, foreign, sinceYear, untilYear, themes, source, confirmedAt } = cooperation;
  return (
    <DefinitionList
      items={[
        {
          term: t("column.french"),
          description: (
            <Link href={`/repertoire/${french.slug}`}>
              {authorityLabel(french, tOrganisations(`kind.${french.kind}`))}
            </Link>
          ),
        },
        {
          term: t("column.foreign"),
          description: (
            <>
              <Link href={`/repertoire/${foreign.slug}`}>{foreign.name}</Link>
              {`, ${t(`level.${foreign.level}`)}`}
            </>
          ),
        },
        {
          term: t("entry.place"),
          description: (
            <>
              {foreign.place && `${foreign.place}, `}
              <Link href={territoryHref(foreign.country, foreign.region)}>
                {placeLabel(foreign.country, foreign.region, locale)}
              </Link>
            </>
          ),
        },
        {
          term: tPlaces("cooperation.years"),
          description:
            untilYear === null
              ? tPlaces("cooperation.open", { since: String(sinceYear) })
              : tPlaces("cooperation.closed", { since: String(sinceYear), until: String(untilYear) }),
        },
        { term: t("column.themes"), description: themes.map((theme) => themeLabel(theme, locale)).join(", ") },
        {
          term: tPlaces("cooperation.source"),
          description: source === invented ? t("entry.demonstration") : source,
        },
        {
          term: tPlaces("cooperation.confirmation"),
          description: <Confirmation at={confirmedAt} isStale={isStale} />,
        },
      ]}
    />
  );
}
