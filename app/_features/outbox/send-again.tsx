"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/app/_components/button";
import { failureOf, trpc } from "@/app/_trpc/client";

type State = "ready" | "sending" | "queued" | "notFailed";

/**
 * Puts a mail that was given up back in the outbox: `id`, and `label`, which says what goes to whom. The line stays
 * where it is and says what became of it, so that neither the place nor the focus is lost.
 */
export function SendAgain({ id, label }: { id: string; label: string }) {
  const t = useTranslations("outbox");
  const failures = useTranslations("failures");
  const [state, setState] = useState<State>("ready");
  const [failure, setFailure] = useState("");
  const outcome = useRef<HTMLParagraphElement>(null);

  async function sendAgain(): Promise<void> {
    setState("sending");
    setFailure("");
    try {
      const result = await trpc.outbox.sendAgain.mutate({ id });
      setState(result.ok ? "queued" : result.reason);
      outcome.current?.focus();
    } catch (error) {
      setState("ready");
      setFailure(failures(failureOf(error)));
    }
  }

  const isDone = state === "queued" || state === "notFailed";
  return (
    <div className="fr-mt-1w">
      {!isDone && (
        <Button
          type="button"
          variant="secondary"
          size="sm"
          aria-label={label}
          aria-disabled={state === "sending"}
          onClick={() => state === "ready" && void sendAgain()}
        >
          {t("sendAgain")}
        </Button>
      )}
      <p ref={outcome} role="status" tabIndex={-1} className="fr-mb-0">
        {state === "queued" ? t("queuedAgain") : state === "notFailed" ? t("notFailed") : failure}
      </p>
    </div>
  );
}
