"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";
import { signOffState } from "@/server/domain/application/sign-off";
import type { SignOffView } from "@/server/services/sign-off/sign-off-view";
import { AnswerForm } from "./answer-form";
import { SignOffStatus } from "./sign-off-status";

type Outcome =
  | "asked"
  | "given"
  | "refused"
  | "notEditable"
  | "noSignatory"
  | "alreadyGiven"
  | "alreadyAsked"
  | "savedMeanwhile"
  | Failure;
const isGood = (outcome: Outcome) => outcome === "asked" || outcome === "given" || outcome === "refused";

interface Props {
  reference: string;
  view: SignOffView;
  /** Whether everything typed is on the server, before it is asked about. */
  flush?(): Promise<boolean>;
  /** Something was done: what the page shows is to be read again. */
  onDone(): void;
}

/** How it stands with the signatory's accord: to ask for it, to give it, to refuse it. */
export function SignOffPanel({ reference, view, flush, onDone }: Props) {
  const t = useTranslations("sign-off");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isSending, setIsSending] = useState(false);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) told.current?.focus();
  }, [outcome]);
  const { state } = signOffState(view.facts);

  async function act(doing: () => Promise<{ ok: boolean; reason?: Outcome }>, done: Outcome): Promise<boolean> {
    if (isSending) return false;
    setIsSending(true);
    setOutcome(null);
    try {
      if (flush && !(await flush())) throw new Error("what was typed is not on the server");
      const result = await doing();
      setOutcome(result.ok ? done : (result.reason ?? "failed"));
      if (result.ok || result.reason !== "alreadyAsked") onDone();
      return result.ok;
    } catch (error) {
      setOutcome(failureOf(error));
      return false;
    } finally {
      setIsSending(false);
    }
  }

  return (
    <section aria-labelledby="champ-signOff" className="pas-panel fr-my-3w">
      <h3 id="champ-signOff" className="fr-h6" tabIndex={-1}>
        {t("title")}
      </h3>
      <SignOffStatus view={view} />
      {outcome && (
        <div ref={told} tabIndex={-1}>
          <Alert tone={isGood(outcome) ? "success" : outcome === "alreadyAsked" ? "info" : "error"}>
            <p>{t(`outcomes.${outcome}`)}</p>
          </Alert>
        </div>
      )}
      {view.mayGive && (
        <AnswerForm
          isGivenNow={state === "given"}
          isSending={isSending}
          onAnswer={(isGiven, comment) =>
            act(
              () =>
                trpc.signOff.answer.mutate({ ref: reference, isGiven, comment, revision: view.revision }) as Promise<{
                  ok: boolean;
                  reason?: Outcome;
                }>,
              isGiven ? "given" : "refused",
            )
          }
        />
      )}
      {view.mayAsk && view.signatories.length > 0 && (
        <>
          <p>{t("willAsk", { names: view.signatories.join(", ") })}</p>
          <Button
            type="button"
            variant="secondary"
            disabled={isSending}
            onClick={() => void act(() => trpc.signOff.ask.mutate({ ref: reference }), "asked")}
          >
            {isSending ? t("sending") : t(state === "awaited" ? "askAgain" : "ask")}
          </Button>
        </>
      )}
      {view.signatories.length === 0 && !view.mayGive && <p>{t("nobody")}</p>}
    </section>
  );
}
