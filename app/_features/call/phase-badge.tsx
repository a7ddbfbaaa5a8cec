import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import type { CallPhase } from "@/server/domain/call/calendar";

const tones: Record<CallPhase, BadgeTone> = {
  draft: "neutral",
  coming: "info",
  open: "success",
  closed: "neutral",
  resultsPublished: "info",
};

/** Where a call is. */
export function PhaseBadge({ phase }: { phase: CallPhase }) {
  return <Badge tone={tones[phase]}>{useTranslations("calls")(`phase.${phase}`)}</Badge>;
}

/** How long a call stays open: presses from the last week on. */
export function DaysLeftBadge({ days }: { days: number }) {
  return <Badge tone={days <= 7 ? "warning" : "success"}>{useTranslations("calls")("daysLeft", { days })}</Badge>;
}
