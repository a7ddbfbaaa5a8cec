"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup, ButtonLink } from "@/app/_components/button";
import { TextArea } from "@/app/_components/text-area";
import { WhenReady } from "@/app/_components/when-ready";
import { failureOf, trpc } from "@/app/_trpc/client";
import { maxPendingClaims } from "@/server/domain/organisation/claims";

type Outcome = { tone: "success" | "warning" | "error"; text: string };

/** Asks to act for an authority, saying who one is. What was typed stays there until the request is made. */
export function ClaimForm({ organisationId, authority }: { organisationId: string; authority: string }) {
  const t = useTranslations("claims.make");
  const claims = useTranslations("organisations.claim");
  const failures = useTranslations("failures");
  const [message, setMessage] = useState("");
  const [isSending, setIsSending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isUnderWay = useRef(false);
  const isMade = outcome?.tone === "success";

  async function submit(event: FormEvent) {
    event.preventDefault();
    // The second press of a double click comes before the page is drawn anew: the state alone would let it through.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    try {
      const result = await trpc.organisation.claim.mutate({ organisationId, message });
      if (result.ok) setOutcome({ tone: "success", text: claims("made", { authority }) });
      else if (result.reason === "tooManyPending")
        setOutcome({ tone: "warning", text: claims("tooManyPending", { count: maxPendingClaims }) });
      else setOutcome({ tone: "warning", text: claims(result.reason, { authority }) });
    } catch (error) {
      setOutcome({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  }

  return (
    <>
      {outcome && (
        <Alert tone={outcome.tone} role={outcome.tone === "success" ? "status" : "alert"}>
          {outcome.text}
        </Alert>
      )}
      {isMade ? (
        <ButtonLink href="/compte">{t("back")}</ButtonLink>
      ) : (
        <form onSubmit={(event) => void submit(event)}>
          <WhenReady>
            <TextArea
              name="message"
              label={t("message")}
              hint={t("messageHint")}
              maxLength={1000}
              value={message}
              onChange={(event) => setMessage(event.target.value)}
            />
          </WhenReady>
          <ButtonGroup>
            {/* Its words stay, and so its width: the second press of a double click meets it too. */}
            <Button aria-disabled={isSending || undefined}>{t("send")}</Button>
            <ButtonLink variant="tertiary" href="/compte/rattachement">
              {t("other")}
            </ButtonLink>
          </ButtonGroup>
          <p role="status" className="pas-muted fr-mb-0">
            {isSending && t("sending")}
          </p>
        </form>
      )}
    </>
  );
}
