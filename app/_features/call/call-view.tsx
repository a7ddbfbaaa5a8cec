import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/app/_components/badge";
import { ButtonLink } from "@/app/_components/button";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { Tags } from "@/app/_components/tag";
import { DateOnly } from "@/app/_components/values";
import { yearsOf } from "@/server/domain/application/content";
import { isTheme } from "@/server/domain/call/themes";
import { countryName, countryOptions } from "@/server/domain/country/names";
import { parisDay } from "@/server/domain/paris-time";
import type { ShownCall } from "@/server/services/call/show-call";
import { CallFiles } from "../call-file/call-files";
import { CallFacts } from "./call-facts";
import { LaureatesTable } from "./laureates-table";
import { DaysLeftBadge, PhaseBadge } from "./phase-badge";
import { PublicQuestions } from "./public-questions";
import { RulesCorrections } from "./rules-corrections";
import { RulesInWords } from "./rules-in-words";

/** A call as the public reads it: its text, dates, money, rules in plain words, and its laureates once there are. */
export function CallView({ call }: { call: ShownCall }) {
  const t = useTranslations("calls");
  const check = useTranslations("eligibility");
  const ask = useTranslations("conversations.ask");
  const files = useTranslations("call-files.public");
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            {call.daysLeft === null ? <PhaseBadge phase={call.phase} /> : <DaysLeftBadge days={call.daysLeft} />}
            <Badge>{t(`kind.${call.kind}`)}</Badge>
            <span>{call.code}</span>
          </>
        }
        title={call.title}
        lead={call.summary}
        actions={
          (call.phase === "open" || call.phase === "coming") && (
            <>
              {call.phase === "open" && (
                <ButtonLink size="lg" href={`/dossiers/nouveau?appel=${call.slug}`}>
                  {t("apply")}
                </ButtonLink>
              )}
              <ButtonLink size="lg" variant="secondary" href={`/appels/${call.slug}/eligibilite`}>
                {check("link")}
              </ButtonLink>
            </>
          )
        }
      />
      {(call.phase === "open" || call.phase === "coming") && (
        <p className="pas-muted">
          {call.phase === "open" && t("applyHint")}{" "}
          <Link className="fr-link" href={`/appels/${call.slug}/conseil`}>
            {ask("link")}
          </Link>
        </p>
      )}
      {call.resultsNotifiedAt && (
        <section className="pas-section" aria-labelledby="laureats">
          <h2 id="laureats">{t("laureates.title")}</h2>
          <p>{t.rich("laureates.notified", { date: () => <DateOnly value={call.resultsNotifiedAt ?? 0} /> })}</p>
          {call.laureates.length > 0 ? (
            <>
              <LaureatesTable laureates={call.laureates} years={yearsOf(call)} />
              <a className="fr-link" href={`/appels/${call.slug}/laureats.csv`} download>
                {t("laureates.csv")}
              </a>
            </>
          ) : (
            <p>{t("laureates.none")}</p>
          )}
        </section>
      )}
      <div className="pas-split">
        <div className="pas-prose">
          {call.files.length > 0 && (
            <Part id="fichiers" title={files("title")}>
              <CallFiles slug={call.slug} files={call.files} />
            </Part>
          )}
          <CallText call={call} />
          <PublicQuestions questions={call.questions} corrections={call.corrections} />
        </div>
        <aside className="pas-panel" aria-label={t("calendar.title")}>
          <CallFacts call={call} />
        </aside>
      </div>
    </>
  );
}

function CallText({ call }: { call: ShownCall }) {
  const t = useTranslations("calls");
  const themes = useTranslations("themes");
  const locale = useLocale();
  const suspended = call.rules.suspendedCountries.map(({ country }) => [country, countryName(country, locale)]);
  return (
    <>
      {call.description && (
        <Part id="appel" title={t("text")}>
          {paragraphs(call.description).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Part>
      )}
      <Part id="qui" title={t("who.title")}>
        <p>{t("who.lead")}</p>
        <p>
          {t("who.partner")} {call.countries.length === 0 && t("who.anyCountry")}
        </p>
        {call.countries.length > 0 && (
          <>
            <p>{t("who.countries", { count: call.countries.length })}</p>
            <Tags
              tags={countryOptions(locale, call.countries).map(({ code, name }) => ({
                label: isSuspended(call, code) ? t("who.suspended", { country: name }) : name,
              }))}
            />
          </>
        )}
      </Part>
      <Part id="themes" title={t("themes.title")}>
        {call.themes.length === 0 ? (
          <p>{t("themes.any")}</p>
        ) : (
          <Tags tags={call.themes.filter(isTheme).map((theme) => ({ label: themes(theme) }))} />
        )}
      </Part>
      <Part id="regles" title={t("rules.title")}>
        <p>{t("rules.intro")}</p>
        <RulesInWords
          rules={call.rules}
          countries={call.countries}
          day={call.judgedAt}
          countryNames={Object.fromEntries(suspended)}
        />
        <RulesCorrections call={call} />
      </Part>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Whether the call takes no more dossiers for a country, on the day by which it is judged. */
const isSuspended = ({ rules, judgedAt }: ShownCall, code: string): boolean =>
  rules.suspendedCountries.some(({ country, since }) => country === code && since <= parisDay(judgedAt));

/** A text typed with blank lines between its paragraphs. */
const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
