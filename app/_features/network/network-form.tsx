"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Checkbox } from "@/app/_components/checkbox";
import { Checkboxes, type Choice } from "@/app/_components/choices";
import { TextField } from "@/app/_components/text-field";
import { RecordForm, refusedFields, type Sent } from "@/app/_features/register-review/record-form";
import { trpc } from "@/app/_trpc/client";
import { type NetworkTyped, networkForm } from "@/server/domain/register/network";

interface Props {
  initial: NetworkTyped;
  regions: Choice[];
  /** Absent for one that is not entered yet. */
  saved?: { slug: string; version: string };
}

const idOf = (field: string) => `reseau-${field}`;

/** All of a regional network. What was typed stays there whatever comes of saving it. */
export function NetworkForm({ initial, regions, saved }: Props) {
  const t = useTranslations("networks.form");
  const router = useRouter();
  const version = useRef(saved?.version ?? "0");
  const known = useRef(saved?.version);
  // What was saved here, or read anew, is what the next save is upon.
  if (saved && known.current !== saved.version) {
    known.current = saved.version;
    version.current = saved.version;
  }

  async function send(form: FormData): Promise<Sent> {
    const values: NetworkTyped = {
      ...{ name: textOf(form, "name"), acronym: textOf(form, "acronym"), website: textOf(form, "website") },
      ...{ email: textOf(form, "email"), emailIsPublic: form.has("emailIsPublic"), source: textOf(form, "source") },
      regionCodes: form.getAll("regionCodes").map(String),
    };
    const read = networkForm.safeParse(values);
    if (!read.success) return refusedFields(read.error.issues);
    if (!saved) {
      const result = await trpc.network.create.mutate(values);
      if (result.ok) router.push(`/administration/repertoire/reseaux/${result.slug}`);
      return result;
    }
    const result = await trpc.network.correct.mutate({ slug: saved.slug, version: version.current, values });
    if (!result.ok && result.reason === "changed") version.current = result.version;
    return result;
  }

  return (
    <RecordForm
      prefix="reseau"
      submit={t(saved ? "save" : "create")}
      saved={t(saved ? "saved" : "created")}
      send={send}
    >
      {(errorOf) => {
        const texts = (name: "name" | "acronym" | "website" | "email" | "source") => ({
          ...{ id: idOf(name), name, label: t(name), error: errorOf(name), defaultValue: initial[name] },
        });
        return (
          <>
            <TextField {...texts("name")} />
            <TextField {...texts("acronym")} optional={t("optional")} width="medium" />
            <Checkboxes
              id={idOf("regionCodes")}
              name="regionCodes"
              legend={t("regionCodes")}
              error={errorOf("regionCodes")}
              options={regions}
              defaultValue={initial.regionCodes}
              inline
            />
            <TextField {...texts("website")} hint={t("websiteHint")} optional={t("optional")} inputMode="url" />
            <TextField {...texts("email")} hint={t("emailHint")} optional={t("optional")} type="email" />
            <Checkbox
              id={idOf("emailIsPublic")}
              name="emailIsPublic"
              label={t("emailIsPublic")}
              defaultChecked={initial.emailIsPublic}
            />
            <TextField {...texts("source")} hint={t("sourceHint")} />
          </>
        );
      }}
    </RecordForm>
  );
}

const textOf = (form: FormData, field: string): string => String(form.get(field) ?? "");
