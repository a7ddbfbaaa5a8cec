"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { TextArea } from "@/app/_components/text-area";
import { TextField } from "@/app/_components/text-field";
import { trpc } from "@/app/_trpc/client";
import { entryCorrection } from "@/server/domain/register/correction";
import { RecordForm, refusedFields, type Sent } from "./record-form";

export interface EditedEntry {
  slug: string;
  name: string;
  /** By its name, in the reader's language. */
  region: string;
  place: string;
  level: string;
  version: string;
}

interface Props {
  entry: EditedEntry;
  levels: SelectOption[];
  regions: string[];
  /** An embassy writes, and says why. */
  asReview: boolean;
}

/** What a foreign authority is and where. */
export function EntryForm({ entry, levels, regions, asReview }: Props) {
  const t = useTranslations("entries.form");
  const review = useTranslations("entries.review");
  const version = useRef(entry.version);
  const address = useRef(entry.slug);
  const known = useRef(entry.version);
  // What was saved here, or read anew, is what the next save is upon.
  if (known.current !== entry.version) {
    known.current = entry.version;
    version.current = entry.version;
    address.current = entry.slug;
  }

  async function send(form: FormData): Promise<Sent> {
    const typed = { reason: "", ...Object.fromEntries(form), version: version.current };
    const read = entryCorrection.safeParse(typed);
    if (!read.success) return refusedFields(read.error.issues);
    const procedure = asReview ? trpc.entry.reviewEntry : trpc.entry.correct;
    const result = await procedure.mutate({ slug: address.current, ...read.data });
    if (result.ok) {
      // Its address may have changed with its name: this page goes on at the new one.
      history.replaceState(null, "", location.pathname.replace(address.current, result.slug));
      address.current = result.slug;
      return result;
    }
    if (result.reason === "changed") version.current = result.version;
    return result;
  }

  return (
    <RecordForm prefix="fiche" submit={t("save")} saved={asReview ? t("reviewed") : t("saved")} send={send}>
      {(errorOf) => (
        <>
          <TextField id="fiche-name" name="name" label={t("name")} error={errorOf("name")} defaultValue={entry.name} />
          <TextField
            id="fiche-renamedOn"
            name="renamedOn"
            type="date"
            label={t("renamedOn")}
            hint={t("renamedOnHint")}
            optional={t("optional")}
            error={errorOf("renamedOn")}
            width="short"
          />
          <SelectField
            id="fiche-level"
            name="level"
            label={t("level")}
            options={levels}
            error={errorOf("level")}
            defaultValue={entry.level}
            width="medium"
          />
          <TextField
            id="fiche-region"
            name="region"
            label={t("region")}
            error={errorOf("region")}
            defaultValue={entry.region}
            list="fiche-regions"
            width="medium"
          />
          <datalist id="fiche-regions">
            {regions.map((region) => (
              <option key={region} value={region} />
            ))}
          </datalist>
          <TextField
            id="fiche-place"
            name="place"
            label={t("place")}
            error={errorOf("place")}
            defaultValue={entry.place}
            width="medium"
          />
          {asReview && (
            <TextArea
              id="fiche-reason"
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
