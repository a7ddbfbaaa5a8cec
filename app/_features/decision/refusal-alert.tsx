"use client";

import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup } from "@/app/_components/button";
import type { Failure, trpc } from "@/app/_trpc/client";
import { formatAmount, formatDateTime } from "@/i18n/format";
import { sum } from "@/server/domain/money";

type Answer =
  | Awaited<ReturnType<typeof trpc.decision.record.mutate>>
  | Awaited<ReturnType<typeof trpc.decision.clear.mutate>>
  | Awaited<ReturnType<typeof trpc.decision.awardFromWaitlist.mutate>>;

/** Why a decision was not recorded: what the service answered, or why it could not be asked. */
export type Refusal = Exclude<Answer, { ok: true }> | { reason: Failure };
export type Overtaken = Extract<Refusal, { reason: "changedMeanwhile" }>;

interface RefusalAlertProps {
  refusal: Refusal;
  /** Puts what stands now in the place of what was typed. */
  onShowTheirs?(refusal: Overtaken): void;
  /** Keeps what was typed, to replace what stands now. */
  onKeepMine?(refusal: Overtaken): void;
}

/** Says why nothing was recorded, who was quicker and when, and what can be done about it. */
export function RefusalAlert({ refusal, onShowTheirs, onKeepMine }: RefusalAlertProps) {
  const t = useTranslations("decisions.refusals");
  const locale = useLocale();
  const told = (by: string, at: string | null) => ({
    by: by || "none",
    at: at === null ? "" : formatDateTime(new Date(at), locale),
  });
  switch (refusal.reason) {
    case "changedMeanwhile":
      return (
        <Alert tone="error" headingLevel={3} title={t("changedTitle")}>
          <p>{t("changedMeanwhile", told(refusal.by, refusal.at))}</p>
          <p>
            <strong>
              <CurrentDecision now={refusal.now} />
            </strong>
          </p>
          <ButtonGroup>
            <Button type="button" variant="secondary" size="sm" onClick={() => onShowTheirs?.(refusal)}>
              {t("showTheirs")}
            </Button>
            <Button type="button" variant="tertiary" size="sm" onClick={() => onKeepMine?.(refusal)}>
              {t("keepMine")}
            </Button>
          </ButtonGroup>
        </Alert>
      );
    case "notifiedMeanwhile":
    case "notDecidable":
      return (
        <Alert tone="error" headingLevel={3} title={t("changedTitle")}>
          <p>{t(refusal.reason, told(refusal.by, refusal.at))}</p>
          <Button type="button" variant="secondary" size="sm" onClick={() => window.location.reload()}>
            {t("reload")}
          </Button>
        </Alert>
      );
    default:
      return <Alert tone="error">{t(refusal.reason)}</Alert>;
  }
}

function CurrentDecision({ now }: Pick<Overtaken, "now">) {
  const t = useTranslations("decisions");
  const locale = useLocale();
  if (!now) return t("refusals.nowNone");
  const total = sum(now.amounts.map(({ amountCents }) => amountCents));
  return t("refusals.nowIs", {
    outcome: t(`outcome.${now.outcome}`),
    total: total > 0 ? formatAmount(total, locale) : "none",
  });
}
