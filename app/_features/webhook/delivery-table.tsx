import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_components/client-messages";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { DateTime } from "@/app/_components/values";
import { formatDateTime } from "@/i18n/format";
import { eventKey, type testEvent, type WebhookEvent } from "@/server/domain/webhook/events";
import { deliveriesKeptDays } from "@/server/domain/webhook/schema";
import { type Delivery, deliveriesShown } from "@/server/services/webhook/list-webhooks";
import { ReplayButton } from "./replay-button";

interface Props {
  organisationId: string;
  deliveries: readonly Delivery[];
}

/** What was sent, what came of it, and a way to send it again: `organisationId, deliveries`. */
export async function DeliveryTable({ organisationId, deliveries }: Props) {
  const [t, events, locale] = await Promise.all([
    getTranslations("webhooks.deliveries"),
    getTranslations("webhooks.events"),
    getLocale(),
  ]);
  const nameOf = (type: string) => events(eventKey(type as WebhookEvent | typeof testEvent));
  return (
    <section className="pas-section">
      <h2>{t("title")}</h2>
      <p>{t("lead", { most: deliveriesShown, days: deliveriesKeptDays })}</p>
      <DataTable
        caption={t("title")}
        captionHidden
        stacked
        rows={deliveries}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t("none")} headingLevel={3}>
            {t("noneHelp")}
          </EmptyState>
        }
        columns={[
          { key: "event", header: t("event"), cell: ({ type }) => nameOf(type) },
          { key: "at", header: t("at"), cell: ({ createdAt }) => <DateTime value={createdAt} /> },
          {
            key: "state",
            header: t("state"),
            cell: ({ status, tries, nextTryAt }) => (
              <>
                {t(`states.${status}`)}
                {status === "queued" && tries > 0 && `, ${t("next", { at: formatDateTime(nextTryAt, locale) })}`}
              </>
            ),
          },
          { key: "tries", header: t("tries"), numeric: true, cell: ({ tries }) => tries },
          {
            key: "answer",
            header: t("answer"),
            cell: ({ lastStatus, lastError }) => lastStatus ?? (lastError ? <code>{lastError}</code> : t("noAnswer")),
          },
          {
            key: "actions",
            header: t("actions"),
            cell: ({ id, type, createdAt }) => (
              <ClientMessages namespaces={["webhooks", "failures"]}>
                <ReplayButton
                  organisationId={organisationId}
                  id={id}
                  name={t("replayNamed", { event: nameOf(type), at: formatDateTime(createdAt, locale) })}
                />
              </ClientMessages>
            ),
          },
        ]}
      />
    </section>
  );
}
