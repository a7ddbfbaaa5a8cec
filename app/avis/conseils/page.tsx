import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { EmptyState } from "@/app/_components/empty-state";
import { PageHeading } from "@/app/_components/page-heading";
import { Pagination } from "@/app/_components/pagination";
import { AdviceTable } from "@/app/_features/conversation/advice-table";
import { UnreadBadge } from "@/app/_features/conversation/unread-badge";
import { gate } from "@/server/auth/gate";
import { adviceGiven, advicePageSize } from "@/server/services/conversation/list-advice";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("conversations.list"))("title") };
}

/** What authorities have asked the reader's embassy before filing. */
export default async function AdviceListPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const granted = await gate.space("adviserSpace.open");
  const asked = Number((await searchParams).page);
  const page = Number.isSafeInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
  const { rows, total, unread } = await adviceGiven(granted, { page });
  const t = await getTranslations("conversations.list");
  const spaces = await getTranslations("navigation");
  return (
    <>
      <Breadcrumb items={[{ label: spaces("opinions"), href: "/avis" }]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} eyebrow={unread > 0 && <UnreadBadge count={unread} />} />
      {total === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      ) : (
        <>
          <p className="fr-text--bold">{t("count", { count: total })}</p>
          <AdviceTable rows={rows} space="avis" />
          <Pagination
            page={page}
            pageCount={Math.ceil(total / advicePageSize)}
            href={(to) => (to > 1 ? `/avis/conseils?page=${to}` : "/avis/conseils")}
          />
        </>
      )}
    </>
  );
}
