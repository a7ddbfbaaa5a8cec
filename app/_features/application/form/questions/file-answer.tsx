"use client";

import { useTranslations } from "next-intl";
import { answerElement } from "@/app/_features/question/answer-form";
import { useLimitWords } from "@/app/_features/question/limit-words";
import { Said } from "@/app/_features/question/said";
import type { QuestionOf } from "@/server/domain/call/questions/definition";
import { AttachmentsOfKind } from "../attachments/attachments-of-kind";
import type { QuestionFiles } from "./use-question-files";

interface FileAnswerProps {
  question: QuestionOf<"file">;
  error: string | undefined;
  files: QuestionFiles;
}

/** The files that answer a question: sent, checked and replaced as all attachments are. */
export function FileAnswer({ question, error, files }: FileAnswerProps) {
  const t = useTranslations("questions");
  const limits = useLimitWords()(question);
  const label = (
    <>
      <Said words={question.label} />
      {!question.required && <span className="pas-optional"> ({t("optional")})</span>}
      <span className="fr-hint-text">
        {question.help.fr !== "" && <Said words={question.help} />} {limits}
      </span>
    </>
  );
  return (
    <>
      <p className="fr-sr-only" role="status">
        {files.announcement}
      </p>
      <AttachmentsOfKind
        kind="other"
        question={{ id: question.id, element: answerElement(question.id), label, error }}
        isMissing={false}
        kept={files.attachments.filter(({ questionId }) => questionId === question.id)}
        onRemoved={files.removed}
      />
    </>
  );
}
