"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "@/app/_components/text-area";
import { trpc } from "@/app/_trpc/client";
import { type CallFileKind, callFileFacts, callFileNote } from "@/server/domain/call/files";
import { chosenFile, FactsFields, FileForm, FileInput } from "./file-fields";
import { sendCallFile } from "./sending";
import { type FileField, type Outcome, useFileForm, useRefusal } from "./use-file-form";

interface Props {
  slug: string;
  document: { id: string; title: string; kind: CallFileKind };
  /** From the opening on: another file is a correction. */
  isKept: boolean;
}

/** Another file in the place of a document's, and what the document is called. */
export function DocumentForms(props: Props) {
  const t = useTranslations("call-files");
  return (
    <>
      <h4 className="fr-h6">{t("replace.title")}</h4>
      <ReplaceForm {...props} />
      <h4 className="fr-h6 fr-mt-4w">{t("rename.title")}</h4>
      <RenameForm {...props} />
    </>
  );
}

function ReplaceForm({ slug, document: { id, title }, isKept }: Props) {
  const t = useTranslations("call-files");
  const refusalOf = useRefusal();
  const prefix = `autre-${id}`;
  const form = useFileForm(prefix, async (typed): Promise<Outcome> => {
    const file = chosenFile(typed);
    const note = callFileNote.safeParse(typed.get("note") ?? "");
    const fields: FileField[] = [
      ...(file ? [] : ["file" as const]),
      ...(isKept && !note.success ? ["note" as const] : []),
    ];
    if (!file || fields.length > 0) return { fields };
    const reason = await sendCallFile(slug, file, { document: id, ...(note.success && { motif: note.data }) });
    return reason === null
      ? { done: t("replace.done", { name: file.name }) }
      : { refusal: refusalOf(file.name, reason) };
  });
  const label = `${t("replace.title")} (${title})`;
  return (
    <FileForm prefix={prefix} form={form} label={label} press={t(isKept ? "replace.correct" : "replace.press")}>
      <FileInput prefix={prefix} errorOf={form.errorOf} />
      {isKept && (
        <TextArea
          id={`${prefix}-note`}
          name="note"
          label={t("replace.note")}
          hint={t("replace.noteHint")}
          error={form.errorOf("note")}
          rows={3}
        />
      )}
    </FileForm>
  );
}

function RenameForm({ slug, document: { id, title, kind } }: Props) {
  const t = useTranslations("call-files");
  const prefix = `nom-${id}`;
  const form = useFileForm(prefix, async (typed): Promise<Outcome> => {
    const facts = callFileFacts.safeParse({ title: typed.get("title"), kind: typed.get("kind") });
    if (!facts.success) return { fields: facts.error.issues.map(({ path }) => path[0] as FileField) };
    await trpc.calls.renameFile.mutate({ slug, documentId: id, ...facts.data });
    return { done: t("rename.done") };
  });
  return (
    <FileForm prefix={prefix} form={form} label={`${t("rename.title")} (${title})`} press={t("rename.press")}>
      <FactsFields prefix={prefix} errorOf={form.errorOf} initial={{ title, kind }} />
    </FileForm>
  );
}
