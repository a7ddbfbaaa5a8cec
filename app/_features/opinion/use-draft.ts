"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { failureOf, trpc } from "@/app/_trpc/client";
import type { OpinionDraft, OpinionToIssue } from "@/server/domain/opinion/schema";
import type { DraftConflict } from "./device";
import { DraftKeeper, type DraftState } from "./draft-keeper";

export interface DeskView {
  dossier: string;
  /** Who writes: what is kept on a shared device is theirs. */
  userId: string;
  country: string;
  lastVersion: number;
  draft: OpinionDraft;
  savedAt: string | null;
}

export type OpinionForm = UseFormReturn<OpinionDraft, unknown, OpinionToIssue>;

/** What this tab last saved: a page taken from the browser's history was written before it. */
const lastSaved = new Map<string, Pick<DeskView, "draft" | "savedAt">>();
const keyOf = ({ userId, dossier, country }: DeskView) => `passerelle:avis:${userId}:${dossier}:${country}`;

/** The page as it stands, or the newer draft that this tab saved since it was written. */
export function newestOf(view: DeskView): DeskView {
  const saved = lastSaved.get(keyOf(view));
  return saved?.savedAt && saved.savedAt > (view.savedAt ?? "") ? { ...view, ...saved } : view;
}

/** Keeps what is typed in the form on the server, and on the device until then. */
export function useDraft(view: DeskView, form: OpinionForm) {
  const [state, setState] = useState<DraftState>(
    view.savedAt ? { kind: "saved", at: view.savedAt } : { kind: "untouched" },
  );
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  const keeper = useRef<DraftKeeper | null>(null);

  useEffect(() => {
    const { dossier, country, lastVersion, draft, savedAt } = view;
    const kept = new DraftKeeper({
      draft,
      savedAt,
      send: (typed, base) => trpc.opinion.saveDraft.mutate({ ref: dossier, country, lastVersion, draft: typed, base }),
      whyOf: (error) => {
        const failure = failureOf(error);
        return failure === "offline" || failure === "signedOut" || failure === "failed" ? failure : "refused";
      },
      storage: window.localStorage,
      storageKey: keyOf(view),
      onState: setState,
      onSaved: (saved, at) => lastSaved.set(keyOf(view), { draft: saved, savedAt: at }),
      onDraft: (standing) => form.reset(standing),
      onConflict: setConflict,
    });
    keeper.current = kept;
    kept.restore();
    const stopListening = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => kept.change(structuredClone(values)),
    });
    const flush = () => void kept.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (!kept.hasPending) return;
      flush();
      event.preventDefault();
    };
    window.addEventListener("online", flush);
    window.addEventListener("beforeunload", warn);
    return () => {
      stopListening();
      window.removeEventListener("online", flush);
      window.removeEventListener("beforeunload", warn);
      void kept.flush().finally(() => kept.stop());
    };
  }, [view, form]);

  const settle = useCallback((choice: "mine" | "theirs") => keeper.current?.settle(choice), []);
  const flush = useCallback(async () => (await keeper.current?.flush()) ?? true, []);
  const forget = useCallback(() => {
    keeper.current?.forget();
    lastSaved.delete(keyOf(view));
  }, [view]);
  return { state, conflict, settle, flush, forget };
}
