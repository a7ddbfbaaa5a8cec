"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { Radios } from "@/app/_components/choices";
import { SelectField } from "@/app/_components/select-field";
import { TextArea } from "@/app/_components/text-area";
import { TextField } from "@/app/_components/text-field";
import type { Question } from "@/server/domain/call/questions/definition";
import { type AnswerForm, answerElement, answerName } from "./answer-form";
import { AuthorityAnswer } from "./authority-answer";
import { useLimitWords } from "./limit-words";
import { MultipleAnswer } from "./multiple-answer";
import { PlaceAnswer } from "./place-answer";
import { useQuestionParts } from "./question-parts";
import { AnswerRoom } from "./room";
import { Said, useWordsIn } from "./said";
import { TableAnswer } from "./table-answer";

/** More options than that are chosen from a list. */
const fewOptions = 7;
const counted = { shortText: 300, longText: 20_000 } as const;

interface QuestionFieldProps {
  question: Question;
  error: string | undefined;
  /** What the ministry remarked on the answer. */
  remark?: string | undefined;
}

/** One question with the field of its kind. Drawn again only when it changes itself: not when another one is typed in. */
export const QuestionField = memo(function QuestionField({ question, error, remark }: QuestionFieldProps) {
  const { renderNote } = useQuestionParts();
  return (
    <div className="pas-question">
      <Field question={question} error={error} remark={remark} />
      {renderNote?.(question.id)}
    </div>
  );
});

function Field({ question, error, remark }: QuestionFieldProps) {
  const t = useTranslations("questions");
  const { register } = useFormContext<AnswerForm>();
  const { renderFile } = useQuestionParts();
  const limits = useLimitWords()(question);
  const { id, kind, required } = question;
  const hint: ReactNode = (
    <>
      {question.help.fr !== "" && <Said words={question.help} />} {kind === "date" && t("dateHint")} {limits}{" "}
      {remark && <strong className="pas-remark">{remark}</strong>}
    </>
  );
  const texts = { hint, ...(error !== undefined && { error }), ...(!required && { optional: t("optional") }) };
  const label = <Said words={question.label} />;
  const input = { id: answerElement(id), ...register(answerName(id)) };
  switch (kind) {
    case "longText":
      return (
        <>
          <TextArea label={label} {...texts} rows={5} {...input} />
          <AnswerRoom id={id} max={question.max ?? counted.longText} />
        </>
      );
    case "shortText":
      return (
        <>
          <TextField label={label} {...texts} autoComplete="off" {...input} />
          {question.max !== undefined && <AnswerRoom id={id} max={question.max} />}
        </>
      );
    case "number":
    case "amount":
      return (
        <TextField
          label={kind === "amount" ? <>{label} (€)</> : label}
          {...texts}
          width="medium"
          inputMode="decimal"
          autoComplete="off"
          {...input}
        />
      );
    case "date":
      return <TextField label={label} {...texts} width="medium" type="date" autoComplete="off" {...input} />;
    case "choice": {
      const options = question.options.map((option) => ({ value: option.id, label: <Said words={option.label} /> }));
      if (options.length > fewOptions) return <LongChoice question={question} texts={texts} />;
      const none = required ? [] : [{ value: "", label: t("noAnswer") }];
      return <Radios legend={label} {...texts} options={[...options, ...none]} {...input} />;
    }
    case "multiple":
      return <MultipleAnswer question={question} legend={label} {...texts} />;
    case "table":
      return <TableAnswer question={question} legend={label} {...texts} />;
    case "authority":
      return <AuthorityAnswer question={question} legend={label} {...texts} />;
    case "place":
      return <PlaceAnswer question={question} legend={label} {...texts} />;
    case "file":
      return renderFile(question, error);
  }
}

function LongChoice({
  question,
  texts,
}: {
  question: Extract<Question, { kind: "choice" }>;
  texts: { hint: ReactNode; error?: string; optional?: string };
}) {
  const t = useTranslations("questions");
  const { register } = useFormContext<AnswerForm>();
  const words = useWordsIn();
  return (
    <SelectField
      label={<Said words={question.label} />}
      {...texts}
      id={answerElement(question.id)}
      placeholder={t("choose")}
      options={question.options.map((option) => ({ value: option.id, label: words(option.label) }))}
      {...register(answerName(question.id))}
    />
  );
}
