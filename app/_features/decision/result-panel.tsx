import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_components/data-table";
import { Amount } from "@/app/_components/values";
import { formatDateTime } from "@/i18n/format";
import type { Granted } from "@/server/auth/grants";
import { sum } from "@/server/domain/money";
import { resultTold } from "@/server/services/decision/result-told";
import { DecisionSummary } from "./decision-summary";

/** What was decided on a dossier, for its authority, once it was notified: outcome, amounts, conditions, instalments. */
export async function ResultPanel({ granted }: { granted: Granted<"application.read"> }) {
  const result = await resultTold(granted);
  if (!result) return null;
  const t = await getTranslations("decisions.panel");
  const locale = await getLocale();
  return (
    <section aria-labelledby="resultat" className="pas-section">
      <h2 id="resultat" className="fr-h5">
        {t("title")}
      </h2>
      <p>{t("inForce", { date: formatDateTime(result.notifiedAt, locale) })}</p>
      <DecisionSummary decision={{ ...result, overrideReason: "" }} isNotified />
      {result.instalments.length > 0 && (
        <DataTable
          caption={t("instalments")}
          rows={result.instalments}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: "number", header: t("instalment"), cell: ({ number }) => String(number) },
            { key: "year", header: t("year"), cell: ({ year }) => String(year) },
            {
              key: "amount",
              header: t("amounts"),
              numeric: true,
              cell: ({ amountCents }) => <Amount cents={amountCents} />,
            },
          ]}
          totals={{
            number: t("total"),
            amount: <Amount cents={sum(result.instalments.map(({ amountCents }) => amountCents))} />,
          }}
        />
      )}
    </section>
  );
}
