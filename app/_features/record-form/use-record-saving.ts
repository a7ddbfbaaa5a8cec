"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { type Failure, failureOf } from "@/app/_trpc/client";
import { useKnownVersion } from "./known-version";

/** The record as the page last had it from the server. */
export interface SavedRecord {
  slug: string;
  updatedAt: string;
}

export type SavingState =
  | { name: "idle" }
  | { name: "saving" }
  | { name: "saved"; at: string }
  | { name: "failed"; failure: Failure }
  | { name: "conflict"; by: string; at: string };

/** A fault that the server found: where, which, and an amount that its sentence may want, in cents. */
export interface RecordIssue {
  field: string;
  error: string;
  amountCents?: number | undefined;
}

type Refused = { ok: false; issues: readonly RecordIssue[] };
type NotUpdated = (Refused & { reason: "fields" }) | { ok: false; reason: "changedMeanwhile"; by: string; at: string };

/** What one kind of record is saved with. */
export interface RecordProcedures<Input> {
  create(values: Input): Promise<{ ok: true; slug: string } | Refused>;
  update(slug: string, knownAt: string, values: Input): Promise<{ ok: true; updatedAt: string } | NotUpdated>;
  /** The page on which a new record goes on. */
  pathOf(slug: string): string;
  /** What a save uses up, as it is for the next one. */
  spent?: Partial<Input>;
}

export type RecordFormMethods<Input extends FieldValues, Values> = UseFormReturn<Input, unknown, Values>;

/**
 * Creates or changes a record with what the form holds, as it was typed: the server reads it by the form's own schema.
 * Whatever comes of it, what was typed stays in the form.
 * @param saved absent for a record that is not created yet; newer after each refresh of the page.
 */
export function useRecordSaving<Input extends FieldValues, Values>(
  form: RecordFormMethods<Input, Values>,
  saved: SavedRecord | undefined,
  procedures: RecordProcedures<Input>,
) {
  const router = useRouter();
  const [state, setState] = useState<SavingState>({ name: "idle" });
  const [isRefreshing, startRefresh] = useTransition();
  const [knownAt, setKnownAt] = useKnownVersion(saved?.updatedAt);

  const refuse = (issues: readonly RecordIssue[]) => {
    for (const { field, error, amountCents } of issues)
      form.setError(field as FieldPath<Input>, {
        type: "server",
        message: error,
        ...(amountCents !== undefined && { types: { amountCents: String(amountCents) } }),
      });
    setState({ name: "idle" });
  };

  async function create(values: Input): Promise<void> {
    const result = await procedures.create(values);
    if (!result.ok) return refuse(result.issues);
    form.reset(values, { keepValues: true });
    router.push(procedures.pathOf(result.slug));
  }

  async function update(slug: string, values: Input, version: string): Promise<void> {
    const result = await procedures.update(slug, version, values);
    if (result.ok) {
      for (const [name, blank] of Object.entries(procedures.spent ?? {}))
        form.setValue(name as FieldPath<Input>, blank);
      form.reset({ ...values, ...procedures.spent }, { keepValues: true });
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
    const values = structuredClone(form.getValues());
    try {
      await (saved ? update(saved.slug, values, version) : create(values));
    } catch (error) {
      setState({ name: "failed", failure: failureOf(error) });
    }
  }

  /** Gives up what was typed for what the other person saved. */
  function takeTheirs(theirs: Input): void {
    form.reset(theirs);
    setKnownAt(saved?.updatedAt ?? "");
    setState({ name: "idle" });
  }

  return { state, save, takeTheirs, isRefreshing };
}
