"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { AttachmentView } from "../attachments/attachment-view";
import type { Added } from "../attachments/upload-queue";
import { useAnnouncements } from "../attachments/use-announcements";
import { useAttachments } from "../attachments/use-attachments";
import { useAdded, useUploads } from "../attachments/use-uploads";
import { useDraft } from "../draft-provider";

type AddedAttachment = Parameters<Added>[0];

/** The files attached to questions, kept as the server has them, as the section of attachments keeps the others. */
export function useQuestionFiles(given: AttachmentView[]) {
  const t = useTranslations("attachments");
  const { view, refreshFindings } = useDraft();
  const { uploads } = useUploads(view.ref);
  const [announcement, announce] = useAnnouncements(uploads);
  const { attachments, setAttachments, reload } = useAttachments(given, announce);
  useAdded(
    view.ref,
    useCallback(
      (added: AddedAttachment, findings) => {
        setAttachments((all) => [...all.filter(({ id }) => id !== added.id), { ...added, earlier: [] }]);
        refreshFindings(findings);
        announce(t("announce.added", { name: added.fileName }));
        // With what it replaced; without an answer, the next page shows it.
        void reload().catch(() => {});
      },
      [announce, t, reload, setAttachments, refreshFindings],
    ),
  );
  const removed = useCallback(
    ({ id, fileName }: AttachmentView) => {
      setAttachments((all) => all.filter((attachment) => attachment.id !== id));
      announce(t("announce.removed", { name: fileName }));
    },
    [announce, setAttachments, t],
  );
  return useMemo(() => {
    const own = attachments.filter(({ questionId }) => questionId);
    return { attachments: own, ids: own.map(({ questionId }) => questionId ?? ""), announcement, removed };
  }, [attachments, announcement, removed]);
}
export type QuestionFiles = ReturnType<typeof useQuestionFiles>;
