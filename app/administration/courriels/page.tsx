import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { Pagination } from "@/app/_components/pagination";
import { OutboxFilters } from "@/app/_features/outbox/outbox-filters";
import { OutboxTable } from "@/app/_features/outbox/outbox-table";
import { outboxHref, readOutboxQuery, toOutboxFilter } from "@/app/_features/outbox/query";
import { gate } from "@/server/auth/gate";
import { listOutbox, outboxPageSize } from "@/server/services/outbox/list-outbox";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outbox"))("title") };
}

/** What became of every mail; those that were given up can be sent again. */
export default async function OutboxPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const granted = await gate.space("mail.manage");
  const t = await getTranslations("outbox");
  const query = readOutboxQuery(await searchParams);
  const { mails, total } = await listOutbox(granted, toOutboxFilter(query));
  return (
    <>
      <Breadcrumb items={[{ label: t("administration"), href: "/administration" }]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <OutboxFilters query={query} />
      <p role="status" className="fr-text--bold">
        {t("count", { count: total })}
      </p>
      <ClientMessages namespaces={["outbox", "failures"]}>
        <OutboxTable mails={mails} />
      </ClientMessages>
      <Pagination
        page={query.page ?? 1}
        pageCount={Math.ceil(total / outboxPageSize)}
        href={(page) => outboxHref({ ...query, page })}
      />
    </>
  );
}
