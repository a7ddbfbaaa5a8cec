import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { AnswerTable } from "@/app/_features/partnership/answer-table";
import { NoticeActions } from "@/app/_features/partnership/notice-actions";
import { KindBadge, NoticeStatusBadge } from "@/app/_features/partnership/notice-badges";
import { NoticeBody } from "@/app/_features/partnership/notice-body";
import { SuggestionList } from "@/app/_features/partnership/suggestion-list";
import { gate } from "@/server/auth/gate";
import { availableNoticeEvents } from "@/server/domain/exchange/lifecycle";
import { lastDayFrom } from "@/server/domain/exchange/schema";
import { answersTo } from "@/server/services/exchange/list-answers";
import { suggestionsFor } from "@/server/services/exchange/suggest";

export async function generateMetadata({ params }: PageProps<"/compte/bourse/[id]">): Promise<Metadata> {
  const { notice } = await gate.notice("notice.follow", (await params).id);
  return { title: notice.content.title || (await getTranslations("exchange"))("statuses.draft") };
}

/** A notice for its authority: where it stands, what can be done, who answers, what might suit. */
export default async function OwnNoticePage({ params }: PageProps<"/compte/bourse/[id]">) {
  const granted = await gate.notice("notice.follow", (await params).id);
  const { notice, actor } = granted;
  const { id, slug, status, content, today } = notice;
  const [t, answers, suggestions] = await Promise.all([
    getTranslations("exchange"),
    answersTo(granted),
    suggestionsFor(granted),
  ]);
  return (
    <>
      <Breadcrumb
        items={[{ label: t("mine.title"), href: "/compte/bourse" }]}
        current={content.title || t("statuses.draft")}
      />
      <PageHeading
        eyebrow={
          <span className="pas-row">
            <KindBadge kind={content.kind} /> <NoticeStatusBadge status={status} />
          </span>
        }
        title={content.title || t("statuses.draft")}
        lead={t(`manage.next.${status}`)}
      />
      {status === "refused" && notice.refusal && (
        <Alert tone="warning" title={t("manage.refusedBecause")}>
          <p className="pas-text">{notice.refusal}</p>
        </Alert>
      )}
      <ClientMessages namespaces={["exchange", "failures"]}>
        <NoticeActions
          noticeId={id}
          events={availableNoticeEvents(notice, actor, today)}
          isDraft={status === "draft"}
          lastDay={lastDayFrom(today)}
        />
      </ClientMessages>
      {notice.isPublic && (
        <p>
          <Link className="fr-link" href={`/bourse/${slug}`}>
            {t("manage.public")}
          </Link>
        </p>
      )}
      <section className="pas-section fr-mt-4w">
        <h2>{t("mine.answers")}</h2>
        <AnswerTable answers={answers} />
      </section>
      <section className="pas-section">
        <h2>{t("suggestions.title")}</h2>
        {status === "published" ? <SuggestionList suggestions={suggestions} /> : <p>{t("suggestions.notYet")}</p>}
      </section>
      <NoticeBody notice={notice} />
    </>
  );
}
