"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { trpc } from "@/app/_trpc/client";
import { useDraft, useDraftView } from "../draft-context";
import type { AttachmentView } from "./attachment-view";
import type { Added } from "./upload-queue";
import { useAnnouncements } from "./use-announcements";
import { useAdded, useUploads } from "./use-uploads";

/** Milliseconds between two questions while the scanner has not answered. */
const pause = 3_000;

/**
 * The attachments of the draft, kept as the server has them: as they arrive, as the scanner answers, as they are removed;
 * with the sentence of all that for the polite live region.
 */
export function useAttachments(given: AttachmentView[]) {
  const t = useTranslations("attachments");
  const view = useDraftView();
  const { refreshFindings } = useDraft();
  const { uploads } = useUploads(view.ref);
  const [announcement, announce] = useAnnouncements(uploads);
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
      if (scan === "clean") announce(t("scan.announceClean", { name }));
      if (scan === "infected") announce(t("scan.announceInfected", { name, finding: finding ?? "" }));
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

  useAdded(
    view.ref,
    useCallback(
      (added: Parameters<Added>[0]) => {
        setAttachments((all) => [...all.filter(({ id }) => id !== added.id), { ...added, earlier: [] }]);
        announce(t("announce.added", { name: added.fileName }));
        // With what it replaced; without an answer, the next page shows it.
        void reload().catch(() => {});
      },
      [announce, t, reload],
    ),
  );

  const removed = useCallback(
    ({ id, fileName }: AttachmentView) => {
      setAttachments((all) => all.filter((attachment) => attachment.id !== id));
      announce(t("announce.removed", { name: fileName }));
    },
    [announce, t],
  );

  return { attachments, announcement, removed };
}
