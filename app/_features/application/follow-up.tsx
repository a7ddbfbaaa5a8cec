import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_components/client-messages";
import { Steps } from "@/app/_components/steps";
import { AnswerNames } from "@/app/_features/question/answer-names";
import { formatDateTime } from "@/i18n/format";
import type { Granted } from "@/server/auth/grants";
import { isOver, journey, stagesOf } from "@/server/domain/application/journey";
import { availableEvents, transitionOf } from "@/server/domain/application/lifecycle";
import { isExtended } from "@/server/domain/application/report-extension";
import { questionsOf } from "@/server/domain/call/questions/definition";
import { statusBefore } from "@/server/services/application/follow";
import { isActionEvent } from "./act";
import { ActionPanel } from "./action-panel";

type Read = Granted<"application.read">;

/** Where a dossier is, who holds it and since when, and what comes next: in a picture and in words. */
export async function Journey({ granted }: { granted: Read }) {
  const { application } = granted;
  const t = await getTranslations("dossier");
  const locale = await getLocale();
  const { status, loadedAt, call } = application;
  const { holder } = journey[status];
  const due = formatDateTime(call.opinionsDueAt, locale);
  const isLate = status === "underOpinion" && loadedAt > call.opinionsDueAt;
  const before = status === "withdrawn" ? await statusBefore(granted) : null;
  const stepsBehind = stagesOf(status, before ?? undefined).map(({ stage, state }) => ({
    label: t(`journey.${stage}`),
    state,
  }));
  const extendedUntil = status === "finalReportDue" ? application.reportExtendedUntil : null;
  const next = isLate ? "underOpinionLate" : t.has(`next.${status}` as never) ? status : "none";
  return (
    <section aria-label={t("follow.journey")} className="pas-panel">
      <Steps
        label={t("follow.journey")}
        steps={isOver(status) ? [...stepsBehind, { label: t(`status.${status}`), state: "ended" }] : stepsBehind}
      />
      <p className="fr-mb-0">
        <strong>{t(`follow.holders.${holder}`)}</strong>{" "}
        {t("follow.since", { date: formatDateTime(application.statusSince, locale) })}.{" "}
        {t(`next.${next}` as never, { date: due } as never)}
        {status === "finalReportDue" && (
          <>
            {" "}
            {extendedUntil === null
              ? t("next.reportBlocks")
              : t(isExtended(extendedUntil, loadedAt) ? "next.reportExtended" : "next.reportExtensionOver", {
                  date: formatDateTime(extendedUntil, locale),
                })}
          </>
        )}
      </p>
    </section>
  );
}

/** The actions that the lifecycle offers this reader, submission aside: it has a page of its own. */
export async function Actions({ granted }: { granted: Read }) {
  const { application, actor } = granted;
  const actions = availableEvents(application, actor, application.loadedAt)
    .filter(isActionEvent)
    .map((event) => ({ event, asks: transitionOf(event).asks ?? null }));
  return (
    <ClientMessages namespaces={["dossier", "corrections"]}>
      <AnswerNames questions={questionsOf(application.call.questions).map(({ id, label }) => ({ id, label }))}>
        <ActionPanel reference={application.ref} actions={actions} />
      </AnswerNames>
    </ClientMessages>
  );
}
