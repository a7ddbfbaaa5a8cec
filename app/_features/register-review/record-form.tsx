"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { ErrorSummary } from "@/app/_components/error-summary";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { WhenReady } from "@/app/_components/when-ready";
import { failureOf } from "@/app/_trpc/client";
import { formatDateTime } from "@/i18n/format";

/** What became of what was sent: words of the catalogue `entries.form`. */
export type Sent =
  | { ok: true }
  /** Fields to mend, by their names. */
  | { ok: false; fields: string[] }
  | {
      ok: false;
      reason:
        | "future"
        | "nameTaken"
        | "reasonMissing"
        | "partner"
        | "country"
        | "known"
        | "tooMany"
        | "networkNameTaken";
    }
  | { ok: false; reason: "changed"; by: string; at: Date | string };

interface Props {
  /** Before the id of each field: there are several such forms on a page. */
  prefix: string;
  submit: string;
  /** Told once it is saved. */
  saved: string;
  send(form: FormData): Promise<Sent>;
  /** The fields start blank again once they are saved. */
  clears?: boolean;
  children(errorOf: (field: string) => string | undefined): ReactNode;
}

/** A form on one record of the register: what is wrong is told beside what was typed, which stays until it is saved. */
export function RecordForm({ prefix, submit, saved, send, clears = false, children }: Props) {
  const t = useTranslations("entries.form");
  const failures = useTranslations("failures");
  const locale = useLocale();
  const router = useRouter();
  const [fields, setFields] = useState<string[]>([]);
  const [told, setTold] = useState<{ tone: "success" | "warning" | "error"; text: string } | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [isUnsaved, setIsUnsaved] = useState(false);
  const isUnderWay = useRef(false);
  const top = useRef<HTMLDivElement>(null);
  useUnsavedGuard(isUnsaved, t("leave"));
  const messageOf = (field: string) => t(`errors.${field as "name"}`);

  function tell(sent: Sent, form: HTMLFormElement): void {
    setFields(!sent.ok && "fields" in sent ? sent.fields : []);
    setTold(null);
    if (sent.ok) {
      setIsUnsaved(false);
      setTold({ tone: "success", text: saved });
      if (clears) form.reset();
      router.refresh();
    } else if ("reason" in sent && sent.reason === "changed") {
      const at = formatDateTime(new Date(sent.at), locale);
      setTold({ tone: "warning", text: t("conflict", { by: sent.by || t("someone"), at }) });
    } else if ("reason" in sent) setTold({ tone: "warning", text: t(`outcomes.${sent.reason}`) });
  }

  async function submitForm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // The second press of a double click comes before the page is drawn anew.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    const form = event.currentTarget;
    try {
      tell(await send(new FormData(form)), form);
    } catch (error) {
      setTold({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
    top.current?.focus();
  }

  return (
    <form onSubmit={(event) => void submitForm(event)} onChange={() => setIsUnsaved(true)} noValidate>
      <div ref={top} tabIndex={-1}>
        <ErrorSummary
          id={`${prefix}-erreurs`}
          title={t("errorsTitle")}
          errors={fields.map((field) => ({ field: `${prefix}-${field}`, message: messageOf(field) }))}
        />
        {told && (
          <Alert tone={told.tone} role={told.tone === "success" ? "status" : "alert"}>
            {told.text}
          </Alert>
        )}
      </div>
      <WhenReady>{children((field) => (fields.includes(field) ? messageOf(field) : undefined))}</WhenReady>
      <Button className="fr-mt-2w" variant="secondary" aria-disabled={isSending}>
        {isSending ? t("saving") : submit}
      </Button>
    </form>
  );
}

/** The fields that a schema refused, each once. */
export const refusedFields = (
  issues: readonly { path: readonly PropertyKey[] }[],
): { ok: false; fields: string[] } => ({
  ok: false,
  fields: [...new Set(issues.map(({ path }) => String(path[0])))],
});
