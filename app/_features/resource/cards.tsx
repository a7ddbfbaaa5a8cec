import { useLocale, useTranslations } from "next-intl";
import { Card, CardGrid } from "@/app/_components/card";
import { formatDate } from "@/i18n/format";
import { countryName } from "@/server/domain/country/names";
import { pathOf } from "@/server/domain/resource/kinds";
import type { LoadedResource } from "@/server/services/resource/load";
import { conferenceDays } from "./dates";
import { LanguageNote } from "./language";

interface CardsProps {
  resources: readonly LoadedResource[];
  headingLevel?: 2 | 3;
}

/** News or conferences side by side: what it is, when, where. */
export function ResourceCards({ resources, headingLevel = 3 }: CardsProps) {
  return (
    <CardGrid>
      {resources.map((resource) => (
        <ResourceCard key={resource.slug} resource={resource} headingLevel={headingLevel} />
      ))}
    </CardGrid>
  );
}

function ResourceCard({ resource, headingLevel }: { resource: LoadedResource; headingLevel: 2 | 3 }) {
  const t = useTranslations("resources");
  const locale = useLocale();
  const { title, summary, conference, publishedAt, country, language } = resource;
  return (
    <Card
      title={<span lang={language === locale ? undefined : language}>{title}</span>}
      href={pathOf(resource)}
      headingLevel={headingLevel}
      start={
        <p className="pas-row">
          {conference
            ? conferenceDays(conference, locale)
            : publishedAt && t("news.published", { date: formatDate(publishedAt, locale) })}
        </p>
      }
      end={
        <p className="pas-row">
          {conference?.place && <span>{conference.place}</span>}
          {country && <span>{countryName(country, locale)}</span>}
          <LanguageNote language={language} />
        </p>
      }
    >
      <p lang={language === locale ? undefined : language}>{summary}</p>
    </Card>
  );
}
