"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { failureOf } from "@/app/_trpc/client";

export type Refusal =
  | "unknownRole"
  | "ownRole"
  | "lastCallManager"
  | "lastAnswerer"
  | "alreadyMember"
  | "alreadyInvited"
  | "tooMany"
  | "tooManyNow"
  | "closed";

export interface Outcome {
  tone: "success" | "error";
  text: string;
}
export type Answer = { ok: true } | { ok: false; reason: Refusal };

export interface Act {
  /** What became of the last act, told above the list, where the focus goes: the line that it was about may be gone. */
  outcome: Outcome | null;
  top: RefObject<HTMLDivElement | null>;
  /** Does something, tells it and reads the page anew. @returns whether it was done. */
  act(doing: () => Promise<Answer>, done: string, next?: string): Promise<boolean>;
}

/** One act at a time on the people of an organisation. */
export function useAct(): Act {
  const t = useTranslations("members.refusals");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const isUnderWay = useRef(false);

  async function act(doing: () => Promise<Answer>, done: string, next?: string): Promise<boolean> {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    let isDone = false;
    try {
      const answer = await doing();
      isDone = answer.ok;
      setOutcome(answer.ok ? { tone: "success", text: done } : { tone: "error", text: t(answer.reason) });
      if (answer.ok && next) router.push(next);
      else router.refresh();
    } catch (error) {
      setOutcome({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      isUnderWay.current = false;
    }
    top.current?.focus();
    return isDone;
  }
  return { outcome, top, act };
}
