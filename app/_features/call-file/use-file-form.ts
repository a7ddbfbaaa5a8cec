"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { asFailure } from "@/app/_features/application/form/attachments/failure";
import { type Failure, failureOf } from "@/app/_trpc/client";
import { formatFileSize } from "@/i18n/format";
import { maxCallFileBytes, mostCallFiles } from "@/server/domain/call/files";

/** The fields of the forms of a call's files. */
export type FileField = "title" | "kind" | "file" | "note";
/** What became of a form: fields to mend, or why nothing was done, or that it was. */
export type Outcome = { fields: FileField[] } | { refusal: string } | { done: string };

/** Sends a form once at a time: `onSubmit` does it and says what became of it, which is told beside what was typed. */
export function useFileForm(prefix: string, onSubmit: (form: FormData) => Promise<Outcome>) {
  const t = useTranslations("call-files");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [fields, setFields] = useState<FileField[]>([]);
  const [told, setTold] = useState<{ tone: "success" | "error"; text: string } | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);
  const top = useRef<HTMLDivElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    setTold(null);
    const form = event.currentTarget;
    try {
      const outcome = await onSubmit(new FormData(form));
      setFields("fields" in outcome ? outcome.fields : []);
      if ("refusal" in outcome) setTold({ tone: "error", text: outcome.refusal });
      if ("done" in outcome) {
        setTold({ tone: "success", text: outcome.done });
        for (const input of form.querySelectorAll<HTMLInputElement>('input[type="file"], textarea')) input.value = "";
        router.refresh();
      }
    } catch (error) {
      setTold({ tone: "error", text: failures(failureOf(error) satisfies Failure) });
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
    top.current?.focus();
  }

  const errorOf = (field: FileField) => (fields.includes(field) ? t(`form.errors.${field}`) : undefined);
  const errors = fields.map((field) => ({ field: `${prefix}-${field}`, message: t(`form.errors.${field}`) }));
  return { submit: (event: FormEvent<HTMLFormElement>) => void submit(event), errorOf, errors, told, isSending, top };
}

/** Why a file was not taken, in words. */
export function useRefusal(): (name: string, reason: string) => string {
  const t = useTranslations("call-files");
  const why = useTranslations("attachments.failures");
  const locale = useLocale();
  return (name, reason) => {
    if (reason === "tooMany") return t("add.tooMany", { count: mostCallFiles });
    if (reason === "noteMissing") return t("form.errors.note");
    return t("refused", { name, reason: why(asFailure(reason), { size: formatFileSize(maxCallFileBytes, locale) }) });
  };
}
