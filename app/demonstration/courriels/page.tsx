import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { Pagination } from "@/app/_components/pagination";
import { DateTime } from "@/app/_components/values";
import { FateBadge } from "@/app/_features/outbox/fate-badge";
import { listDemoMails, mailsPerPage } from "@/server/services/mail/demo-mails";
import { orNotFound } from "../or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("demo.mails"))("title"), robots: { index: false } };
}

/** The mails of the demonstration. Anyone may see them, and only there. */
export default async function DemoMailsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const asked = Number((await searchParams).page ?? 1);
  const page = Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, 100_000) : 1;
  const { mails, total } = await orNotFound(listDemoMails(page));
  const t = await getTranslations("demo.mails");
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <p>{t("count", { count: total })}</p>
      <DataTable
        caption={t("title")}
        captionHidden
        stacked
        rows={mails}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>}
        columns={[
          {
            key: "subject",
            header: t("subject"),
            cell: ({ id, subject }) => <Link href={`/demonstration/courriels/${id}`}>{subject}</Link>,
          },
          { key: "recipient", header: t("recipient"), cell: ({ recipient }) => recipient },
          { key: "date", header: t("date"), cell: ({ createdAt }) => <DateTime value={createdAt} /> },
          { key: "status", header: t("status"), cell: ({ status }) => <FateBadge fate={status} /> },
        ]}
      />
      <Pagination
        page={page}
        pageCount={Math.ceil(total / mailsPerPage)}
        href={(to) => `/demonstration/courriels?page=${to}`}
      />
    </>
  );
}
