import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { PageHeading } from "@/app/_components/page-heading";
import { DeliveryTable } from "@/app/_features/webhook/delivery-table";
import { RotateSecret } from "@/app/_features/webhook/rotate-secret";
import { gate } from "@/server/auth/gate";
import { showWebhook } from "@/server/services/webhook/list-webhooks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("messages") };
}

/** What one address was told. */
export default async function WebhookPage({ params }: PageProps<"/compte/webhooks/[id]">) {
  const { actor } = await gate.space("webhooks.open");
  const id = z.uuid().safeParse((await params).id);
  const webhook = id.success ? await showWebhook(actor, id.data) : null;
  if (!webhook) notFound();
  const t = await getTranslations("webhooks");
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("account"), href: "/compte" },
          { label: t("title"), href: "/compte/webhooks" },
        ]}
        current={t("messages")}
      />
      <PageHeading title={t("messages")} lead={webhook.url} />
      <ClientMessages namespaces={["webhooks", "api-keys", "failures"]}>
        <RotateSecret
          organisationId={webhook.organisation.id}
          id={webhook.id}
          formerUntil={webhook.formerUntil?.toISOString() ?? null}
        />
      </ClientMessages>
      <DeliveryTable organisationId={webhook.organisation.id} deliveries={webhook.deliveries} />
    </>
  );
}
