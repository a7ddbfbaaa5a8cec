"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/app/_components/button";

/** Sends a file, once: a plain form, which works without script; with it, a second press of the button waits. */
export function UploadForm({ size, lines }: { size: string; lines: string }) {
  const t = useTranslations("register-import.upload");
  const isUnderWay = useRef(false);
  const [isSending, setSending] = useState(false);
  return (
    <form
      method="post"
      action="/api/repertoire/import"
      encType="multipart/form-data"
      onSubmit={(event) => {
        if (isUnderWay.current) event.preventDefault();
        isUnderWay.current = true;
        setSending(true);
      }}
    >
      <div className="fr-upload-group fr-mb-2w">
        <label className="fr-label" htmlFor="fichier">
          {t("file")}
          <span className="fr-hint-text">{t("hint", { size, lines })}</span>
        </label>
        <input className="fr-upload" type="file" id="fichier" name="fichier" required accept=".csv,.tsv,.txt,.xlsx" />
      </div>
      <Button aria-disabled={isSending || undefined}>{t(isSending ? "sending" : "send")}</Button>
      <p role="status" className="fr-sr-only">
        {isSending && t("sending")}
      </p>
    </form>
  );
}
