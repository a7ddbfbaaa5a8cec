"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup } from "@/app/_components/button";
import { type AnswerForm, answerElement } from "@/app/_features/question/answer-form";
import { AskedQuestions } from "@/app/_features/question/asked-questions";
import { type PlaceChoices, QuestionPartsProvider } from "@/app/_features/question/question-parts";
import { Said } from "@/app/_features/question/said";
import { findingWords } from "@/i18n/finding-words";
import { faultsOf } from "@/server/domain/call/questions/answers";
import { askedQuestions } from "@/server/domain/call/questions/conditions";
import { type Questionnaire, type QuestionOf, questionsOf } from "@/server/domain/call/questions/definition";
import type { Finding } from "@/server/domain/call/rules";

/** The form that a questionnaire makes, to be filled in and checked as a submission would be. Nothing leaves the page. */
export function Trial({ questions, countries }: { questions: Questionnaire; countries: PlaceChoices[] }) {
  const t = useTranslations("questions.compose");
  const form = useForm<AnswerForm>({ defaultValues: { answers: {} } });
  const [files, setFiles] = useState<string[]>([]);
  const [findings, setFindings] = useState<Finding[] | null>(null);
  const [round, setRound] = useState(0);
  const sentence = useSentence();
  const parts = useMemo(
    () => ({
      countries,
      renderFile: (question: QuestionOf<"file">, error: string | undefined) => (
        <PretendedFile
          question={question}
          error={error}
          isThere={files.includes(question.id)}
          onChange={(isThere) =>
            setFiles((all) => (isThere ? [...all, question.id] : all.filter((id) => id !== question.id)))
          }
        />
      ),
    }),
    [countries, files],
  );
  function check() {
    const { answers } = form.getValues();
    const labels = new Map(questionsOf(questions).map(({ id, label }) => [id, label]));
    setFindings(
      faultsOf(questions, answers, files).map(({ question, fault }) => ({
        ...fault,
        severity: "blocking",
        field: `answers.${question}`,
        question: labels.get(question) ?? { fr: question },
      })),
    );
  }
  const errors = Object.fromEntries(
    (findings ?? []).map((each) => [each.field.slice("answers.".length), sentence(each)]),
  );
  const hidden = findings
    ? questionsOf(questions).length - askedQuestions(questions, { answers: form.getValues().answers, files }).length
    : 0;
  return (
    <FormProvider {...form}>
      <p className="pas-muted pas-readable">{t("tryOnlyQuestions")}</p>
      <QuestionPartsProvider value={parts}>
        <div key={round}>
          <AskedQuestions sections={questions.sections} errors={errors} files={files} />
        </div>
      </QuestionPartsProvider>
      {findings && (
        <Alert
          tone={findings.length === 0 ? "success" : "warning"}
          role="status"
          headingLevel={3}
          title={findings.length === 0 ? t("tryOk") : t("tryFaults", { count: findings.length })}
        >
          <ul>
            {findings.map((finding) => (
              <li key={`${finding.field}${finding.code}`}>
                <a href={`#${answerElement(finding.field.slice("answers.".length))}`}>
                  {finding.question && <Said words={finding.question} />}
                </a>{" "}
                {sentence(finding)}
              </li>
            ))}
          </ul>
          <p>{t("tryHidden", { count: hidden })}</p>
        </Alert>
      )}
      <ButtonGroup>
        <Button type="button" variant="secondary" onClick={check}>
          {t("try")}
        </Button>
        <Button
          type="button"
          variant="tertiary"
          onClick={() => {
            form.reset({ answers: {} });
            setFiles([]);
            setFindings(null);
            setRound(round + 1);
          }}
        >
          {t("tryAgain")}
        </Button>
      </ButtonGroup>
    </FormProvider>
  );
}

/** What stands against an answer, without the words of its question: they stand beside. */
function useSentence(): (finding: Finding) => string {
  const speakers = {
    findings: useTranslations("findings"),
    vocabulary: useTranslations("vocabulary"),
    themes: useTranslations("themes"),
  };
  const locale = useLocale();
  return ({ question: _, ...finding }) =>
    finding.code === "missing" ? speakers.findings("missingHere") : findingWords(speakers, finding, locale);
}

interface PretendedFileProps {
  question: QuestionOf<"file">;
  error: string | undefined;
  isThere: boolean;
  onChange(isThere: boolean): void;
}

/** In a trial no file is sent: one is thought to be there, or not. */
function PretendedFile({ question, error, isThere, onChange }: PretendedFileProps) {
  const t = useTranslations("questions.compose");
  const id = answerElement(question.id);
  return (
    <fieldset className="pas-group">
      <legend>
        <Said words={question.label} />
      </legend>
      <div className="fr-checkbox-group">
        <input id={id} type="checkbox" checked={isThere} onChange={({ target }) => onChange(target.checked)} />
        <label className="fr-label" htmlFor={id}>
          {t("tryFile")}
        </label>
      </div>
      {error && <p className="fr-error-text">{error}</p>}
    </fieldset>
  );
}
