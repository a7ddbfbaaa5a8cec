import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { ButtonGroup, ButtonLink } from "@/app/_components/button";
import { Link } from "@/app/_components/link";
import { DateOnly } from "@/app/_components/values";
import { FindingText } from "@/app/_features/application/finding-text";
import { formatAmount, formatPercent } from "@/i18n/format";
import type { Eligibility, StateMaximum, Verdict } from "@/server/domain/call/eligibility/check";
import type { ShownCall } from "@/server/services/call/show-call";

const tones = { yes: "success", notYet: "warning", no: "error" } as const satisfies Record<Verdict, string>;

/** What the rules of the call say of the answers, and the way on. */
export function EligibilityAnswer({
  call,
  result,
  beginHref,
}: {
  call: ShownCall;
  result: Eligibility & { verdict: Verdict };
  /** Begins a dossier with the answers. */
  beginHref: string;
}) {
  const t = useTranslations("eligibility");
  const { verdict, findings, state, unanswered, notAsked } = result;
  const names = new Intl.ListFormat(useLocale());
  const list = names.format(unanswered.map((key) => t(`topics.${key}`)));
  const later = names.format(notAsked.map((key) => t(`topics.${key}`)));
  return (
    <>
      <Alert tone={tones[verdict]} title={t(`verdicts.${verdict}`, { count: findings.length })} role="status">
        {findings.length > 0 && (
          <ul>
            {findings.map((finding) => (
              <li key={finding.code}>
                <FindingText finding={finding} />
              </li>
            ))}
          </ul>
        )}
        {verdict === "yes" && <p>{list === "" ? t("yesText") : t("yesSoFar", { list })}</p>}
        {verdict !== "no" && later !== "" && <p>{t("notAsked", { list: later })}</p>}
        {verdict === "notYet" && list !== "" && <p>{t("unansweredText", { list })}</p>}
      </Alert>
      {verdict !== "no" && state && <StateShareAnswer state={state} max={call.rules.requestedAmount?.max} />}
      {verdict !== "no" && call.phase === "coming" && (
        <p>{t.rich("coming", { date: () => <DateOnly value={call.opensAt} /> })}</p>
      )}
      <ButtonGroup>
        {verdict !== "no" && call.phase === "open" && <ButtonLink href={beginHref}>{t("begin")}</ButtonLink>}
        {verdict === "no" && (
          <ButtonLink variant="secondary" href="/appels">
            {t("otherCalls")}
          </ButtonLink>
        )}
      </ButtonGroup>
      <p className="fr-mt-3w">
        <Link href={`/appels/${call.slug}#regles`}>{t("rules")}</Link>
      </p>
    </>
  );
}

/** The most that the State may bring, with the number it comes from. */
function StateShareAnswer({ state, max }: { state: StateMaximum; max: number | undefined }) {
  const t = useTranslations("eligibility.state");
  const locale = useLocale();
  const { rate, bestRate, maxCents } = state;
  const share = rate === null ? "" : formatPercent(rate, locale);
  const amount = maxCents === null ? "" : formatAmount(maxCents, locale);
  const said = () => {
    if (maxCents === null) return t("rateOf", { rate: share });
    return rate === null || maxCents === max ? t("capped", { amount }) : t("share", { amount, rate: share });
  };
  return (
    <div className="pas-block">
      <h3 className="fr-h6 fr-mb-1w">{t("title")}</h3>
      <p className="fr-text--lead fr-mb-1w">{said()}</p>
      {bestRate !== null && <p>{t("best", { rate: formatPercent(bestRate, locale) })}</p>}
    </div>
  );
}
