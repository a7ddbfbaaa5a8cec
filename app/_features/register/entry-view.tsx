import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { DefinitionList } from "@/app/_components/definition-list";
import { Figure, Figures } from "@/app/_components/figure";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { Amount, NumberText } from "@/app/_components/values";
import { formatDate } from "@/i18n/format";
import { sum } from "@/server/domain/money";
import { departmentNames, regionNames } from "@/server/domain/organisation/territories";
import type { LoadedEntry } from "@/server/services/register/load-entry";
import { Confirmation } from "./confirmation";
import { EntryCooperations } from "./entry-cooperations";
import { entryEvents } from "./entry-events";
import { EntryProjects } from "./entry-projects";
import { invented, placeLabel, territoryHref } from "./labels";
import { Timeline } from "./timeline";

export interface EntryViewProps {
  entry: LoadedEntry;
  /** Whether nobody confirmed it for more than a year. */
  isStale: boolean;
}

/** An authority of the register: what it is, with whom it cooperates, on what, with how much of cofinancing. */
export function EntryView({ entry, isStale }: EntryViewProps) {
  const t = useTranslations("register");
  const tOrganisations = useTranslations("organisations");
  const { cooperations, projects } = entry;
  const awarded = sum(projects.flatMap(({ award }) => (award ? [award.cents] : [])));
  const first = cooperations.reduce<number | null>(
    (year, { sinceYear }) => Math.min(year ?? sinceYear, sinceYear),
    null,
  );
  return (
    <>
      <PageHeading
        eyebrow={entry.categories.map((category) => (
          <Badge key={category}>{entry.level ? t(`level.${entry.level}`) : tOrganisations(`kind.${category}`)}</Badge>
        ))}
        title={entry.name}
      />
      <Figures>
        <Figure
          value={<NumberText value={cooperations.length} />}
          label={t("entry.figures.cooperations", { count: cooperations.length })}
        />
        <Figure
          value={<NumberText value={projects.length} />}
          label={t("entry.figures.projects", { count: projects.length })}
        />
        {awarded > 0 && <Figure value={<Amount cents={awarded} />} label={t("entry.figures.awarded")} />}
      </Figures>
      <EntryFacts entry={entry} isStale={isStale} first={first} />
      <EntryCooperations cooperations={cooperations} isFrench={entry.country === "FR"} />
      <EntryProjects projects={projects} />
      <Timeline events={entryEvents(entry)} />
    </>
  );
}

function EntryFacts({ entry, isStale, first }: EntryViewProps & { first: number | null }) {
  const t = useTranslations("register");
  const locale = useLocale();
  const department = entry.departmentCode && `${departmentNames[entry.departmentCode]} (${entry.departmentCode})`;
  const place =
    entry.country === "FR" ? (
      [department, entry.regionCode && regionNames[entry.regionCode]].filter(Boolean).join(", ")
    ) : (
      <>
        {entry.place && `${entry.place}, `}
        <Link href={territoryHref(entry.country, entry.region)}>{placeLabel(entry.country, entry.region, locale)}</Link>
      </>
    );
  return (
    <DefinitionList
      items={[
        { term: t("entry.place"), description: place },
        { term: t("entry.siren"), description: entry.siren },
        { term: t("entry.since"), description: first },
        {
          term: t("entry.formerly"),
          description:
            entry.formerNames.length > 0 &&
            entry.formerNames
              .map(({ name, until }) => t("entry.formerName", { name, until: formatDate(new Date(until), locale) }))
              .join(" ; "),
        },
        {
          term: t("entry.source"),
          description: entry.source === invented ? t("entry.demonstration") : entry.source,
        },
        {
          term: t("column.status"),
          description: <Confirmation at={entry.confirmedAt} isStale={isStale} />,
        },
      ].filter(({ description }) => description !== false)}
    />
  );
}
