import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { PageHeading } from "@/app/_components/page-heading";
import { noticeValues } from "@/app/_features/partnership/form-values";
import { NoticeEditor } from "@/app/_features/partnership/notice-editor";
import { gate } from "@/server/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchange"))("form.edit") };
}

/** Edits a draft. What is no draft is taken back to one first, on its own page. */
export default async function EditNoticePage({ params }: PageProps<"/compte/bourse/[id]/modifier">) {
  const { notice } = await gate.notice("notice.manage", (await params).id);
  if (notice.status !== "draft") redirect(`/compte/bourse/${notice.id}`);
  const { id, revision, content, authority, isFrench, organisationId, today } = notice;
  const t = await getTranslations("exchange");
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("mine.title"), href: "/compte/bourse" },
          { label: content.title || t("statuses.draft"), href: `/compte/bourse/${id}` },
        ]}
        current={t("form.edit")}
      />
      <PageHeading eyebrow={authority.name} title={t("form.edit")} lead={t("form.lead")} />
      <NoticeEditor
        key={revision}
        authorities={[{ value: organisationId, label: authority.name, isFrench, population: null }]}
        notice={{ id, revision }}
        values={noticeValues(content)}
        today={today}
      />
    </>
  );
}
