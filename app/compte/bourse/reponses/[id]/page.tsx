import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { before } from "@/app/_features/conversation/before";
import { ThreadView } from "@/app/_features/conversation/thread-view";
import { AnswerSide } from "@/app/_features/partnership/answer-side";
import { AnswerBadge } from "@/app/_features/partnership/answer-table";
import { ReportForm } from "@/app/_features/partnership/report-form";
import { gate } from "@/server/auth/gate";
import { takesWords } from "@/server/domain/exchange/answers";
import { allowsOnAnswer } from "@/server/domain/user/permissions";
import { readAnswer } from "@/server/services/exchange/read-answer";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ avant?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { answer } = await gate.answer("answer.read", (await params).id);
  return { title: `${(await getTranslations("exchange"))("thread.title")}, ${answer.notice.title}` };
}

/** What two authorities write to each other about a notice. */
export default async function ExchangeThreadPage({ params, searchParams }: Props) {
  const granted = await gate.answer("answer.read", (await params).id);
  const { answer, actor } = granted;
  const { id, notice, owner, answerer, status } = answer;
  const [t, read] = await Promise.all([
    getTranslations("exchange"),
    readAnswer(granted, before((await searchParams).avant)),
  ]);
  const mayWrite = allowsOnAnswer("answer.write", actor, answer);
  return (
    <>
      <Breadcrumb items={[{ label: t("mine.title"), href: "/compte/bourse" }]} current={t("thread.title")} />
      <PageHeading
        eyebrow={<AnswerBadge status={status} />}
        title={t("thread.title")}
        lead={
          <>
            {t("thread.between", { owner: owner.name, answerer: answerer.name })}{" "}
            <Link href={`/bourse/${notice.slug}`}>{notice.title}</Link>
          </>
        }
      />
      <p>{t("thread.readers")}</p>
      <div className="pas-split">
        <ThreadView
          thread={read.thread}
          target={{ kind: "exchange", id }}
          userId={actor.userId}
          path={`/compte/bourse/reponses/${id}`}
          mayWrite={mayWrite}
          closedBecause={takesWords(status, notice.status) ? null : t("thread.closed")}
        />
        <aside className="pas-panel" aria-label={t("thread.decide")}>
          <AnswerSide answer={answer} actor={actor} read={read} />
          {mayWrite && (
            <ClientMessages namespaces={["exchange", "failures"]}>
              <ReportForm target={{ answerId: id }} />
            </ClientMessages>
          )}
        </aside>
      </div>
    </>
  );
}
