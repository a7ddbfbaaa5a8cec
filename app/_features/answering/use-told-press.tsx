"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { failureOf } from "@/app/_trpc/client";
import type { Outcome } from "./use-outcome-above";

interface ToldPress {
  /** What came of it, to show beside the button, where the focus stays. */
  told: ReactNode;
  isSending: boolean;
  send(): Promise<void>;
}

/** A button that does one thing, and may be pressed again: one press at a time, told, the page read anew. */
export function useToldPress(press: () => Promise<Outcome>): ToldPress {
  const failures = useTranslations("failures");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);

  async function send(): Promise<void> {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    try {
      setOutcome(await press());
      router.refresh();
    } catch (error) {
      setOutcome({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  }

  const told = <div role="status">{outcome && <Alert tone={outcome.tone}>{outcome.text}</Alert>}</div>;
  return { told, isSending, send };
}
