"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatFileSize } from "@/i18n/format";
import type { AttachmentView } from "./attachment-view";

/** One attachment of the draft. */
export function AttachmentRow({ attachment, onRemove }: { attachment: AttachmentView; onRemove(): void }) {
  const t = useTranslations("attachments");
  const locale = useLocale();
  const { id, fileName: name, sizeBytes } = attachment;
  return (
    <li className="pas-row">
      <a className="fr-link" href={`/api/pieces/${id}`} download>
        {name}
      </a>
      <span>{formatFileSize(sizeBytes, locale)}</span>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        aria-label={t("removeNamed", { name })}
        onClick={onRemove}
      >
        {t("remove")}
      </button>
    </li>
  );
}
