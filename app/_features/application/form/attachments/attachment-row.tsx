"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { acceptedEndings } from "@/server/domain/application/attachment";
import { AttachmentFacts, AttachmentLinks, EarlierVersions } from "../../attachment-links";
import type { AttachmentView } from "./attachment-view";

interface Props {
  attachment: AttachmentView;
  onReplace(file: File): void;
  onRemove(): void;
}

/** One attachment of the draft: to be opened, replaced or taken off. */
export function AttachmentRow({ attachment, onReplace, onRemove }: Props) {
  const t = useTranslations("attachments");
  const chooser = useRef<HTMLInputElement>(null);
  const { fileName: name, earlier } = attachment;

  function choose(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (file) onReplace(file);
    input.value = "";
  }

  return (
    <li className="pas-attachment">
      <div className="pas-row">
        <AttachmentLinks file={attachment} isOfLead />
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          aria-label={t("replaceNamed", { name })}
          onClick={() => chooser.current?.click()}
        >
          {t("replace")}
        </button>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          aria-label={t("removeNamed", { name })}
          onClick={onRemove}
        >
          {t("remove")}
        </button>
      </div>
      <AttachmentFacts file={attachment} isOfLead />
      <EarlierVersions files={earlier} isOfLead />
      {/* Opened by the button, which is what one reads and presses. */}
      <input
        ref={chooser}
        type="file"
        hidden
        accept={acceptedEndings.map((ending) => `.${ending}`).join(",")}
        onChange={(event) => choose(event.currentTarget)}
      />
    </li>
  );
}
