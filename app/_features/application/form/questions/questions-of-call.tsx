import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { placeChoices } from "@/app/_features/question/place-choices";
import { formatDate } from "@/i18n/format";
import type { Granted } from "@/server/auth/grants";
import { listAttachments } from "@/server/services/attachment/list-attachments";
import { correctionsOf } from "@/server/services/call/questionnaires";
import { LazyQuestions } from "./lazy-questions";

/** The step of the form that asks what the call asks of its own, with what was corrected of it since it opened. */
export async function QuestionsOfCall({ granted }: { granted: Granted<"application.edit"> }) {
  const { call, loadedAt } = granted.application;
  const [locale, t, corrections, { attachments }] = await Promise.all([
    getLocale(),
    getTranslations("questions"),
    correctionsOf(call.id),
    listAttachments(granted),
  ]);
  return (
    <>
      {corrections.length > 0 && (
        <Alert tone="info" title={t("corrected")} headingLevel={3}>
          <ul>
            {corrections.map(({ number, note, publishedAt }) => (
              <li key={number}>{t("correctedOn", { date: formatDate(publishedAt, locale), note })}</li>
            ))}
          </ul>
        </Alert>
      )}
      <LazyQuestions
        attachments={attachments.filter(({ questionId }) => questionId !== null)}
        countries={placeChoices(call, locale, loadedAt)}
      />
    </>
  );
}
