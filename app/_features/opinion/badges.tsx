import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import type { OpinionVerdict } from "@/server/domain/opinion/schema";
import type { OpinionState, OpinionSummary } from "@/server/domain/opinion/state";

const verdictTones = {
  favourable: "success",
  favourableWithReservations: "warning",
  unfavourable: "error",
} as const satisfies Record<OpinionVerdict, BadgeTone>;

/** What an embassy concludes, in a word or two: `verdict`. */
export function VerdictBadge({ verdict }: { verdict: OpinionVerdict }) {
  return <Badge tone={verdictTones[verdict]}>{useTranslations("opinions.verdict")(verdict)}</Badge>;
}

const stateTones = { received: "success", awaited: "info", late: "error" } as const satisfies Record<
  OpinionState,
  BadgeTone
>;

/** Whether one opinion is received, awaited or late: `state`. */
export function OpinionStateBadge({ state }: { state: OpinionState }) {
  return <Badge tone={stateTones[state]}>{useTranslations("opinions.state")(state)}</Badge>;
}

/** That an opinion came after its day. */
export function CameLateBadge() {
  return <Badge tone="warning">{useTranslations("opinions")("cameLate")}</Badge>;
}

/** How the opinions on a dossier stand, for lists: « 2 avis reçus sur 3, 1 en retard ». */
export function OpinionSummaryText({ summary }: { summary: OpinionSummary }) {
  return <span>{useTranslations("opinions")("summary", { ...summary })}</span>;
}
