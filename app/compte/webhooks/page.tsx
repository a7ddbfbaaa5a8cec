import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { MakeWebhook } from "@/app/_features/webhook/make-webhook";
import { WebhookTable } from "@/app/_features/webhook/webhook-table";
import { gate } from "@/server/auth/gate";
import { listWebhooks, organisationsOfWebhooks } from "@/server/services/webhook/list-webhooks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("title") };
}

/** Where the programs of one's authorities are told of events. */
export default async function WebhooksPage() {
  const { actor } = await gate.space("webhooks.open");
  const [t, webhooks] = await Promise.all([getTranslations("webhooks"), listWebhooks(actor)]);
  return (
    <>
      <Breadcrumb items={[{ label: t("account"), href: "/compte" }]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <p>
        <Link href="/donnees/api#webhooks">{t("documentation")}</Link>
      </p>
      <WebhookTable webhooks={webhooks} />
      <ClientMessages namespaces={["webhooks", "api-keys", "failures"]}>
        <MakeWebhook organisations={organisationsOfWebhooks(actor)} />
      </ClientMessages>
    </>
  );
}
