"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { failureOf } from "@/app/_trpc/client";

/** What became of an answer: given, not given because somebody was faster or it may not be, or not known. */
export interface Outcome {
  tone: "success" | "warning" | "error";
  text: ReactNode;
}

/**
 * For a list in which each thing is answered and then leaves it: what became of the last answer is told above the
 * list, where the focus goes.
 * @returns `above` to show there; `tell` gives an answer, one at a time, tells what came of it, and has the page read
 * anew. It says the same to its caller; null where nothing is known, or another answer is on its way.
 */
export function useOutcomeAbove() {
  const failures = useTranslations("failures");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const isUnderWay = useRef(false);

  async function tell(answer: () => Promise<Outcome>): Promise<Outcome | null> {
    if (isUnderWay.current) return null;
    isUnderWay.current = true;
    let told: Outcome | null = null;
    try {
      told = await answer();
      setOutcome(told);
      router.refresh();
    } catch (error) {
      setOutcome({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      isUnderWay.current = false;
    }
    top.current?.focus();
    return told;
  }

  const above = (
    <div ref={top} tabIndex={-1}>
      {outcome && (
        <Alert tone={outcome.tone} role={outcome.tone === "success" ? "status" : "alert"}>
          {outcome.text}
        </Alert>
      )}
    </div>
  );
  return { above, tell };
}
