"use client";

import { useCallback, useEffect, useState } from "react";
import { type Failure, failureOf } from "@/app/_trpc/client";
import { longestMessage, messageBody } from "@/server/domain/conversation/message";
import {
  blankMessage,
  changed,
  forgetKept,
  type KeptMessage,
  readKept,
  type SentFile,
  writeKept,
} from "./kept-message";

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
  send: (message: { key: string; body: string; files: string[] }) => Promise<Sent<Reason>>,
) {
  const [message, setMessage] = useState<KeptMessage>(() => blankMessage());
  const [outcome, setOutcome] = useState<Outcome<Reason> | null>(null);
  const [error, setError] = useState<"empty" | "tooLong" | null>(null);
  const [isSending, setIsSending] = useState(false);
  useEffect(() => {
    const kept = readKept(localStorage, name);
    if (kept) setMessage(kept);
  }, [name]);

  /** Words and files come one beside the other: each change is made to what stands by then. */
  const change = useCallback(
    (next: (before: KeptMessage) => KeptMessage) =>
      setMessage((before) => {
        const after = next(before);
        writeKept(localStorage, name, after);
        return after;
      }),
    [name],
  );

  function write(body: string) {
    change((before) => changed(before, { body }));
    setError(null);
    if (outcome?.kind === "posted") setOutcome(null);
  }

  /** The message is for others from now on: what was sent to the first may have arrived there. */
  const readdress = () =>
    change((before) => (before.wasSent ? { ...blankMessage(), body: before.body, files: before.files } : before));

  const setFiles = (next: (files: SentFile[]) => SentFile[]) =>
    change((before) => changed(before, { files: next(before.files) }));

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
    change((before) => ({ ...before, wasSent: true }));
    try {
      const answer = await send({ key: message.key, body: read.data, files: message.files.map(({ id }) => id) });
      if (!answer.ok) {
        // What the server no longer has is chosen again; the words stay.
        if (answer.reason === "fileGone") change((before) => changed(before, { files: [] }));
        setOutcome({ kind: "refused", reason: answer.reason });
        return "not";
      }
      forgetKept(localStorage, name, message.key);
      // Who wrote on meanwhile has begun another message.
      setMessage((before) => (before.key === message.key ? blankMessage() : before));
      setOutcome({ kind: "posted", at: answer.writtenAt ?? null });
      return "posted";
    } catch (thrown) {
      setOutcome({ kind: "failed", failure: failureOf(thrown) });
      return "not";
    } finally {
      setIsSending(false);
    }
  }

  return { body: message.body, files: message.files, write, setFiles, readdress, submit, outcome, error, isSending };
}
