import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/button";
import { DataTable } from "@/app/_components/data-table";
import { DefinitionList } from "@/app/_components/definition-list";
import { PageHeading } from "@/app/_components/page-heading";
import { formatDate } from "@/i18n/format";
import { countryName } from "@/server/domain/country/names";
import type { Conference } from "@/server/domain/resource/schema";
import type { LoadedResource } from "@/server/services/resource/load";
import { conferenceDays, sessionDay, sessionHours, zoneName } from "./dates";
import { LanguageNote } from "./language";
import { RichText } from "./rich-text";

interface ConferenceViewProps {
  resource: LoadedResource;
  conference: Conference;
}

/** A conference: what it is about, when and where, its programme day by day. */
export function ConferenceView({ resource, conference }: ConferenceViewProps) {
  const t = useTranslations("resources.conferences");
  const locale = useLocale();
  const { slug, title, summary, body, country, language, isPublished } = resource;
  const lang = language === locale ? undefined : language;
  return (
    <article>
      <PageHeading
        eyebrow={
          <>
            <span>{conferenceDays(conference, locale)}</span>
            <LanguageNote language={language} />
          </>
        }
        title={<span lang={lang}>{title}</span>}
        lead={<p lang={lang}>{summary}</p>}
        actions={
          // Whose days are not known has nothing to be put into a calendar; a draft has no address yet.
          isPublished &&
          !conference.monthOnly && (
            <ButtonLink variant="secondary" href={`/ressources/conferences/${slug}/programme.ics`} download>
              {t("calendar")}
            </ButtonLink>
          )
        }
      />
      <div className="pas-split">
        <div className="pas-prose" lang={lang}>
          <RichText text={body} />
        </div>
        <aside className="pas-panel" aria-label={t("facts")}>
          <DefinitionList
            layout="lines"
            items={[
              { term: t("when"), description: conferenceDays(conference, locale) },
              { term: t("place"), description: conference.place },
              { term: t("country"), description: country && countryName(country, locale) },
            ]}
          />
        </aside>
      </div>
      {conference.sessions.length > 0 && <Programme conference={conference} lang={lang} />}
    </article>
  );
}

function Programme({
  conference: { sessions, timeZone, startsOn },
  lang,
}: {
  conference: Conference;
  lang: string | undefined;
}) {
  const t = useTranslations("resources.conferences");
  const locale = useLocale();
  const days = [...new Set(sessions.map((session) => sessionDay(session, timeZone)))];
  return (
    <section className="pas-section" aria-labelledby="programme">
      <h2 id="programme">{t("programme")}</h2>
      <p className="pas-muted">{t("zone", { zone: zoneName(timeZone, startsOn, locale) })}</p>
      {days.map((day) => (
        <DataTable
          key={day}
          caption={t("sessionsOf", { day: formatDate(new Date(`${day}T00:00:00Z`), locale) })}
          stacked
          rows={sessions.filter((session) => sessionDay(session, timeZone) === day)}
          rowKey={({ startsAt, title }) => `${startsAt.toISOString()} ${title}`}
          columns={[
            { key: "hours", header: t("hours"), cell: (session) => sessionHours(session, timeZone, locale) },
            {
              key: "title",
              header: t("session"),
              rowHeader: true,
              cell: ({ title }) => <span lang={lang}>{title}</span>,
            },
            {
              key: "detail",
              header: t("detail"),
              cell: ({ detail }) => (detail ? <span lang={lang}>{detail}</span> : "–"),
            },
          ]}
        />
      ))}
    </section>
  );
}
