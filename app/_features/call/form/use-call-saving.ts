"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { useState, useTransition } from "react";
import type { FieldPath, UseFormReturn } from "react-hook-form";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";
import { type CallInput, type CallValues, inFrench, relevant } from "@/server/domain/call/schema";
import type { FieldIssue } from "@/server/domain/call/typed-fields";

/** The call as the page last had it from the server. */
export interface SavedCall {
  slug: string;
  updatedAt: string;
}

export type SavingState =
  | { name: "idle" }
  | { name: "saving" }
  | { name: "saved"; at: string }
  | { name: "failed"; failure: Failure }
  | { name: "conflict"; by: string; at: string };

/**
 * Creates or changes a call with what the form holds. Whatever comes of it, what was typed stays in the form.
 * @param saved absent for a call that is not created yet; newer after each refresh of the page.
 */
export function useCallSaving(form: UseFormReturn<CallInput, unknown, CallValues>, saved: SavedCall | undefined) {
  const router = useRouter();
  const locale = useLocale();
  const [state, setState] = useState<SavingState>({ name: "idle" });
  const [isRefreshing, startRefresh] = useTransition();
  const [knownAt, setKnownAt] = useState(saved?.updatedAt ?? "");

  const refuse = (issues: readonly FieldIssue[]) => {
    for (const { field, error, amountCents } of issues)
      form.setError(field as FieldPath<CallInput>, {
        type: "server",
        message: error,
        ...(amountCents !== undefined && { types: { amountCents: String(amountCents) } }),
      });
    setState({ name: "idle" });
  };

  async function create(values: CallInput): Promise<void> {
    const result = await trpc.calls.create.mutate(inFrench(values, locale));
    if (!result.ok) return refuse(result.issues);
    form.reset(values, { keepValues: true });
    router.push(`/administration/appels/${result.slug}`);
  }

  async function update(slug: string, values: CallInput, version: string): Promise<void> {
    const result = await trpc.calls.update.mutate({ slug, knownAt: version, values: inFrench(values, locale) });
    if (result.ok) {
      // The next correction has a reason of its own.
      form.setValue("correctionNote", "");
      form.reset({ ...values, correctionNote: "" }, { keepValues: true });
      setKnownAt(result.updatedAt);
      setState({ name: "saved", at: result.updatedAt });
      return router.refresh();
    }
    if (result.reason === "fields") return refuse(result.issues);
    setState({ name: "conflict", by: result.by, at: result.at });
    // Brings what the other person saved, which the choice between the two versions needs.
    startRefresh(() => router.refresh());
  }

  /** @param version the one the change is made on; the one this page knows unless told. */
  async function save(version = knownAt): Promise<void> {
    if (state.name === "saving") return;
    setState({ name: "saving" });
    // What was typed goes out as it is, its amounts apart: the server reads it by the same schema.
    const values = relevant(structuredClone(form.getValues()));
    try {
      await (saved ? update(saved.slug, values, version) : create(values));
    } catch (error) {
      setState({ name: "failed", failure: failureOf(error) });
    }
  }

  /** Gives up what was typed for what the other person saved. */
  function takeTheirs(theirs: CallInput): void {
    form.reset(theirs);
    setKnownAt(saved?.updatedAt ?? "");
    setState({ name: "idle" });
  }

  return { state, save, takeTheirs, isRefreshing };
}
