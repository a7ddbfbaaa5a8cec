"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { ErrorSummary } from "@/app/_components/error-summary";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { WhenReady } from "@/app/_components/when-ready";
import { formatFileSize } from "@/i18n/format";
import { acceptedEndings } from "@/server/domain/application/attachment";
import { type CallFileKind, callFileKinds, maxCallFileBytes } from "@/server/domain/call/files";
import type { useFileForm } from "./use-file-form";

type FileFormState = ReturnType<typeof useFileForm>;

/** A form about a file of a call: what is wrong above, the fields, one button. */
export function FileForm({
  prefix,
  form: { submit, errors, told, isSending, top },
  label,
  press,
  children,
}: {
  prefix: string;
  form: FileFormState;
  /** What it does, where no heading says it. */
  label: string;
  press: string;
  children: ReactNode;
}) {
  const t = useTranslations("call-files");
  const common = useTranslations("entries.form");
  return (
    <form onSubmit={submit} noValidate aria-label={label} className="pas-prose">
      <div ref={top} tabIndex={-1}>
        <ErrorSummary id={`${prefix}-erreurs`} title={common("errorsTitle")} errors={errors} />
        {told && <Alert tone={told.tone}>{told.text}</Alert>}
      </div>
      <WhenReady>{children}</WhenReady>
      <Button variant="secondary" aria-disabled={isSending} className="fr-mt-2w">
        {isSending ? t("sending") : press}
      </Button>
    </form>
  );
}

interface FieldsProps {
  prefix: string;
  errorOf: FileFormState["errorOf"];
}

/** What the file is, in words, and its kind. */
export function FactsFields({
  prefix,
  errorOf,
  initial,
}: FieldsProps & { initial?: { title: string; kind: CallFileKind } }) {
  const t = useTranslations("call-files");
  return (
    <>
      <TextField
        id={`${prefix}-title`}
        name="title"
        label={t("form.title")}
        hint={t("form.titleHint")}
        error={errorOf("title")}
        defaultValue={initial?.title}
      />
      <SelectField
        id={`${prefix}-kind`}
        name="kind"
        label={t("form.kind")}
        placeholder={initial ? undefined : t("form.chooseKind")}
        options={callFileKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        error={errorOf("kind")}
        defaultValue={initial?.kind}
        width="medium"
      />
    </>
  );
}

/** The file itself: its size and kinds are said before one is chosen. */
export function FileInput({ prefix, errorOf }: FieldsProps) {
  const t = useTranslations("call-files.form");
  const locale = useLocale();
  const id = `${prefix}-file`;
  const error = errorOf("file");
  return (
    <div className={error ? "fr-upload-group fr-upload-group--error" : "fr-upload-group"}>
      <label className="fr-label" htmlFor={id}>
        {t("file")}
        <span className="fr-hint-text">
          {t("fileHint", { size: formatFileSize(maxCallFileBytes, locale), kinds: acceptedEndings.join(", ") })}
        </span>
      </label>
      <input
        id={id}
        name="file"
        type="file"
        className="fr-upload"
        accept={acceptedEndings.map((ending) => `.${ending}`).join(",")}
        aria-describedby={`${id}-messages`}
        aria-invalid={error ? true : undefined}
      />
      <div id={`${id}-messages`} className="fr-messages-group">
        {error && <p className="fr-message fr-message--error">{error}</p>}
      </div>
    </div>
  );
}

/** The file that a form holds; null when none was chosen. */
export function chosenFile(form: FormData): File | null {
  const file = form.get("file");
  return file instanceof File && file.name !== "" ? file : null;
}
