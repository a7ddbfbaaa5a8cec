import { useLocale, useTranslations } from "next-intl";
import { Button, ButtonGroup, ButtonLink } from "@/app/_components/button";
import { ErrorSummary } from "@/app/_components/error-summary";
import { type AnswerWord, answersOf } from "@/server/domain/call/eligibility/answers";
import { checkEligibility } from "@/server/domain/call/eligibility/check";
import { questionsOf } from "@/server/domain/call/eligibility/questions";
import type { ShownCall } from "@/server/services/call/show-call";
import { EligibilityAnswer } from "./eligibility-answer";
import { expectedOf, QuestionFields } from "./question-fields";

/** The self-check of a call: its questions as a plain form, held by the address, and what its rules say of the answers. */
export function EligibilityView({ call, given }: { call: ShownCall; given: Partial<Record<AnswerWord, string>> }) {
  const t = useTranslations("eligibility");
  const { answers, refused } = answersOf((word) => given[word], useLocale());
  const result = checkEligibility(call, call.phase, answers, call.judgedAt);
  const { verdict } = result;
  const action = `/appels/${call.slug}/eligibilite`;
  const isAnswered = Object.keys(given).length > 0;
  return (
    <>
      <ErrorSummary
        title={t("unreadable.title", { count: refused.length })}
        errors={refused.map((word) => ({
          field: word,
          message: t("unreadable.at", { field: t(`words.${word}`), error: t(`unreadable.${expectedOf(word)}`) }),
        }))}
      />
      <div className={verdict === null ? "pas-readable" : "pas-split pas-split--even"}>
        <form method="get" action={`${action}#reponse`} aria-label={t("form")}>
          {questionsOf(call).map((question) => (
            <QuestionFields
              key={question.key}
              question={question}
              countries={call.countries}
              given={given}
              refused={refused}
            />
          ))}
          <ButtonGroup>
            <Button>{t("submit")}</Button>
            {isAnswered && (
              <ButtonLink variant="quiet" href={action}>
                {t("again")}
              </ButtonLink>
            )}
          </ButtonGroup>
        </form>
        {verdict !== null && (
          <section id="reponse" tabIndex={-1} aria-label={t("answer")} className="pas-sticky">
            <EligibilityAnswer
              call={call}
              result={{ ...result, verdict }}
              beginHref={`/dossiers/nouveau?${new URLSearchParams({ appel: call.slug, ...given })}`}
            />
          </section>
        )}
      </div>
    </>
  );
}
