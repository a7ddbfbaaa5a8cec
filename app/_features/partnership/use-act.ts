"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { failureOf } from "@/app/_trpc/client";

export interface Told {
  tone: "success" | "warning" | "error";
  text: string;
}

/**
 * Does one thing at a time and tells what became of it; then the page is read again. `act` answers whether it was done.
 * What it tells comes from `doing`, or from the catalogue `failures`.
 */
export function useAct() {
  const failures = useTranslations("failures");
  const router = useRouter();
  const [told, setTold] = useState<Told | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  // The second press of a double click comes before the page is drawn anew: the state alone would let it through.
  const isUnderWay = useRef(false);

  async function act(doing: () => Promise<Told>): Promise<boolean> {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setIsBusy(true);
    setTold(null);
    try {
      const outcome = await doing();
      setTold(outcome);
      if (outcome.tone !== "error") router.refresh();
      return outcome.tone === "success";
    } catch (error) {
      setTold({ tone: "error", text: failures(failureOf(error)) });
      return false;
    } finally {
      isUnderWay.current = false;
      setIsBusy(false);
    }
  }

  return { act, told, setTold, isBusy };
}
