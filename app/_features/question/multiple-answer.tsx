"use client";

import type { ReactNode } from "react";
import { Fieldset } from "@/app/_components/fieldset";
import type { QuestionOf } from "@/server/domain/call/questions/definition";
import { answerElement, useAnswerOptions } from "./answer-form";
import { Said } from "./said";

export interface AnswerTexts {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: string;
}

/** Several options, kept in the order in which they are offered. */
export function MultipleAnswer({ question, ...texts }: AnswerTexts & { question: QuestionOf<"multiple"> }) {
  const { id, options } = question;
  const { chosen, setChosen } = useAnswerOptions(id);
  const element = answerElement(id);
  return (
    <Fieldset id={element} {...texts}>
      {options.map((option) => (
        <div key={option.id} className="fr-fieldset__element">
          <div className="fr-checkbox-group">
            <input
              id={`${element}-${option.id}`}
              type="checkbox"
              checked={chosen.includes(option.id)}
              onChange={({ target }) =>
                setChosen(
                  options
                    .map((each) => each.id)
                    .filter((each) => (each === option.id ? target.checked : chosen.includes(each))),
                )
              }
            />
            <label className="fr-label" htmlFor={`${element}-${option.id}`}>
              <Said words={option.label} />
            </label>
          </div>
        </div>
      ))}
    </Fieldset>
  );
}
