"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/app/_components/button";
import { ErrorSummary } from "@/app/_components/error-summary";
import { WhenReady } from "@/app/_components/when-ready";
import { type OpinionDraft, type OpinionToIssue, opinionToIssue } from "@/server/domain/opinion/schema";
import { ConfirmIssue } from "./confirm-issue";
import { ConflictNotice, DraftLine } from "./draft-line";
import { OpinionFields, useFieldErrors } from "./opinion-fields";
import { type DeskView, newestOf, useDraft } from "./use-draft";

/** The opinion of one embassy: saved as it is typed, read again, then issued for good. */
export function OpinionForm({ view: shown }: { view: DeskView }) {
  const t = useTranslations("opinions.form");
  const [view] = useState(() => newestOf(shown));
  const form = useForm<OpinionDraft, unknown, OpinionToIssue>({
    resolver: zodResolver(opinionToIssue),
    defaultValues: view.draft,
    shouldFocusError: false,
  });
  const { state, conflict, settle, flush, forget } = useDraft(view, form);
  const [toIssue, setToIssue] = useState<OpinionToIssue | null>(null);
  const errors = useFieldErrors(form.formState.errors);
  const summary = useRef<HTMLHeadingElement>(null);
  const { submitCount } = form.formState;
  useEffect(() => {
    if (submitCount > 0) summary.current?.focus();
  }, [submitCount]);
  const signIn = `/connexion?suite=${encodeURIComponent(`/avis/${view.dossier}?pays=${view.country}`)}`;

  return (
    <>
      <form hidden={toIssue !== null} noValidate onSubmit={(event) => void form.handleSubmit(setToIssue)(event)}>
        <ErrorSummary ref={summary} title={t("errorsTitle")} errors={errors} />
        {conflict && <ConflictNotice conflict={conflict} onSettle={settle} />}
        <WhenReady>
          <OpinionFields form={form} draft={view.draft} errors={errors} />
        </WhenReady>
        <DraftLine state={state} openedAt={view.savedAt} signIn={signIn} />
        <Button>{t("review")}</Button>
      </form>
      {toIssue && (
        <ConfirmIssue
          view={view}
          opinion={toIssue}
          signIn={signIn}
          beforeIssue={flush}
          onIssued={forget}
          onBack={() => setToIssue(null)}
        />
      )}
    </>
  );
}
