import "@/app/_styles/timeline.css";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/app/_components/link";
import { formatAmount } from "@/i18n/format";
import { decadesOf, type TimelineEvent, timelineOf, type YearCounts } from "@/server/domain/register/timeline";
import type { Territory } from "@/server/services/register/load-territory";
import { cooperationHref } from "./labels";

interface Moment {
  when: string;
  what: readonly { key: string; line: ReactNode }[];
}

/** What happened, in order: a line with a mark for each moment. Without script. */
function Moments({ title, moments }: { title: string; moments: readonly Moment[] }) {
  if (moments.length === 0) return null;
  return (
    <section className="pas-section">
      <h2 id="frise">{title}</h2>
      <ol className="pas-chronicle">
        {moments.map(({ when, what }) => (
          <li key={when}>
            <p className="pas-chronicle__when">{when}</p>
            <ul>
              {what.map(({ key, line }) => (
                <li key={key}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The years of an authority or of a cooperation: `events`. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  const t = useTranslations("territories");
  const locale = useLocale();
  const told = (event: TimelineEvent): ReactNode => {
    switch (event.kind) {
      case "began":
      case "ended":
        return t.rich(`timeline.${event.kind}`, {
          name: event.name,
          link: (words) => <Link href={cooperationHref(event.cooperation)}>{words}</Link>,
        });
      case "renamed":
        return t("timeline.renamed", { name: event.name });
      case "project":
        return t("timeline.project", { title: event.title });
      case "award":
        return t("timeline.award", { title: event.title, amount: formatAmount(event.cents, locale) });
    }
  };
  const moments = timelineOf(events).map(({ year, events }) => ({
    when: String(year),
    what: events.map((event, index) => ({ key: `${event.kind} ${index}`, line: told(event) })),
  }));
  return <Moments title={t("timeline.title")} moments={moments} />;
}

/** The decades of a territory, after the first link of all: `years, firstLinks`. */
export function TerritoryTimeline({ years, firstLinks }: Pick<Territory, "years" | "firstLinks">) {
  const t = useTranslations("territories");
  const first: Moment = {
    when: String(firstLinks[0]?.year ?? ""),
    what: firstLinks.map(({ slug, french, foreign }) => ({
      key: slug,
      line: t.rich("timeline.first", {
        ...{ french, foreign },
        link: (words) => <Link href={cooperationHref(slug)}>{words}</Link>,
      }),
    })),
  };
  return (
    <Moments title={t("timeline.title")} moments={[...(firstLinks.length > 0 ? [first] : []), ...useDecades(years)]} />
  );
}

function useDecades(years: readonly YearCounts[]): Moment[] {
  const t = useTranslations("territories");
  const locale = useLocale();
  return decadesOf(years).map(({ from, to, begun, total, projects, awards, cents }) => ({
    when: from === to ? String(from) : `${from}-${to}`,
    what: [
      ...(begun > 0 ? [{ key: "begun", line: t("timeline.begun", { count: begun, total }) }] : []),
      ...(projects > 0 ? [{ key: "projects", line: t("timeline.projects", { count: projects }) }] : []),
      ...(awards > 0
        ? [{ key: "awards", line: t("timeline.awards", { count: awards, amount: formatAmount(cents, locale) }) }]
        : []),
    ],
  }));
}
