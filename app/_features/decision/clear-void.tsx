"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/button";
import { failureOf, trpc } from "@/app/_trpc/client";
import { type Refusal, RefusalAlert } from "./refusal-alert";

/** Clears a prepared decision that can take no effect any more. */
export function ClearVoid({ applicationRef, revision }: { applicationRef: string; revision: number }) {
  const t = useTranslations("decisions.form");
  const router = useRouter();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isClearing, setClearing] = useState(false);

  async function clear() {
    setClearing(true);
    try {
      const answer = await trpc.decision.clear.mutate({ ref: applicationRef, expectedRevision: revision });
      setRefusal(answer.ok ? null : answer);
      // The button goes away with what it cleared: the focus waits at the heading of the panel.
      if (answer.ok) document.getElementById("decision")?.focus();
      router.refresh();
    } catch (error) {
      setRefusal({ reason: failureOf(error) });
    } finally {
      setClearing(false);
    }
  }

  return (
    <>
      {refusal && <RefusalAlert refusal={refusal} />}
      <Button type="button" variant="secondary" disabled={isClearing} onClick={() => void clear()}>
        {t(isClearing ? "clearing" : "clear")}
      </Button>
    </>
  );
}
