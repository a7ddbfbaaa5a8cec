"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { TextArea } from "@/app/_components/text-area";
import { WhenReady } from "@/app/_components/when-ready";
import { trpc } from "@/app/_trpc/client";
import type { NoticeEvent } from "@/server/domain/exchange/lifecycle";
import { ToldAlert } from "./told-alert";
import { useAct } from "./use-act";

interface ModerationActionsProps {
  noticeId: string;
  /** The words that stand on this page: others are not let through by this button. */
  revision: number;
  events: readonly NoticeEvent[];
  hasReports: boolean;
}

/** A moderator's decision on a notice: published, or sent back with the reason. */
export function ModerationActions({ noticeId, revision, events, hasReports }: ModerationActionsProps) {
  const t = useTranslations("exchange.moderation");
  const { act, told, isBusy } = useAct();
  const [reason, setReason] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const refusal = (["refuse", "takeDown"] as const).find((event) => events.includes(event));
  const notPossible = { tone: "warning", text: t("notPossible") } as const;

  const publish = () =>
    act(async () => {
      const { ok } = await trpc.exchange.publish.mutate({ noticeId, revision });
      return ok ? { tone: "success", text: t("done.publish") } : notPossible;
    });

  async function refuse(event: "refuse" | "takeDown") {
    setIsMissing(reason.trim() === "");
    if (reason.trim() === "") return field.current?.focus();
    const isDone = await act(async () => {
      const { ok } = await trpc.exchange.refuse.mutate({ noticeId, event, reason });
      return ok ? { tone: "success", text: t(`done.${event}`) } : notPossible;
    });
    if (isDone) setReason("");
  }

  const handle = () =>
    act(async () => {
      await trpc.exchange.handleReports.mutate({ noticeId });
      return { tone: "success", text: t("done.handled") };
    });

  return (
    <>
      <ToldAlert told={told} />
      {refusal && (
        <WhenReady>
          <TextArea
            ref={field}
            id="motif"
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            rows={4}
            value={reason}
            error={isMissing ? t("reasonMissing") : undefined}
            onChange={(change) => setReason(change.target.value)}
          />
        </WhenReady>
      )}
      <ButtonGroup>
        {events.includes("publish") && (
          <Button type="button" disabled={isBusy} onClick={() => void publish()}>
            {t("publish")}
          </Button>
        )}
        {refusal && (
          <Button type="button" variant="secondary" disabled={isBusy} onClick={() => void refuse(refusal)}>
            {t(refusal)}
          </Button>
        )}
        {hasReports && (
          <Button type="button" variant="tertiary" disabled={isBusy} onClick={() => void handle()}>
            {t("handle")}
          </Button>
        )}
      </ButtonGroup>
      {!refusal && !hasReports && !told && <p className="pas-muted">{t("nothing")}</p>}
    </>
  );
}
