"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/button";
import { failureOf, trpc } from "@/app/_trpc/client";

type State = "ready" | "sending" | "queued" | "notFailed";

/** Puts a mail that was given up back in the outbox: `id`, and `label`, which says what goes to whom. */
export function SendAgain({ id, label }: { id: string; label: string }) {
  const t = useTranslations("outbox");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [state, setState] = useState<State>("ready");
  const [failure, setFailure] = useState<string | null>(null);

  async function sendAgain(): Promise<void> {
    setState("sending");
    setFailure(null);
    try {
      const result = await trpc.outbox.sendAgain.mutate({ id });
      setState(result.ok ? "queued" : result.reason);
      router.refresh();
    } catch (error) {
      setState("ready");
      setFailure(failures(failureOf(error)));
    }
  }

  return (
    <div className="fr-mt-1w">
      {(state === "ready" || state === "sending") && (
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
      <p role="status" className="fr-mb-0">
        {state === "queued" ? t("queuedAgain") : state === "notFailed" ? t("notFailed") : (failure ?? "")}
      </p>
    </div>
  );
}
