"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { useWordsIn } from "@/app/_features/question/said";
import { conditionsOn } from "@/server/domain/call/questions/conditions";
import {
  type Condition,
  type Question,
  type Questionnaire,
  questionsOf,
} from "@/server/domain/call/questions/definition";
import { parseFigure } from "@/server/domain/call/questions/read-answer";
import { eurosText } from "@/server/domain/money-text";

interface ConditionEditorProps {
  question: Question;
  questionnaire: Questionnaire;
  onChange(when: Condition | null): void;
}

/** When the question is asked: always, or after an earlier answer. Only earlier questions are offered. */
export function ConditionEditor({ question, questionnaire, onChange }: ConditionEditorProps) {
  const t = useTranslations("questions.compose");
  const words = useWordsIn();
  const all = questionsOf(questionnaire);
  const earlier = all.slice(
    0,
    all.findIndex(({ id }) => id === question.id),
  );
  const { id, when } = question;
  const on = earlier.find((each) => each.id === when?.question);
  const begin = (target: Question): Condition =>
    "options" in target ? { question: target.id, is: "oneOf", options: [] } : { question: target.id, is: "answered" };
  function choose(test: string) {
    if (!on) return;
    if (test === "answered") onChange({ question: on.id, is: "answered" });
    if (test === "oneOf") onChange({ question: on.id, is: "oneOf", options: [] });
    if (test === "atLeast" || test === "atMost") onChange({ question: on.id, is: test, value: 0 });
  }
  return (
    <fieldset className="pas-group">
      <legend>{t("condition")}</legend>
      <SelectField
        name={`when-${id}`}
        label={t("conditionOn")}
        value={when?.question ?? ""}
        placeholder={t("always")}
        options={earlier.map((each) => ({
          value: each.id,
          label: t("after", { question: words(each.label) || t("unlabelled") }),
        }))}
        onChange={({ target }) => {
          const chosen = earlier.find((each) => each.id === target.value);
          onChange(chosen ? begin(chosen) : null);
        }}
      />
      {when && on && (
        <SelectField
          name={`test-${id}`}
          label={t("test")}
          value={when.is}
          options={conditionsOn[on.kind].map((test) => ({ value: test, label: t(`tests.${test}`) }))}
          onChange={({ target }) => choose(target.value)}
        />
      )}
      {when?.is === "oneOf" && on && "options" in on && (
        <fieldset className="fr-fieldset">
          <legend className="fr-fieldset__legend fr-fieldset__legend--regular">{t("conditionOptions")}</legend>
          {on.options.map((option) => (
            <div key={option.id} className="fr-fieldset__element">
              <div className="fr-checkbox-group">
                <input
                  id={`when-${id}-${option.id}`}
                  type="checkbox"
                  checked={when.options.includes(option.id)}
                  onChange={({ target }) =>
                    onChange({
                      ...when,
                      options: on.options
                        .map((each) => each.id)
                        .filter((each) => (each === option.id ? target.checked : when.options.includes(each))),
                    })
                  }
                />
                <label className="fr-label" htmlFor={`when-${id}-${option.id}`}>
                  {words(option.label)}
                </label>
              </div>
            </div>
          ))}
        </fieldset>
      )}
      {when && (when.is === "atLeast" || when.is === "atMost") && (
        <Threshold
          id={id}
          isAmount={on?.kind === "amount"}
          value={when.value}
          onChange={(value) => onChange({ ...when, value })}
        />
      )}
    </fieldset>
  );
}

interface ThresholdProps {
  id: string;
  isAmount: boolean;
  value: number;
  onChange(value: number): void;
}

function Threshold({ id, isAmount, value, onChange }: ThresholdProps) {
  const t = useTranslations("questions.compose");
  const locale = useLocale();
  const kind = isAmount ? "amount" : "number";
  const [text, setText] = useState(() => (isAmount ? eurosText(value, locale) : String(value)));
  return (
    <TextField
      name={`threshold-${id}`}
      label={t("conditionValue")}
      width="medium"
      inputMode="decimal"
      error={parseFigure(kind, text, locale) === null ? t("unreadable") : undefined}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        const read = parseFigure(kind, target.value, locale);
        if (read !== null) onChange(read);
      }}
    />
  );
}
