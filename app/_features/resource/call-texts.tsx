import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_components/link";
import { formatDate } from "@/i18n/format";
import { PhaseBadge } from "../call/phase-badge";
import "./resources.css";
import type { PublicCallSummary } from "@/server/services/call/list-public";

/** Calls, each with the way to its text and rules. */
export function CallTexts({ calls }: { calls: readonly PublicCallSummary[] }) {
  const t = useTranslations("resources.calls");
  if (calls.length === 0) return <p>{t("empty")}</p>;
  return (
    <ul className="pas-entries">
      {calls.map((call) => (
        <li key={call.slug}>
          <p className="fr-text--bold fr-mb-1w">
            <Link href={`/appels/${call.slug}#regles`}>{call.title}</Link>
          </p>
          <CallFactsLine call={call} />
        </li>
      ))}
    </ul>
  );
}

export function CallFactsLine({ call }: { call: PublicCallSummary }) {
  const t = useTranslations("resources.calls");
  const kinds = useTranslations("calls.kind");
  const locale = useLocale();
  const isOver = call.phase === "closed" || call.phase === "resultsPublished";
  const said = call.phase === "coming" ? "opens" : isOver ? "closed" : "closes";
  const date = formatDate(call.phase === "coming" ? call.opensAt : call.closesAt, locale);
  return (
    <p className="pas-row pas-muted fr-mb-0">
      <PhaseBadge phase={call.phase} />
      <span>{kinds(call.kind)}</span>
      <span>{t(said, { date })}</span>
    </p>
  );
}
