import { useLocale, useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import { formatAmount, formatDateTime } from "@/i18n/format";
import type { ConfirmationState, PartyConfirmation } from "@/server/domain/application/confirmation";
import { totalOf } from "@/server/domain/application/parties";

const tones: Record<ConfirmationState, BadgeTone> = {
  notAsked: "neutral",
  awaited: "info",
  expired: "warning",
  confirmed: "success",
  outdated: "warning",
  refused: "error",
};

/** How it stands with one party: in a word, and who said it when, or by how much it is off. Runs anywhere. */
export function ConfirmationStateText({ confirmation }: { confirmation: PartyConfirmation }) {
  const t = useTranslations("confirmation.panel");
  const { state, answer, request } = confirmation;
  return (
    <>
      <Badge tone={tones[state]} icon={state !== "notAsked"}>
        {t(`states.${state}`)}
      </Badge>
      <span className="pas-line">
        <Since confirmation={confirmation} />
        {state === "awaited" && request?.email && <>, {t("sentTo", { email: request.email })}</>}
      </span>
      {answer && answer.reason !== "" && (state === "refused" || state === "confirmed") && (
        <blockquote className="pas-text">{answer.reason}</blockquote>
      )}
    </>
  );
}

function Since({ confirmation: { state, share, answer, request } }: { confirmation: PartyConfirmation }) {
  const t = useTranslations("confirmation.panel.since");
  const locale = useLocale();
  if (state === "notAsked") return null;
  if (state === "awaited" || state === "expired")
    return request && t(state, { date: formatDateTime(new Date(request.askedAt), locale) });
  if (!answer) return null;
  const { name, role, at } = answer;
  const date = formatDateTime(new Date(at), locale);
  if (state !== "outdated") return t(state, { name, role, date });
  const [confirmed, planned] = [totalOf(answer.share), totalOf(share)];
  return confirmed === planned
    ? t("otherYears", { name, date })
    : t("outdated", { confirmed: formatAmount(confirmed, locale), planned: formatAmount(planned, locale) });
}
