"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Checkboxes } from "@/app/_components/choices";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { TextArea } from "@/app/_components/text-area";
import { TextField } from "@/app/_components/text-field";
import { trpc } from "@/app/_trpc/client";
import { cooperationCorrection } from "@/server/domain/register/correction";
import { RecordForm, refusedFields, type Sent } from "./record-form";

export interface EditedCooperation {
  slug: string;
  kind: string;
  status: string;
  sinceYear: number;
  untilYear: number | null;
  themes: string[];
  version: string;
}

/** What the forms offer to choose from, in the reader's language. */
export interface CooperationWords {
  kinds: SelectOption[];
  statuses: SelectOption[];
  themes: SelectOption[];
}

interface Props {
  /** Address of the entry that it is corrected from. */
  entry: string;
  cooperation: EditedCooperation;
  words: CooperationWords;
  asReview: boolean;
}

/** One cooperation: its kind, whether it lasts, since when, on what. */
export function CooperationForm({ entry, cooperation, words, asReview }: Props) {
  const t = useTranslations("entries.form");
  const review = useTranslations("entries.review");
  const version = useRef(cooperation.version);
  const known = useRef(cooperation.version);
  if (known.current !== cooperation.version) {
    known.current = cooperation.version;
    version.current = cooperation.version;
  }
  const id = (field: string) => `${cooperation.slug}-${field}`;

  async function send(form: FormData): Promise<Sent> {
    const read = cooperationCorrection.safeParse({
      ...{ reason: "", ...Object.fromEntries(form) },
      ...{ themes: form.getAll("themes"), cooperation: cooperation.slug, version: version.current },
    });
    if (!read.success) return refusedFields(read.error.issues);
    const { sinceYear, untilYear } = read.data;
    const procedure = asReview ? trpc.entry.reviewCooperation : trpc.entry.correctCooperation;
    const result = await procedure.mutate({
      ...{ slug: entry, ...read.data },
      ...{ sinceYear: String(sinceYear), untilYear: untilYear === null ? "" : String(untilYear) },
    });
    if (!result.ok && result.reason === "changed") version.current = result.version;
    return result;
  }

  return (
    <RecordForm prefix={cooperation.slug} submit={t("save")} saved={asReview ? t("reviewed") : t("saved")} send={send}>
      {(errorOf) => (
        <>
          <SelectField
            id={id("kind")}
            name="kind"
            label={t("kind")}
            options={words.kinds}
            error={errorOf("kind")}
            defaultValue={cooperation.kind}
            width="medium"
          />
          <SelectField
            id={id("status")}
            name="status"
            label={t("status")}
            options={words.statuses}
            error={errorOf("status")}
            defaultValue={cooperation.status}
            width="medium"
          />
          <TextField
            id={id("sinceYear")}
            name="sinceYear"
            label={t("sinceYear")}
            inputMode="numeric"
            maxLength={4}
            error={errorOf("sinceYear")}
            defaultValue={cooperation.sinceYear}
            width="short"
          />
          <TextField
            id={id("untilYear")}
            name="untilYear"
            label={t("untilYear")}
            hint={t("untilHint")}
            inputMode="numeric"
            maxLength={4}
            error={errorOf("untilYear")}
            defaultValue={cooperation.untilYear ?? ""}
            width="short"
          />
          <Checkboxes
            id={id("themes")}
            name="themes"
            legend={t("themes")}
            error={errorOf("themes")}
            defaultValue={cooperation.themes}
            options={words.themes}
            inline
          />
          {asReview && (
            <TextArea
              id={id("reason")}
              name="reason"
              label={review("reason")}
              hint={review("reasonHint")}
              error={errorOf("reason")}
              rows={3}
            />
          )}
        </>
      )}
    </RecordForm>
  );
}
