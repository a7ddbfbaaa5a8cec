import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_components/client-messages";
import { Steps } from "@/app/_components/steps";
import { formatDateTime } from "@/i18n/format";
import type { Granted } from "@/server/auth/grants";
import { journey, stagesOf } from "@/server/domain/application/journey";
import { availableEvents, transitionOf } from "@/server/domain/application/lifecycle";
import { isActionEvent } from "./act";
import { ActionPanel } from "./action-panel";

type Read = Granted<"application.read">;

/** Where a dossier is, who holds it and since when, and what comes next: in a picture and in words. */
export async function Journey({ granted }: { granted: Read }) {
  const { application } = granted;
  const t = await getTranslations("dossier");
  const locale = await getLocale();
  const { holder } = journey[application.status];
  const due = formatDateTime(application.call.opinionsDueAt, locale);
  const next = t.has(`next.${application.status}` as never) ? application.status : "none";
  return (
    <section aria-label={t("follow.journey")} className="pas-panel">
      <Steps
        label={t("follow.journey")}
        steps={stagesOf(application.status).map(({ stage, state }) => ({ label: t(`journey.${stage}`), state }))}
      />
      <p className="fr-mb-0">
        <strong>{t(`follow.holders.${holder}`)}</strong>{" "}
        {t("follow.since", { date: formatDateTime(application.statusSince, locale) })}.{" "}
        {t(`next.${next}` as never, { date: due } as never)}
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
      <ActionPanel reference={application.ref} actions={actions} />
    </ClientMessages>
  );
}
