"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useOutcomeAbove } from "@/app/_features/answering/use-outcome-above";

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

export type Answer = { ok: true } | { ok: false; reason: Refusal };

export interface Act {
  /** What became of the last act, told above the list, where the focus goes: the line that it was about may be gone. */
  above: ReactNode;
  /** Does something, tells it and reads the page anew. @returns whether it was done. */
  act(doing: () => Promise<Answer>, done: string, next?: string): Promise<boolean>;
}

/** One act at a time on the people of an organisation. */
export function useAct(): Act {
  const t = useTranslations("members.refusals");
  const router = useRouter();
  const { above, tell } = useOutcomeAbove();

  async function act(doing: () => Promise<Answer>, done: string, next?: string): Promise<boolean> {
    const outcome = await tell(async () => {
      const answer = await doing();
      return answer.ok ? { tone: "success", text: done } : { tone: "error", text: t(answer.reason) };
    });
    const isDone = outcome?.tone === "success";
    if (isDone && next) router.push(next);
    return isDone;
  }
  return { above, act };
}
