"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { AskedQuestions } from "@/app/_features/question/asked-questions";
import { type PlaceChoices, QuestionPartsProvider } from "@/app/_features/question/question-parts";
import { asksAnything } from "@/server/domain/call/questions/asks";
import type { Finding } from "@/server/domain/call/rules";
import { useFindingSentence } from "../../finding-text";
import type { AttachmentView } from "../attachments/attachment-view";
import { FreshNote } from "../company-context";
import { useRemarks } from "../corrections";
import { useDraft, useDraftView } from "../draft-context";
import { FileAnswer } from "./file-answer";
import { useQuestionFiles } from "./use-question-files";

export interface QuestionsSectionProps {
  attachments: AttachmentView[];
  countries: PlaceChoices[];
}

/** As it is said at the question itself, whose words stand above. */
const unnamed = ({ question: _, ...finding }: Finding): Finding => finding;

/** What the call asks of its own, section by section: each question saved as one types, like any field. */
export default function QuestionsSection({ attachments, countries }: QuestionsSectionProps) {
  const t = useTranslations("findings");
  const words = useTranslations("questions");
  const sentence = useFindingSentence();
  const view = useDraftView();
  const { findings, pointsAtMissing } = useDraft();
  const files = useQuestionFiles(attachments);
  const remarks = useRemarks();
  const errors: Record<string, string> = {};
  for (const finding of findings) {
    const [head, id] = finding.field.split(".");
    const isSaid = finding.code !== "missing" || pointsAtMissing;
    if (head === "answers" && id && isSaid)
      errors[id] ??= finding.code === "missing" ? t("missingHere") : sentence(unnamed(finding));
  }
  const parts = useMemo(
    () => ({
      countries,
      renderFile: (question: Parameters<typeof FileAnswer>[0]["question"], error: string | undefined) => (
        <FileAnswer question={question} error={error} files={files} />
      ),
      renderNote: (id: string) => <FreshNote field={`answers.${id}`} />,
    }),
    [countries, files],
  );
  if (!asksAnything({ sections: view.questions })) return <p>{words("none")}</p>;
  return (
    <QuestionPartsProvider value={parts}>
      <AskedQuestions sections={view.questions} errors={errors} remarks={remarks} files={files.ids} />
    </QuestionPartsProvider>
  );
}
