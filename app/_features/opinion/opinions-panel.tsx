import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { DefinitionList } from "@/app/_components/definition-list";
import { Disclosure } from "@/app/_components/disclosure";
import { DateOnly, DateTime } from "@/app/_components/values";
import { formatDateTime } from "@/i18n/format";
import { countryName } from "@/server/domain/country/names";
import type { AskedOpinionView, IssuedOpinion, OpinionsView } from "@/server/services/opinion/opinions-of";
import { CameLateBadge, OpinionStateBadge, OpinionSummaryText } from "./badges";
import { OpinionBody } from "./opinion-body";

/** The opinions asked on a dossier, country by country, with as much as this reader is told: `opinions`. */
export function OpinionsPanel({ opinions }: { opinions: OpinionsView }) {
  const t = useTranslations("opinions.panel");
  const { asked, summary } = opinions;
  if (asked.length === 0) return <p>{t("none")}</p>;
  return (
    <>
      <p>
        <OpinionSummaryText summary={summary} />
      </p>
      {asked.some(({ versions }) => versions === null) && <p className="pas-muted">{t("applicantNote")}</p>}
      {asked.map((opinion) => (
        <AskedOpinion key={opinion.country} opinion={opinion} />
      ))}
    </>
  );
}

/** One country: where its opinion stands, and what was issued. */
export function AskedOpinion({ opinion }: { opinion: AskedOpinionView }) {
  const t = useTranslations("opinions.panel");
  const locale = useLocale();
  const { country, state, served, requestedAt, dueAt, receivedAt, cameLate, versions } = opinion;
  const [current, ...earlier] = versions ?? [];
  const isAwaited = state !== "received";
  return (
    <section className="pas-section">
      <h3 className="fr-h6">{countryName(country, locale)}</h3>
      <p>
        {cameLate ? <CameLateBadge /> : <OpinionStateBadge state={state} />}{" "}
        {isAwaited && !served && <Badge tone="warning">{t("unservedBadge")}</Badge>}
      </p>
      {isAwaited && !served && <p>{t("unserved")}</p>}
      <DefinitionList
        items={[
          { term: t("requestedAt"), description: <DateOnly value={requestedAt} /> },
          { term: t("dueAt"), description: ((isAwaited || cameLate) && <DateTime value={dueAt} />) || null },
          { term: t("receivedAt"), description: receivedAt && <DateTime value={receivedAt} /> },
        ]}
      />
      {current && <Issued opinion={current} />}
      {earlier.length > 0 && (
        <Disclosure summary={t("earlier", { count: earlier.length })}>
          {earlier.map((opinion) => (
            <div key={opinion.version} className="pas-block">
              <Badge>{t("superseded")}</Badge>
              <Issued opinion={opinion} />
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  );
}

function Issued({ opinion }: { opinion: IssuedOpinion }) {
  const t = useTranslations("opinions.panel");
  const locale = useLocale();
  return (
    <>
      <p className="pas-muted">
        {t("by", { name: opinion.authorName, date: formatDateTime(opinion.issuedAt, locale) })}
      </p>
      <OpinionBody {...opinion} />
    </>
  );
}
