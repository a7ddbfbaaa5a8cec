"use client";

import { useParams } from "next/navigation";
import {
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { FormProvider, useForm } from "react-hook-form";
import { failureOf, trpc } from "@/app/_trpc/client";
import type { ApplicationContent, SavedField } from "@/server/domain/application/content";
import { fieldsIn, isAnswerField, isSavedField, readField } from "@/server/domain/application/content-fields";
import type { Refusal } from "@/server/domain/application/refusals";
import { AfterPaint } from "./after-paint";
import { Autosave } from "./autosave";
import type { SaveState, TheirChange } from "./autosave-types";
import { CompanyProvider } from "./company-context";
import { type Company, connectLine, type Line } from "./connect-line";
import { DeskContext, DraftContext, type DraftView } from "./draft-context";
import { useFreshFields } from "./fresh-fields";
import { KeptChanges } from "./kept-changes";
import { openPage, openPages } from "./living-pages";
import { showValue } from "./show-value";
import { UnreadTexts } from "./unread";

/** The field that is saved when a form control of this name changes: "funding.2.label" belongs to "funding". */
function savedFieldOf(name: string): SavedField | null {
  const [section = "", second = ""] = name.split(".");
  const precise = `${section}.${second}`;
  if (isSavedField(precise)) return precise;
  return isSavedField(section) ? section : null;
}

/** Holds the form of one dossier through all its sections, and saves it as one types. */
export function DraftProvider({ view, children }: { view: DraftView; children: ReactNode }) {
  const form = useForm<ApplicationContent>({ defaultValues: view.content, mode: "onBlur" });
  const [checked, setFindings] = useState(view.findings);
  const [refused, setRefused] = useState<Refusal[]>([]);
  const [afterPaint] = useState(() => new AfterPaint());
  /** What the rules say of what is kept, after what could not be kept. */
  const [unread] = useState(() => new UnreadTexts(view.ref, () => window.localStorage, afterPaint));
  const unreadable = useSyncExternalStore(unread.subscribe, unread.findings, unread.findings);
  useEffect(() => unread.restore(), [unread]);
  const findings = useMemo(
    () => [...unreadable, ...refused.map(({ finding }) => finding), ...checked],
    [unreadable, refused, checked],
  );
  const [state, setState] = useState<SaveState>({ kind: "saved", at: view.savedAt });
  const [conflicts, setConflicts] = useState<TheirChange[]>([]);
  const [company, setCompany] = useState<Company>({ present: [], isEditable: true });
  const { fresh, mark } = useFreshFields();
  const [pointsAtMissing, setPointsAtMissing] = useState(false);
  const autosave = useRef<Autosave | null>(null);
  /** What was last sent, queued or received, field by field: only what differs from it is a change. */
  const known = useRef(new Map<SavedField, string>());
  const isShowing = useRef(false);
  const { section = "" } = useParams<{ section?: string }>();
  const shownSection = useRef(section);
  const line = useRef<Line | null>(null);

  const noteChange = useCallback(
    (field: SavedField) => {
      const value = structuredClone(readField(form.getValues(), field));
      const text = JSON.stringify(value);
      // An answer that was never given is known to be none.
      if ((known.current.get(field) ?? (isAnswerField(field) ? "null" : undefined)) === text) return;
      known.current.set(field, text);
      autosave.current?.change(field, value);
    },
    [form],
  );
  const show = useCallback(
    (field: SavedField, value: unknown) => {
      known.current.set(field, JSON.stringify(value));
      isShowing.current = true;
      showValue(form, field, value);
      isShowing.current = false;
    },
    [form],
  );

  useEffect(() => {
    const kept = new KeptChanges(window.localStorage, `passerelle:dossier:${view.ref}`, crypto.randomUUID());
    const endPage = openPage(kept.name);
    const queue = new Autosave({
      kept,
      revision: view.revision,
      gather: afterPaint.settle,
      valueAtFirst: (field) => readField(view.content, field),
      send: (changes, base) => trpc.application.save.mutate({ ref: view.ref, changes, base }),
      whyOf: (error) => {
        const failure = failureOf(error);
        if (failure === "offline" || failure === "signedOut" || failure === "failed") return failure;
        // A value that cannot be kept is told at its field: a request that is refused whole is no fault of what was typed.
        return failure === "invalid" ? "failed" : "refused";
      },
      onState: setState,
      onLearned: ({ findings, theirs, mine }) => {
        // Whoever types on goes first.
        if (findings) startTransition(() => setFindings(findings));
        // What the page already showed when it was opened is no news.
        mark(theirs.filter(({ field, value }) => known.current.get(field) !== JSON.stringify(value)));
        for (const { field, value } of theirs) show(field, value);
        const met = mine.map((own) => ({ ...own, by: theirs.find(({ field }) => field === own.field)?.by }));
        if (met.length > 0)
          setConflicts((known) => [...known.filter((c) => !met.some((m) => m.field === c.field)), ...met]);
      },
      onRefused: setRefused,
      onGap: () => line.current?.ask(),
    });
    autosave.current = queue;
    for (const field of fieldsIn(view.content))
      known.current.set(field, JSON.stringify(readField(view.content, field)));
    const restore = (alive: ReadonlySet<string>) => {
      if (autosave.current !== queue) return;
      const { changes, conflicts } = queue.restore(alive);
      for (const { field, value } of changes) show(field, value);
      setConflicts(conflicts);
      if (changes.length > 0) void queue.flush();
    };
    openPages().then(restore, () => restore(new Set()));
    line.current = connectLine({
      ref: view.ref,
      queue,
      section: () => shownSection.current,
      onCompany: (found) => setCompany((before) => (found === "unknown" ? { ...before, present: [] } : found)),
    });

    const stopListening = form.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        const field = name ? savedFieldOf(name) : null;
        if (field && !isShowing.current) afterPaint.later(`note ${field}`, () => noteChange(field));
      },
    });
    const flush = () => void queue.flush();
    const warn = (event: BeforeUnloadEvent) => {
      afterPaint.settle();
      if (!queue.hasPending) return;
      void queue.flush();
      event.preventDefault();
    };
    // Once it is hidden a page may go away without a further word.
    document.addEventListener("visibilitychange", afterPaint.settle);
    window.addEventListener("pagehide", afterPaint.settle);
    window.addEventListener("online", flush);
    window.addEventListener("beforeunload", warn);
    return () => {
      afterPaint.settle();
      stopListening();
      document.removeEventListener("visibilitychange", afterPaint.settle);
      window.removeEventListener("pagehide", afterPaint.settle);
      window.removeEventListener("online", flush);
      window.removeEventListener("beforeunload", warn);
      void queue.flush();
      queue.stop();
      endPage();
      line.current?.end();
      autosave.current = null;
    };
  }, [form, view, afterPaint, noteChange, show, mark]);

  useEffect(() => {
    if (shownSection.current === section) return;
    shownSection.current = section;
    line.current?.moved();
  }, [section]);

  const settleConflict = useCallback(
    ({ field, value }: TheirChange, choice: "mine" | "theirs") => {
      afterPaint.settle();
      autosave.current?.drop(field);
      if (choice === "mine") {
        show(field, value);
        autosave.current?.change(field, value);
      }
      setConflicts((known) => known.filter((conflict) => conflict.field !== field));
    },
    [show, afterPaint],
  );
  const flush = useCallback(async () => (await autosave.current?.flush()) ?? true, []);
  const pointAtMissing = useCallback(() => setPointsAtMissing(true), []);

  const draft = useMemo(
    () => ({
      findings,
      hasRefused: refused.length + unreadable.length > 0,
      state,
      conflicts,
      noteChange,
      settleConflict,
      flush,
      refreshFindings: setFindings,
      pointsAtMissing,
      pointAtMissing,
    }),
    [
      findings,
      refused,
      unreadable,
      state,
      conflicts,
      noteChange,
      settleConflict,
      flush,
      pointsAtMissing,
      pointAtMissing,
    ],
  );
  const desk = useMemo(() => ({ view, unread, afterPaint }), [view, unread, afterPaint]);
  const others = useMemo(() => ({ ...company, fresh }), [company, fresh]);
  return (
    <DeskContext value={desk}>
      <DraftContext value={draft}>
        <CompanyProvider value={others}>
          <FormProvider {...form}>{children}</FormProvider>
        </CompanyProvider>
      </DraftContext>
    </DeskContext>
  );
}
