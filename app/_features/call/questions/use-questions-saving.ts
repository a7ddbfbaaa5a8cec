"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";
import { type CompositionFault, contradictions } from "@/server/domain/call/questions/contradictions";
import type { NoCorrection } from "@/server/domain/call/questions/correction";
import type { ComposerProps } from "./composer";
import type { Composition } from "./use-composition";

export type QuestionsState =
  | { name: "idle" | "saving" | "noteNeeded" }
  | { name: "saved"; at: string }
  | { name: "published"; told: number }
  | { name: "failed"; failure: Failure }
  | { name: "faults"; faults: CompositionFault[] }
  | { name: "noCorrection"; refusals: NoCorrection[] }
  | { name: "refused"; reason: "frozen" | "notOpen" | "unchanged" }
  | { name: "conflict"; by: string; at: string };

/** Keeps what was composed, or publishes it as a correction. Whatever comes of it, the composition stays on the page. */
export function useQuestionsSaving({
  slug,
  state,
  updatedAt,
  composition,
}: ComposerProps & { composition: Composition }) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<QuestionsState>({ name: "idle" });
  const [note, setNote] = useState("");
  const [knownAt, setKnownAt] = useState(updatedAt);
  const [isRefreshing, startRefresh] = useTransition();
  const questions = composition.value;

  async function send(version: string): Promise<QuestionsState> {
    const faults = contradictions(questions);
    if (faults.length > 0) return { name: "faults", faults };
    if (state === "open" && note.trim().length < 3) return { name: "noteNeeded" };
    const sent = { slug, questions, knownAt: version };
    const result =
      state === "open"
        ? await trpc.calls.correctQuestions.mutate({ ...sent, note })
        : await trpc.calls.saveQuestions.mutate(sent);
    if (result.ok) {
      setKnownAt(result.updatedAt);
      setNote("");
      router.refresh();
      return "told" in result && typeof result.told === "number"
        ? { name: "published", told: result.told }
        : { name: "saved", at: result.updatedAt };
    }
    if (result.reason === "faults") return { name: "faults", faults: result.faults };
    if (result.reason === "noCorrection") return { name: "noCorrection", refusals: result.refusals };
    if (result.reason !== "changedMeanwhile") return { name: "refused", reason: result.reason };
    // Brings what the other person saved, which the choice between the two versions needs.
    startRefresh(() => router.refresh());
    return { name: "conflict", by: result.by, at: result.at };
  }

  /** @param version the one the change is made on; the one this page knows unless told. */
  async function save(version = knownAt): Promise<void> {
    if (outcome.name === "saving") return;
    setOutcome({ name: "saving" });
    try {
      setOutcome(await send(version));
    } catch (error) {
      setOutcome({ name: "failed", failure: failureOf(error) });
    }
  }
  function takeTheirs(): void {
    setKnownAt(updatedAt);
    setOutcome({ name: "idle" });
  }
  return { outcome, note, setNote, save, takeTheirs, isRefreshing };
}
