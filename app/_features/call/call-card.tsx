import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { Card } from "@/app/_components/card";
import { formatAmount, formatDateTime } from "@/i18n/format";
import type { PublicCallSummary } from "@/server/services/call/list-public";
import { DaysLeftBadge, PhaseBadge } from "./phase-badge";

/** An open or coming call among others: what it is, until when, how much. */
export function CallCard({ call, headingLevel = 3 }: { call: PublicCallSummary; headingLevel?: 2 | 3 }) {
  const t = useTranslations("calls");
  const locale = useLocale();
  const isComing = call.phase === "coming";
  const date = formatDateTime(isComing ? call.opensAt : call.closesAt, locale);
  return (
    <Card
      title={call.title}
      href={`/appels/${call.slug}`}
      headingLevel={headingLevel}
      start={
        <p className="pas-row">
          {call.daysLeft === null ? <PhaseBadge phase={call.phase} /> : <DaysLeftBadge days={call.daysLeft} />}
          <Badge>{t(`kind.${call.kind}`)}</Badge>
        </p>
      }
      end={
        <ul className="fr-raw-list">
          <li>{t(isComing ? "card.opens" : "card.closes", { date })}</li>
          {call.envelopeCents > 0 && (
            <li>{t("card.envelope", { amount: formatAmount(call.envelopeCents, locale) })}</li>
          )}
        </ul>
      }
    >
      <p>{call.summary}</p>
    </Card>
  );
}
