"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_components/checkbox";
import { SelectField } from "@/app/_components/select-field";
import { type Question, questionKinds } from "@/server/domain/call/questions/definition";
import { blankQuestion, changeQuestion, moveTo } from "@/server/domain/call/questions/edit";
import { ConditionEditor } from "./condition-editor";
import { LimitsEditor } from "./limits-editor";
import { ColumnsEditor, OptionsEditor } from "./lists-editor";
import type { Composition } from "./use-composition";
import { WordsFields } from "./words-fields";

interface QuestionEditorProps {
  question: Question;
  composition: Composition;
}

/** All of one question: its words, its kind, its limits, what can be chosen, and when it is asked. */
export function QuestionEditor({ question, composition }: QuestionEditorProps) {
  const t = useTranslations("questions");
  const { value } = composition;
  const change = (next: Question) => composition.change(changeQuestion(value, next));
  const { id } = question;
  const own = value.sections.find(({ questions }) => questions.some((each) => each.id === id));
  return (
    <div className="pas-part__editor">
      <WordsFields
        name={`label-${id}`}
        labels={{ fr: t("compose.labelFr"), en: t("compose.labelEn") }}
        value={question.label}
        onChange={(label) => change({ ...question, label })}
        autoFocus
      />
      <WordsFields
        name={`help-${id}`}
        labels={{ fr: t("compose.helpFr"), en: t("compose.helpEn") }}
        value={question.help}
        onChange={(help) => change({ ...question, help })}
      />
      <Checkbox
        name={`required-${id}`}
        label={t("compose.required")}
        checked={question.required}
        onChange={({ target }) => change({ ...question, required: target.checked })}
      />
      <div className="pas-words">
        <SelectField
          name={`kind-of-${id}`}
          label={t("compose.kind")}
          value={question.kind}
          options={questionKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={({ target }) => {
            const kind = questionKinds.find((each) => each === target.value);
            if (kind) change(blankQuestion(kind, question));
          }}
        />
        <SelectField
          name={`section-of-${id}`}
          label={t("compose.section")}
          value={own?.id ?? ""}
          options={value.sections.map((section) => ({ value: section.id, label: composition.nameOf(section.id) }))}
          onChange={({ target }) => composition.change(moveTo(value, id, target.value, Number.MAX_SAFE_INTEGER))}
        />
      </div>
      {(question.kind === "choice" || question.kind === "multiple") && (
        <OptionsEditor id={id} options={question.options} onChange={(options) => change({ ...question, options })} />
      )}
      {question.kind === "table" && (
        <ColumnsEditor id={id} columns={question.columns} onChange={(columns) => change({ ...question, columns })} />
      )}
      <LimitsEditor key={question.kind} question={question} onChange={change} />
      <ConditionEditor question={question} questionnaire={value} onChange={(when) => change({ ...question, when })} />
    </div>
  );
}
