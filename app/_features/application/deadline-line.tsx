import { useLocale, useTranslations } from "next-intl";
import { formatDateTime } from "@/i18n/format";
import { daysUntil, deadlineOf } from "@/server/domain/application/deadline";
import { isEditable } from "@/server/domain/application/status";
import type { LoadedApplication } from "@/server/services/application/load";

type Dated = Pick<LoadedApplication, "ref" | "status" | "completionDueAt" | "loadedAt"> & {
  call: { closesAt: Date; resultsNotifiedAt: Date | null };
};

/**
 * On every page of a dossier that its authority still holds: that it is not submitted, how long there is, until which
 * instant, and that instant for one's calendar. Nobody takes a saved draft for a submitted dossier.
 */
export function DeadlineLine({ application }: { application: Dated }) {
  const t = useTranslations("deadlines");
  const locale = useLocale();
  const { ref, status, loadedAt } = application;
  if (!isEditable(status)) return null;
  const deadline = deadlineOf(application);
  const isTooLate = status === "draft" && application.call.resultsNotifiedAt !== null;
  const left = isTooLate ? null : deadline && daysUntil(deadline, loadedAt);
  const date = deadline ? t("parisTime", { date: formatDateTime(deadline, locale) }) : "";
  return (
    <p className="pas-deadline pas-deadline--open">
      <strong>{t(status === "draft" ? "draft" : "returned")}</strong> {isTooLate && t("resultsNotified")}
      {!isTooLate && left === null && t(deadline ? "past" : "none", { date })}
      {left !== null && t("left", { days: left, date })}
      {left !== null && (
        <>
          {" "}
          <a className="fr-link" href={`/dossiers/${ref}/echeance.ics`} download>
            {t("addToCalendar")}
          </a>
        </>
      )}
    </p>
  );
}

/** The same in a few words, under the status in a list. */
export function DeadlineWords({ deadline, readAt }: { deadline: Date | null; readAt: Date }) {
  const t = useTranslations("deadlines.list");
  const left = deadline && daysUntil(deadline, readAt);
  return (
    <span className="pas-line pas-unsubmitted">
      {left === null ? t(deadline ? "past" : "none") : t("left", { days: left })}
    </span>
  );
}
