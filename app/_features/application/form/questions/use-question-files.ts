"use client";

import { useMemo } from "react";
import type { AttachmentView } from "../attachments/attachment-view";
import { useAttachments } from "../attachments/use-attachments";

/** The files attached to questions, with the question of each. */
export function useQuestionFiles(given: AttachmentView[]) {
  const { attachments, announcement, removed } = useAttachments(given);
  return useMemo(() => {
    const own = attachments.filter(({ questionId }) => questionId);
    return { attachments: own, ids: own.map(({ questionId }) => questionId ?? ""), announcement, removed };
  }, [attachments, announcement, removed]);
}
export type QuestionFiles = ReturnType<typeof useQuestionFiles>;
