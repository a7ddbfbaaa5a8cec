import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { PageHeading } from "@/app/_components/page-heading";
import { ModerationActions } from "@/app/_features/partnership/moderation-actions";
import { KindBadge, NoticeStatusBadge } from "@/app/_features/partnership/notice-badges";
import { NoticeBody } from "@/app/_features/partnership/notice-body";
import { ReportList } from "@/app/_features/partnership/report-list";
import { gate } from "@/server/auth/gate";
import { availableNoticeEvents } from "@/server/domain/exchange/lifecycle";
import { reportsOf } from "@/server/services/exchange/reports-of";

export async function generateMetadata({ params }: PageProps<"/administration/bourse/[id]">): Promise<Metadata> {
  const { notice } = await gate.notice("notice.moderate", (await params).id);
  return { title: notice.content.title };
}

/** A notice before a moderator: its words, what was reported, the decision. */
export default async function ModeratedNoticePage({ params }: PageProps<"/administration/bourse/[id]">) {
  const granted = await gate.notice("notice.moderate", (await params).id);
  const { notice, actor } = granted;
  const [t, reports] = await Promise.all([getTranslations("exchange.moderation"), reportsOf(granted)]);
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: "/administration/bourse" }]} current={notice.content.title} />
      <PageHeading
        eyebrow={
          <span className="pas-row">
            <KindBadge kind={notice.content.kind} /> <NoticeStatusBadge status={notice.status} />
          </span>
        }
        title={notice.content.title}
      />
      <div className="pas-split">
        <div>
          <NoticeBody notice={notice} />
        </div>
        <aside className="pas-panel" aria-labelledby="decision">
          <h2 id="decision" className="fr-h5">
            {t("decide")}
          </h2>
          <ClientMessages namespaces={["exchange", "failures"]}>
            <ModerationActions
              noticeId={notice.id}
              revision={notice.revision}
              events={availableNoticeEvents(notice, actor, notice.today)}
              hasReports={reports.some(({ handledAt }) => handledAt === null)}
            />
          </ClientMessages>
          <ReportList reports={reports} />
        </aside>
      </div>
    </>
  );
}
