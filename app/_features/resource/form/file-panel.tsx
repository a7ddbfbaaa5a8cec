"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { asFailure } from "@/app/_features/application/form/attachments/failure";
import { useKnownVersion } from "@/app/_features/record-form/known-version";
import { formatFileSize } from "@/i18n/format";
import { acceptedEndings, checkBeforeSending, headBytes } from "@/server/domain/application/attachment";
import { maxResourceFileBytes } from "@/server/domain/resource/file";

interface FilePanelProps {
  slug: string;
  current: { name: string; bytes: number; isWaiting: boolean } | null;
}

type Sending = { name: "idle" } | { name: "sending"; file: string } | { name: "sent"; file: string };

/** The file of a document: sent at once, in the place of the one before. */
export function FilePanel({ slug, current }: FilePanelProps) {
  const t = useTranslations("resource-admin");
  const why = useTranslations("attachments.failures");
  const locale = useLocale();
  const router = useRouter();
  const [state, setState] = useState<Sending>({ name: "idle" });
  const [refusal, setRefusal] = useState<string | null>(null);
  const [, setKnownAt] = useKnownVersion();
  const size = formatFileSize(maxResourceFileBytes, locale);

  async function send(file: File) {
    setRefusal(null);
    setState({ name: "sending", file: file.name });
    const sent = await sendTo(slug, file);
    setState(sent.ok ? { name: "sent", file: file.name } : { name: "idle" });
    // The file is a change of this page's own making. What others changed before it stays to be told by the form.
    if (sent.ok) setKnownAt((known) => (known === sent.before ? sent.after : known));
    else setRefusal(t("file.refused", { name: file.name, reason: why(asFailure(sent.reason), { size }) }));
    router.refresh();
  }

  return (
    <section aria-labelledby="fichier-titre" className="pas-panel pas-block">
      <h2 id="fichier-titre" className="fr-h5">
        {t("sections.file")}
      </h2>
      <p>
        {current
          ? t("file.current", { name: current.name, size: formatFileSize(current.bytes, locale) })
          : t("file.none")}
      </p>
      {current?.isWaiting && <p className="pas-muted">{t("file.waiting")}</p>}
      <div className={refusal ? "fr-upload-group fr-upload-group--error" : "fr-upload-group"}>
        <label className="fr-label" htmlFor="fichier">
          {t("file.label")}
          <span className="fr-hint-text">{t("file.hint", { size, kinds: acceptedEndings.join(", ") })}</span>
        </label>
        <input
          id="fichier"
          type="file"
          className="fr-upload"
          accept={acceptedEndings.map((ending) => `.${ending}`).join(",")}
          aria-describedby="fichier-messages"
          aria-invalid={refusal ? true : undefined}
          aria-disabled={state.name === "sending" || undefined}
          onClick={(event) => state.name === "sending" && event.preventDefault()}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = "";
            if (file) void send(file);
          }}
        />
        <div id="fichier-messages" className="fr-messages-group" aria-live="polite">
          {refusal && <p className="fr-message fr-message--error">{refusal}</p>}
          {state.name !== "idle" && <p className="fr-message">{t(`file.${state.name}`, { name: state.file })}</p>}
        </div>
      </div>
    </section>
  );
}

type Sent = { ok: true; before: string; after: string } | { ok: false; reason: string };
const refused = (reason: string): Sent => ({ ok: false, reason });

/** @returns the versions until and since it was taken (ISO), or why it was not. */
async function sendTo(slug: string, file: File): Promise<Sent> {
  if (file.size > maxResourceFileBytes) return refused("tooLarge");
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const refusal = checkBeforeSending({ name: file.name, size: file.size, head });
  if (refusal) return refused(refusal);
  try {
    const answer = await fetch(`/api/ressources/${slug}/fichier?nom=${encodeURIComponent(file.name)}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    const { reason, before, after } = (await answer.json()) as Record<"reason" | "before" | "after", unknown>;
    if (answer.ok) return { ok: true, before: String(before), after: String(after) };
    return refused(typeof reason === "string" ? reason : "failed");
  } catch {
    return refused("offline");
  }
}
