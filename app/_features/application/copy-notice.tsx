import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import type { Granted } from "@/server/auth/grants";
import { wordsIn } from "@/server/domain/call/questions/words";
import { copyOf } from "@/server/services/application/duplicate";

/** On arrival in a dossier taken over from an earlier one: from which, and what found no place. */
export async function CopyNotice({ granted }: { granted: Granted<"application.edit"> }) {
  const copy = await copyOf(granted);
  if (!copy) return null;
  const t = await getTranslations("copies");
  const { from, leftOutYears, leftOutAnswers } = copy;
  const locale = await getLocale();
  const years = new Intl.ListFormat(locale).format(leftOutYears.map(String));
  const questions = new Intl.ListFormat(locale).format(leftOutAnswers.map((words) => `« ${wordsIn(words, locale)} »`));
  return (
    <Alert tone="info" title={t("doneTitle", { from })} headingLevel={3} role="status">
      <p>{t("done")}</p>
      {leftOutAnswers.length > 0 && <p>{t("leftOutAnswers", { count: leftOutAnswers.length, questions })}</p>}
      {leftOutYears.length > 0 && <p>{t("leftOut", { count: leftOutYears.length, years })}</p>}
    </Alert>
  );
}
