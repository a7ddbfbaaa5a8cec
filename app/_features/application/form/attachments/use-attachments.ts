"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { trpc } from "@/app/_trpc/client";
import { useDraft } from "../draft-provider";
import type { AttachmentView } from "./attachment-view";

/** Milliseconds between two questions while the scanner has not answered. */
const pause = 3_000;

/** The attachments of the draft, kept as the server has them, also as the scanner answers. */
export function useAttachments(given: AttachmentView[], announce: (sentence: string) => void) {
  const t = useTranslations("attachments.scan");
  const { view, refreshFindings } = useDraft();
  const [attachments, setAttachments] = useState(given);
  const isWaiting = attachments.some(({ scan }) => scan === "waiting");
  /** Those whose answer will be news. */
  const waiting = useRef(new Set<string>());
  useEffect(() => {
    waiting.current = new Set(attachments.filter(({ scan }) => scan === "waiting").map(({ id }) => id));
  }, [attachments]);

  const reload = useCallback(async () => {
    const now = await trpc.application.attachments.query({ ref: view.ref });
    for (const { id, scan, fileName: name, finding } of now.attachments) {
      if (!waiting.current.has(id)) continue;
      if (scan === "clean") announce(t("announceClean", { name }));
      if (scan === "infected") announce(t("announceInfected", { name, finding: finding ?? "" }));
    }
    setAttachments(now.attachments);
    refreshFindings(now.findings);
  }, [view.ref, refreshFindings, announce, t]);

  useEffect(() => {
    if (!isWaiting) return;
    // A line that is cut for a moment is no reason to stop asking.
    const timer = setInterval(() => document.visibilityState === "visible" && void reload().catch(() => {}), pause);
    return () => clearInterval(timer);
  }, [isWaiting, reload]);

  return { attachments, setAttachments, reload };
}
