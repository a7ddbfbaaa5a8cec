import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ButtonGroup, ButtonLink } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { PageHeading } from "@/app/_components/page-heading";
import { AnswerTable } from "@/app/_features/partnership/answer-table";
import { NoticeTable } from "@/app/_features/partnership/notice-table";
import { gate } from "@/server/auth/gate";
import { membershipsOfKind } from "@/server/domain/user/actor";
import { listAnswers } from "@/server/services/exchange/list-answers";
import { ownNotices } from "@/server/services/exchange/list-notices";
import { writingFor } from "@/server/services/exchange/writing-for";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchange"))("mine.title") };
}

/** One's own part of the partner exchange: notices and answers of one's authorities. */
export default async function OwnExchangePage() {
  const granted = await gate.space("exchange.open");
  const [t, notices, answers, writing] = await Promise.all([
    getTranslations("exchange.mine"),
    ownNotices(granted),
    listAnswers(granted),
    writingFor(granted.actor),
  ]);
  const exchanges =
    membershipsOfKind(granted.actor, "commune", "grouping", "department", "region", "foreignAuthority").length > 0;
  const begin = writing.length > 0 && <ButtonLink href="/compte/bourse/nouvelle">{t("new")}</ButtonLink>;
  return (
    <>
      <Breadcrumb items={[{ label: t("account"), href: "/compte" }]} current={t("title")} />
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {begin}
            <ButtonLink variant="secondary" href="/bourse">
              {t("see")}
            </ButtonLink>
          </>
        }
      />
      {exchanges ? (
        <>
          {writing.length === 0 && <p className="pas-muted">{t("readerOnly")}</p>}
          <section className="pas-section" aria-labelledby="annonces">
            <h2 id="annonces">{t("notices")}</h2>
            {notices.length === 0 ? (
              <EmptyState title={t("noNotice")} headingLevel={3}>
                {t("noNoticeText")}
              </EmptyState>
            ) : (
              <NoticeTable notices={notices} base="/compte/bourse" caption={t("notices")} />
            )}
          </section>
          <section className="pas-section" aria-labelledby="echanges">
            <h2 id="echanges">{t("answers")}</h2>
            <AnswerTable answers={answers} />
          </section>
        </>
      ) : (
        <EmptyState
          title={t("noAuthority")}
          action={
            <ButtonGroup>
              <ButtonLink href="/compte/rattachement">{t("joinFrench")}</ButtonLink>
              <ButtonLink variant="secondary" href="/compte/rattachement/etranger">
                {t("joinForeign")}
              </ButtonLink>
            </ButtonGroup>
          }
        >
          {t("noAuthorityText")}
        </EmptyState>
      )}
    </>
  );
}
