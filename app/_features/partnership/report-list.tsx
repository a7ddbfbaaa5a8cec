import { useTranslations } from "next-intl";
import { DateOnly } from "@/app/_components/values";
import type { ShownReport } from "@/server/services/exchange/reports-of";

/** What was pointed out about a notice, by which authority, and whether somebody has looked at it. */
export function ReportList({ reports }: { reports: readonly ShownReport[] }) {
  const t = useTranslations("exchange.moderation");
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="signalements">
      <h3 id="signalements" className="fr-h6 fr-mt-3w">
        {t("reported")}
      </h3>
      <ul className="fr-raw-list pas-stack">
        {reports.map(({ id, organisation, reason, createdAt, handledAt, answerOf }) => (
          <li key={id}>
            <p className="pas-muted fr-mb-0 fr-text--sm">
              {t.rich("byOf", { organisation, date: () => <DateOnly value={createdAt} /> })}
            </p>
            {answerOf && <p className="fr-mb-0 fr-text--sm">{t("aboutAnswer", { organisation: answerOf })}</p>}
            <p className="pas-text fr-mb-0">{reason}</p>
            {handledAt && (
              <p className="pas-muted fr-text--sm">
                {t.rich("handled", { date: () => <DateOnly value={handledAt} /> })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
