import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ButtonLink } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { RememberList } from "@/app/_components/list-way-back";
import { PageHeading } from "@/app/_components/page-heading";
import { Pagination } from "@/app/_components/pagination";
import { boardAddress, boardCsvAddress, readBoardAddress } from "@/app/_features/decision/board-address";
import { BoardFilters } from "@/app/_features/decision/board-filters";
import { BoardTable } from "@/app/_features/decision/board-table";
import { EnvelopePanel } from "@/app/_features/decision/envelope-panel";
import { formatDateTime } from "@/i18n/format";
import { gate } from "@/server/auth/gate";
import { yearsOf } from "@/server/domain/application/content";
import { asksAnything } from "@/server/domain/call/questions/definition";
import { countStages, selectRows } from "@/server/domain/decision/board";
import { allowsOnCall } from "@/server/domain/user/permissions";
import { decisionBoard } from "@/server/services/decision/decision-board";

interface BoardPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("decisions.board"))("eyebrow") };
}

/** The decisions of one call: its dossiers, what is decided, and the envelope beside. */
export default async function BoardPage({ params, searchParams }: BoardPageProps) {
  const granted = await gate.call("call.followDecisions", (await params).slug);
  const { call, actor } = granted;
  const [board, t, locale] = await Promise.all([decisionBoard(granted), getTranslations("decisions"), getLocale()]);
  const [words, answers] = [await getTranslations("exports.list"), await getTranslations("answers")];
  const address = readBoardAddress(await searchParams);
  const rows = selectRows(board.rows, address);
  const pageCount = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(address.page, pageCount);
  const counts = countStages(board.rows);
  const decides = allowsOnCall("call.notifyResults", actor, { isPublished: call.publishedAt !== null });
  const { notified } = board;
  return (
    <>
      <Breadcrumb items={[{ label: t("list.title"), href: "/instruction/appels" }]} current={call.title} />
      <PageHeading
        eyebrow={t("board.eyebrow")}
        title={call.title}
        lead={
          notified
            ? t("board.leadNotified", { date: formatDateTime(notified.at, locale), by: notified.by })
            : t("board.lead")
        }
        actions={
          <ButtonLink
            href={`/instruction/appels/${call.slug}/notification`}
            variant={decides && !notified && counts.prepared > 0 ? "primary" : "secondary"}
          >
            {t(notified ? "board.report" : decides ? "board.notify" : "board.preview")}
          </ButtonLink>
        }
      />
      <RememberList path={`/instruction/appels/${call.slug}`} />
      {!decides && <p className="pas-muted">{t("board.readOnly")}</p>}
      <div className="pas-split">
        <div>
          {board.rows.length === 0 ? (
            <EmptyState title={t("board.emptyTitle")}>{t("board.emptyCall")}</EmptyState>
          ) : (
            <>
              <BoardFilters slug={call.slug} address={address} counts={counts} />
              <div className="pas-listhead">
                <p role="status" className="fr-text--bold fr-mb-0">
                  {t("board.count", { count: rows.length })}
                </p>
                <div className="pas-row">
                  <a className="fr-link" href={boardCsvAddress(call.slug, address)} download>
                    {words("csv")}
                  </a>
                  {asksAnything(call.questions) && (
                    <a className="fr-link" href={`/instruction/appels/${call.slug}/reponses.csv`} download>
                      {answers("csv")}
                    </a>
                  )}
                </div>
              </div>
              {rows.length === 0 ? (
                <EmptyState title={t("board.emptyTitle")}>{t("board.empty")}</EmptyState>
              ) : (
                <BoardTable
                  slug={call.slug}
                  years={yearsOf(call)}
                  rows={rows.slice((page - 1) * pageSize, page * pageSize)}
                />
              )}
              <Pagination
                page={page}
                pageCount={pageCount}
                href={(to) => boardAddress(call.slug, { ...address, page: to })}
              />
            </>
          )}
        </div>
        <aside className="pas-panel pas-sticky">
          <EnvelopePanel envelope={board.envelope} title={t("envelope.title")} />
        </aside>
      </div>
    </>
  );
}
