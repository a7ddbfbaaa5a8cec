import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import type { BoardRow } from "@/server/domain/decision/board";
import type { DecisionOutcome } from "@/server/domain/decision/schema";

const tones: Record<DecisionOutcome, BadgeTone> = {
  awarded: "success",
  awardedWithConditions: "warning",
  waitlisted: "info",
  rejected: "error",
};

export function OutcomeBadge({ outcome, isNotified }: { outcome: DecisionOutcome; isNotified: boolean }) {
  const t = useTranslations("decisions");
  return <Badge tone={tones[outcome]}>{isNotified ? t(`outcome.${outcome}`) : t("badge.prepared", { outcome })}</Badge>;
}

/** What is decided on a dossier of the board, and whether a limit was passed for it. */
export function DecisionBadge({ stage, decision }: Pick<BoardRow, "stage" | "decision">) {
  const t = useTranslations("decisions.badge");
  if (!decision) return stage === "toDecide" ? <Badge tone="new">{t("toDecide")}</Badge> : null;
  return (
    <>
      <OutcomeBadge {...decision} /> {decision.isOverride && <Badge tone="warning">{t("override")}</Badge>}
    </>
  );
}
