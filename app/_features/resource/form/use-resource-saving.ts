"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { FieldPath, UseFormReturn } from "react-hook-form";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";
import type { ResourceIssue } from "@/server/domain/resource/fields";
import type { ResourceInput, ResourceValues } from "@/server/domain/resource/schema";
import { useKnownVersion } from "./known-version";

/** The resource as the page last had it from the server. */
export interface SavedResource {
  slug: string;
  updatedAt: string;
}

export type SavingState =
  | { name: "idle" }
  | { name: "saving" }
  | { name: "saved"; at: string }
  | { name: "failed"; failure: Failure }
  | { name: "conflict"; by: string; at: string };

export type ResourceFormMethods = UseFormReturn<ResourceInput, unknown, ResourceValues>;

/**
 * Creates or changes a resource with what the form holds. Whatever comes of it, what was typed stays in the form.
 * @param saved absent for one that is not created yet; newer after each refresh of the page.
 */
export function useResourceSaving(form: ResourceFormMethods, saved: SavedResource | undefined) {
  const router = useRouter();
  const [state, setState] = useState<SavingState>({ name: "idle" });
  const [isRefreshing, startRefresh] = useTransition();
  const [knownAt, setKnownAt] = useKnownVersion(saved?.updatedAt);

  const refuse = (issues: readonly ResourceIssue[]) => {
    for (const { field, error } of issues)
      form.setError(field as FieldPath<ResourceInput>, { type: "server", message: error });
    setState({ name: "idle" });
  };

  async function create(values: ResourceInput): Promise<void> {
    const result = await trpc.resource.create.mutate(values);
    if (!result.ok) return refuse(result.issues);
    form.reset(values, { keepValues: true });
    router.push(`/administration/ressources/${result.slug}`);
  }

  async function update(slug: string, values: ResourceInput, version: string): Promise<void> {
    const result = await trpc.resource.update.mutate({ slug, knownAt: version, values });
    if (result.ok) {
      form.reset(values, { keepValues: true });
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
    // What was typed goes out as it is: the server reads it by the same schema.
    const values = structuredClone(form.getValues());
    try {
      await (saved ? update(saved.slug, values, version) : create(values));
    } catch (error) {
      setState({ name: "failed", failure: failureOf(error) });
    }
  }

  /** Gives up what was typed for what the other person saved. */
  function takeTheirs(theirs: ResourceInput): void {
    form.reset(theirs);
    setKnownAt(saved?.updatedAt ?? "");
    setState({ name: "idle" });
  }

  return { state, save, takeTheirs, isRefreshing };
}
