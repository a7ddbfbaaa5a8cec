"use client";

import { useTranslations } from "next-intl";
import type { QuestionSection } from "@/server/domain/call/questions/definition";
import { changeSection } from "@/server/domain/call/questions/edit";
import type { Composition } from "./use-composition";
import { WordsFields } from "./words-fields";

export function SectionEditor({ section, composition }: { section: QuestionSection; composition: Composition }) {
  const t = useTranslations("questions.compose");
  const change = (part: Partial<QuestionSection>) =>
    composition.change(changeSection(composition.value, { ...section, ...part }));
  return (
    <div className="pas-part__editor">
      <WordsFields
        name={`title-${section.id}`}
        labels={{ fr: t("titleFr"), en: t("titleEn") }}
        value={section.title}
        onChange={(title) => change({ title })}
        autoFocus
      />
      <WordsFields
        name={`help-${section.id}`}
        labels={{ fr: t("helpFr"), en: t("helpEn") }}
        value={section.help}
        onChange={(help) => change({ help })}
      />
    </div>
  );
}
