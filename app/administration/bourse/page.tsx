import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { EmptyState } from "@/app/_components/empty-state";
import { PageHeading } from "@/app/_components/page-heading";
import { NoticeTable } from "@/app/_features/partnership/notice-table";
import { gate } from "@/server/auth/gate";
import { noticesToModerate } from "@/server/services/exchange/list-notices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchange"))("moderation.title") };
}

/** The notices that a moderator reads: the ministry's all, an embassy's those of its country. */
export default async function ModerationPage() {
  const granted = await gate.space("exchange.moderate");
  const [t, notices] = await Promise.all([getTranslations("exchange.moderation"), noticesToModerate(granted)]);
  return (
    <>
      <Breadcrumb items={[]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      {notices.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <NoticeTable notices={notices} base="/administration/bourse" caption={t("table")} />
      )}
    </>
  );
}
