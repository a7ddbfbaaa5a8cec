import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/badge";
import { ClientMessages } from "@/app/_components/client-messages";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { eventKey } from "@/server/domain/webhook/events";
import type { ListedWebhook } from "@/server/services/webhook/list-webhooks";
import { WebhookActions } from "./webhook-actions";

/** The addresses that are told, of what, and how it goes: `webhooks`. */
export async function WebhookTable({ webhooks }: { webhooks: readonly ListedWebhook[] }) {
  const t = await getTranslations("webhooks");
  return (
    <section className="pas-section">
      <h2 id="adresses" tabIndex={-1}>
        {t("list")}
      </h2>
      <DataTable
        caption={t("list")}
        captionHidden
        stacked
        rows={webhooks}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t("none")} headingLevel={3}>
            {t("noneHelp")}
          </EmptyState>
        }
        columns={[
          {
            key: "address",
            header: t("address"),
            cell: ({ id, url }) => (
              <Link className="pas-code" href={`/compte/webhooks/${id}`} aria-label={t("messagesOf", { address: url })}>
                {url}
              </Link>
            ),
          },
          { key: "organisation", header: t("organisation"), cell: ({ organisation }) => organisation.name },
          {
            key: "told",
            header: t("told"),
            cell: ({ events }) => events.map((event) => t(`events.${eventKey(event)}`)).join("\u00a0; "),
          },
          {
            key: "state",
            header: t("state"),
            cell: ({ isPaused, waiting, failed }) => (
              <span>
                <Badge tone={isPaused ? "warning" : "success"}>{t(isPaused ? "paused" : "active")}</Badge>{" "}
                {t("waiting", { count: waiting })}
                {failed > 0 && `, ${t("failed", { count: failed })}`}
              </span>
            ),
          },
          {
            key: "actions",
            header: t("actions"),
            cell: ({ id, url, organisation, isPaused }) => (
              <ClientMessages namespaces={["webhooks", "failures"]}>
                <WebhookActions organisationId={organisation.id} id={id} address={url} isPaused={isPaused} />
              </ClientMessages>
            ),
          },
        ]}
      />
    </section>
  );
}
