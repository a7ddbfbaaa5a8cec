import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/app/_components/definition-list";
import { formatAmount } from "@/i18n/format";
import { sum } from "@/server/domain/money";
import type { RecordedDecision } from "@/server/services/decision/state";
import { OutcomeBadge } from "./decision-badge";

interface DecisionSummaryProps {
  decision: Pick<RecordedDecision, "outcome" | "amounts" | "reason" | "overrideReason">;
  isNotified: boolean;
}

/** A decision to read: outcome, amounts by year, what the applicant is told, why a limit was passed. */
export function DecisionSummary({ decision, isNotified }: DecisionSummaryProps) {
  const t = useTranslations("decisions.panel");
  const locale = useLocale();
  const { outcome, amounts, reason, overrideReason } = decision;
  const reasonTerm =
    outcome === "awarded" ? t("message") : outcome === "awardedWithConditions" ? t("conditions") : t("reason");
  const years = amounts
    .map(({ year, amountCents }) => t("amountIn", { year: String(year), amount: formatAmount(amountCents, locale) }))
    .join(", ");
  const total = formatAmount(sum(amounts.map(({ amountCents }) => amountCents)), locale);
  return (
    <DefinitionList
      items={[
        { key: "outcome", term: t("outcome"), description: <OutcomeBadge outcome={outcome} isNotified={isNotified} /> },
        {
          key: "amounts",
          term: t("amounts"),
          description:
            amounts.length === 0 ? null : (
              <>
                <strong>{total}</strong>
                {amounts.length > 1 && ` (${years})`}
              </>
            ),
        },
        { key: "reason", term: reasonTerm, description: reason },
        { key: "override", term: t("override"), description: overrideReason },
      ]}
    />
  );
}
