"use client";

import { useTranslations } from "next-intl";
import { callFileFacts } from "@/server/domain/call/files";
import { chosenFile, FactsFields, FileForm, FileInput } from "./file-fields";
import { sendCallFile } from "./sending";
import { type FileField, type Outcome, useFileForm, useRefusal } from "./use-file-form";

/** One more file of a call. */
export function AddFileForm({ slug }: { slug: string }) {
  const t = useTranslations("call-files");
  const refusalOf = useRefusal();
  const prefix = "ajout";
  const form = useFileForm(prefix, async (typed): Promise<Outcome> => {
    const facts = callFileFacts.safeParse({ title: typed.get("title"), kind: typed.get("kind") });
    const file = chosenFile(typed);
    const missing = new Set<FileField>(facts.success ? [] : facts.error.issues.map(({ path }) => path[0] as FileField));
    if (!file) missing.add("file");
    if (!facts.success || !file) return { fields: [...missing] };
    const reason = await sendCallFile(slug, file, { titre: facts.data.title, genre: facts.data.kind });
    return reason === null
      ? { done: t("add.done", { name: facts.data.title }) }
      : { refusal: refusalOf(file.name, reason) };
  });
  return (
    <FileForm prefix={prefix} form={form} label={t("add.title")} press={t("add.press")}>
      <FactsFields prefix={prefix} errorOf={form.errorOf} />
      <FileInput prefix={prefix} errorOf={form.errorOf} />
    </FileForm>
  );
}
