import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Alert } from "@/app/_components/alert";
import { ButtonLink } from "@/app/_components/button";
import { ClientMessages } from "@/app/_components/client-messages";
import { PageHeading } from "@/app/_components/page-heading";
import { KindBadge } from "@/app/_features/partnership/notice-badges";
import { NoticeBody } from "@/app/_features/partnership/notice-body";
import { ReportForm } from "@/app/_features/partnership/report-form";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { currentActor } from "@/server/auth/current-actor";
import type { Actor } from "@/server/domain/user/actor";
import { allowsOnNotice } from "@/server/domain/user/permissions";
import { type LoadedNotice, loadNotice } from "@/server/services/exchange/load-notice";

/** Only what a moderator has let through, whoever asks. */
const noticeAt = cache(async (slug: string): Promise<LoadedNotice> => {
  const notice = await loadNotice(slug);
  if (!notice?.isPublic || notice.slug !== slug) notFound();
  return notice;
});

export async function generateMetadata({ params }: PageProps<"/bourse/[slug]">): Promise<Metadata> {
  const { content, slug } = await noticeAt((await params).slug);
  return publicPage({ title: content.title, description: content.sought.slice(0, 200), path: `/bourse/${slug}` });
}

/** One notice of the partner exchange. */
export default async function NoticePage({ params }: PageProps<"/bourse/[slug]">) {
  const [t, notice, actor] = await Promise.all([
    getTranslations("exchange"),
    noticeAt((await params).slug),
    currentActor(),
  ]);
  const { status, content } = notice;
  const ended = status === "matched" || status === "closed" || status === "expired" ? status : null;
  return (
    <>
      <PublicBreadcrumb
        path={`/bourse/${notice.slug}`}
        items={[{ label: t("title"), href: "/bourse" }]}
        current={content.title}
      />
      <PageHeading eyebrow={<KindBadge kind={content.kind} />} title={content.title} />
      {ended && <Alert tone="info">{t(`state.${ended}`)}</Alert>}
      <NoticeBody notice={notice} />
      <section className="pas-prose fr-mt-4w">
        {!ended && <Answering notice={notice} actor={actor} />}
        {actor && allowsOnNotice("notice.report", actor, notice) && (
          <ClientMessages namespaces={["exchange", "failures"]}>
            <ReportForm target={{ noticeId: notice.id }} />
          </ClientMessages>
        )}
      </section>
    </>
  );
}

/** What the reader can do with it: answer, sign in to answer, or go to their own page of it. */
async function Answering({ notice, actor }: { notice: LoadedNotice; actor: Actor | null }) {
  const t = await getTranslations("exchange");
  const path = `/compte/bourse/repondre/${notice.slug}`;
  if (!actor)
    return (
      <>
        <p>
          <ButtonLink href={`/connexion?suite=${encodeURIComponent(path)}`}>{t("answer.signIn")}</ButtonLink>
        </p>
        <p className="pas-muted">{t("answer.who")}</p>
      </>
    );
  if (allowsOnNotice("notice.answer", actor, notice))
    return (
      <p>
        <ButtonLink href={path}>{t("answer.link")}</ButtonLink>
      </p>
    );
  if (allowsOnNotice("notice.follow", actor, notice))
    return (
      <p>
        <ButtonLink href={`/compte/bourse/${notice.id}`}>{t("own")}</ButtonLink>
      </p>
    );
  return <p className="pas-muted">{t("answer.who")}</p>;
}
