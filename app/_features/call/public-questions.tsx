import { useLocale, useTranslations } from "next-intl";
import { Said } from "@/app/_features/question/said";
import { formatDate } from "@/i18n/format";
import { type Asked, asksAnything } from "@/server/domain/call/questions/definition";
import type { PublishedCorrection } from "@/server/services/call/questionnaires";

/** What a call asks beyond the common dossier, so that it can be prepared before anything is begun. */
export function PublicQuestions(props: { questions: Asked; corrections: readonly PublishedCorrection[] }) {
  const { questions, corrections } = props;
  const t = useTranslations("questions");
  const locale = useLocale();
  if (!asksAnything(questions)) return null;
  return (
    <section aria-labelledby="questions" className="pas-section">
      <h2 id="questions">{t("public.title")}</h2>
      <p>{t("public.intro")}</p>
      {corrections.length > 0 && (
        <ul>
          {corrections.map(({ number, note, publishedAt }) => (
            <li key={number}>{t("correctedOn", { date: formatDate(publishedAt, locale), note })}</li>
          ))}
        </ul>
      )}
      {questions.sections.map((section) => (
        <div key={section.id}>
          <h3 className="fr-h6 fr-mb-1w">
            <Said words={section.title} />
          </h3>
          <ul>
            {section.questions.map((question) => {
              const facts = [
                t(`kinds.${question.kind}`),
                ...(question.required ? [t("public.required")] : []),
                ...(question.when ? [t("public.conditional")] : []),
              ];
              return (
                <li key={question.id}>
                  <Said words={question.label} /> <span className="pas-muted">({facts.join(", ")})</span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
