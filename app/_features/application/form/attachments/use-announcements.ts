"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { formatPercent } from "@/i18n/format";
import { announcementOf } from "./announcement";
import type { UploadView } from "./upload-queue";

/** The sentence for the polite live region, as uploads go on; and a way to say something else there. */
export function useAnnouncements(uploads: readonly UploadView[]): [string, (sentence: string) => void] {
  const t = useTranslations("attachments.announce");
  const locale = useLocale();
  const [sentence, setSentence] = useState("");
  const before = useRef<readonly UploadView[]>([]);
  useEffect(() => {
    const known = before.current;
    before.current = uploads;
    for (const upload of uploads) {
      const said = announcementOf(
        known.find(({ id }) => id === upload.id),
        upload,
      );
      if (!said) continue;
      const { key, name, percent } = said;
      setSentence(
        key === "progress" ? t(key, { name, percent: formatPercent(percent * 100, locale) }) : t(key, { name }),
      );
    }
  }, [uploads, t, locale]);
  return [sentence, setSentence];
}
