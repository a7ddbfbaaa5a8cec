"use client";

import { memo, useMemo } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { askedQuestions, watchedBy } from "@/server/domain/call/questions/conditions";
import type { Question, QuestionSection } from "@/server/domain/call/questions/definition";
import { type AnswerForm, answerName } from "./answer-form";
import { QuestionField } from "./question-field";
import { Said } from "./said";

interface AskedQuestionsProps {
  sections: readonly QuestionSection[];
  /** What is to be said at each question, by its id. */
  errors: Readonly<Record<string, string>>;
  remarks?: Readonly<Record<string, string>>;
  /** The question of each attached file. */
  files: readonly string[];
}

/** The sections of a questionnaire with those of their questions that are asked. */
export function AskedQuestions({ sections, errors, remarks = {}, files }: AskedQuestionsProps) {
  return sections.map(({ id, title, help, questions }) => (
    <section key={id} className="pas-question-section" aria-labelledby={`partie-${id}`}>
      <h3 id={`partie-${id}`} className="fr-h5">
        <Said words={title} />
      </h3>
      {help.fr !== "" && (
        <p className="pas-text">
          <Said words={help} />
        </p>
      )}
      {questions.map((question) =>
        question.when === null ? (
          <QuestionField
            key={question.id}
            question={question}
            error={errors[question.id]}
            remark={remarks[question.id]}
          />
        ) : (
          <Conditional
            key={question.id}
            {...{ sections, question, files }}
            error={errors[question.id]}
            remark={remarks[question.id]}
          />
        ),
      )}
    </section>
  ));
}

interface ConditionalProps {
  sections: readonly QuestionSection[];
  question: Question;
  files: readonly string[];
  error: string | undefined;
  remark: string | undefined;
}

/** A question that hangs on earlier ones: it watches those alone. */
const Conditional = memo(function Conditional({ sections, question, files, error, remark }: ConditionalProps) {
  const { control } = useFormContext<AnswerForm>();
  const watched = useMemo(() => watchedBy({ sections }, question), [sections, question]);
  // The same list of names from one time to the next: with another one the form would be subscribed to anew.
  const names = useMemo(() => watched.map(answerName), [watched]);
  const values = useWatch({ control, name: names });
  const answers = Object.fromEntries(watched.map((id, index) => [id, values[index]]));
  const isAsked = askedQuestions({ sections }, { answers, files }).some(({ id }) => id === question.id);
  return isAsked ? <QuestionField question={question} error={error} remark={remark} /> : null;
});
