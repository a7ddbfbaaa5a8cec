"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/app/_components/button";
import { Disclosure } from "@/app/_components/disclosure";
import { TextArea } from "@/app/_components/text-area";
import { WhenReady } from "@/app/_components/when-ready";
import { trpc } from "@/app/_trpc/client";
import { ToldAlert } from "./told-alert";
import { useAct } from "./use-act";

/** Points a notice, or an answer, out to the moderators. What was typed stays until it is sent. */
export function ReportForm({ target }: { target: { noticeId: string } | { answerId: string } }) {
  const t = useTranslations("exchange.report");
  const { act, told, isBusy } = useAct();
  const [reason, setReason] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    setIsMissing(reason.trim() === "");
    if (reason.trim() === "") return field.current?.focus();
    const isSent = await act(async () => {
      const result =
        "noticeId" in target
          ? await trpc.exchange.report.mutate({ ...target, reason })
          : await trpc.exchange.reportAnswer.mutate({ ...target, reason });
      return result.ok ? { tone: "success", text: t("done") } : { tone: "warning", text: t(result.reason) };
    });
    if (isSent) setReason("");
  }

  return (
    <Disclosure summary={t("summary")}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <WhenReady>
          <TextArea
            ref={field}
            id="signaler-motif"
            name="reason"
            label={t("reason")}
            hint={"noticeId" in target ? t("reasonHint") : t("answerHint")}
            maxLength={1000}
            rows={3}
            value={reason}
            error={isMissing ? t("missing") : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </WhenReady>
        <ToldAlert told={told} />
        <Button variant="secondary" aria-disabled={isBusy || undefined}>
          {t("send")}
        </Button>
      </form>
    </Disclosure>
  );
}
