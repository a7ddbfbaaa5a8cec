"use client";

import { useTranslations } from "next-intl";
import { Fieldset } from "@/app/_components/fieldset";
import { AuthorityPicker } from "@/app/_features/organisation/authority-picker";
import type { QuestionOf } from "@/server/domain/call/questions/definition";
import { answerElement, useAnswerRows } from "./answer-form";
import type { AnswerTexts } from "./multiple-answer";

/** French authorities of the register: one, or as many as the question admits. */
export function AuthorityAnswer({ question, ...texts }: AnswerTexts & { question: QuestionOf<"authority"> }) {
  const t = useTranslations("questions.entries");
  const { rows, setRows } = useAnswerRows(question.id);
  const element = answerElement(question.id);
  return (
    <Fieldset id={element} {...texts}>
      <div className="fr-fieldset__element">
        <ul className="pas-rows">
          {rows.map(({ id, label = "" }) => (
            <li key={id} className="pas-row">
              <span>{label}</span>
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                aria-label={t("removeNamed", { name: label })}
                onClick={() => {
                  setRows(rows.filter((row) => row.id !== id));
                  document.getElementById(element)?.focus();
                }}
              >
                {t("remove")}
              </button>
            </li>
          ))}
        </ul>
        {rows.length < (question.max ?? 1) && (
          <AuthorityPicker
            label={t("findAuthority")}
            onPick={({ id, label }) => {
              if (!rows.some((row) => row.id === id)) setRows([...rows, { id, label }]);
            }}
          />
        )}
      </div>
    </Fieldset>
  );
}
