import { useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { eventKey, webhookEvents } from "@/server/domain/webhook/events";

/** What a program may be told of, and how it knows that a message is ours. */
export function WebhookSection() {
  const t = useTranslations("api.webhooks");
  const events = useTranslations("webhooks.events");
  return (
    <section className="pas-section">
      <h2 id="webhooks">{t("title")}</h2>
      <div className="pas-prose">
        <p>{t.rich("text", { a: (words) => <Link href="/compte/webhooks">{words}</Link> })}</p>
        <p>{t("signature")}</p>
        <p>{t("retries")}</p>
      </div>
      <DataTable
        caption={t("caption")}
        captionHidden
        stacked
        columns={[
          { key: "type", header: t("type"), cell: (event) => <code>{event}</code> },
          { key: "when", header: t("when"), cell: (event) => events(eventKey(event)) },
        ]}
        rows={webhookEvents}
        rowKey={(event) => event}
      />
    </section>
  );
}
