import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { PageHeading } from "@/app/_components/page-heading";
import { AnswerForm } from "@/app/_features/partnership/answer-form";
import { gate } from "@/server/auth/gate";
import { writingFor } from "@/server/services/exchange/writing-for";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchange"))("answer.title") };
}

/** Answers a notice of the other end. */
export default async function AnswerNoticePage({ params }: PageProps<"/compte/bourse/repondre/[slug]">) {
  const { notice, actor } = await gate.notice("notice.answer", (await params).slug);
  const [t, writing] = await Promise.all([getTranslations("exchange"), writingFor(actor)]);
  const { status, slug, content, authority } = notice;
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("title"), href: "/bourse" },
          { label: content.title, href: `/bourse/${slug}` },
        ]}
        current={t("answer.title")}
      />
      <PageHeading
        eyebrow={content.title}
        title={t("answer.title")}
        lead={t("answer.lead", { authority: authority.name })}
      />
      {status === "matched" || status === "closed" || status === "expired" ? (
        <Alert tone="info">{t(`state.${status}`)}</Alert>
      ) : (
        <ClientMessages namespaces={["exchange", "conversations", "failures"]}>
          <AnswerForm
            noticeId={notice.id}
            owner={authority.name}
            authorities={writing
              .filter(({ isFrench }) => isFrench !== notice.isFrench)
              .map(({ id, name }) => ({ value: id, label: name }))}
            userId={actor.userId}
            path={`/compte/bourse/repondre/${slug}`}
          />
        </ClientMessages>
      )}
    </>
  );
}
