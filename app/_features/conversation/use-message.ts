"use client";

import { useCallback, useEffect, useState } from "react";
import { type Failure, failureOf } from "@/app/_trpc/client";
import { longestMessage, messageBody } from "@/server/domain/conversation/message";
import { blankMessage, forgetKept, type KeptMessage, readKept, typed, writeKept } from "./kept-message";

export type Outcome<Reason extends string> =
  | { kind: "posted"; at: string | null }
  | { kind: "refused"; reason: Reason }
  | { kind: "failed"; failure: Failure };

type Sent<Reason extends string> = { ok: true; writtenAt?: string } | { ok: false; reason: Reason };

/**
 * A message as it is written: kept on the device until the server has it, and sent once however often the button is pressed.
 * @param name where the device keeps it
 */
export function useMessage<Reason extends string>(
  name: string,
  send: (message: { key: string; body: string }) => Promise<Sent<Reason>>,
) {
  const [message, setMessage] = useState<KeptMessage>(() => blankMessage());
  const [outcome, setOutcome] = useState<Outcome<Reason> | null>(null);
  const [error, setError] = useState<"empty" | "tooLong" | null>(null);
  const [isSending, setIsSending] = useState(false);
  useEffect(() => {
    const kept = readKept(localStorage, name);
    if (kept) setMessage(kept);
  }, [name]);

  const keep = useCallback(
    (changed: KeptMessage) => {
      setMessage(changed);
      writeKept(localStorage, name, changed);
    },
    [name],
  );

  function write(body: string) {
    keep(typed(message, body));
    setError(null);
    if (outcome?.kind === "posted") setOutcome(null);
  }

  /** @returns whether the server has it, or what the person has to mend */
  async function submit(): Promise<"posted" | "invalid" | "not"> {
    if (isSending) return "not";
    const read = messageBody.safeParse(message.body);
    if (!read.success) {
      setError(message.body.trim().length > longestMessage ? "tooLong" : "empty");
      return "invalid";
    }
    setIsSending(true);
    setOutcome(null);
    keep({ ...message, wasSent: true });
    try {
      const answer = await send({ key: message.key, body: read.data });
      if (!answer.ok) {
        setOutcome({ kind: "refused", reason: answer.reason });
        return "not";
      }
      forgetKept(localStorage, name, message.key);
      setMessage(blankMessage());
      setOutcome({ kind: "posted", at: answer.writtenAt ?? null });
      return "posted";
    } catch (thrown) {
      setOutcome({ kind: "failed", failure: failureOf(thrown) });
      return "not";
    } finally {
      setIsSending(false);
    }
  }

  return { body: message.body, write, submit, outcome, error, isSending };
}
