import { useLocale, useTranslations } from "next-intl";
import { formatDateTime } from "@/i18n/format";
import type { LoadedApplication } from "@/server/services/application/load";

type Dated = Pick<LoadedApplication, "status" | "completionDueAt" | "loadedAt"> & { call: { closesAt: Date } };

/** That this is a draft, and how long there is to submit it: nobody takes a saved draft for a submitted dossier. */
export function DeadlineLine({ application }: { application: Dated }) {
  const t = useTranslations("dossier.form");
  const locale = useLocale();
  const { status, completionDueAt, call, loadedAt } = application;
  const deadline = status === "returnedForCompletion" ? completionDueAt : call.closesAt;
  const left = deadline ? deadline.getTime() - loadedAt.getTime() : null;
  return (
    <p className="pas-deadline">
      <strong>{t(status === "draft" ? "draftBanner" : "completionBanner")}</strong>{" "}
      {deadline && left !== null && left >= 0 && (
        <>
          {t("deadline", { date: formatDateTime(deadline, locale) })} (
          {t("daysLeft", { days: Math.floor(left / 86_400_000) })}).
        </>
      )}
      {deadline && left !== null && left < 0 && t("closed", { date: formatDateTime(deadline, locale) })}
    </p>
  );
}
