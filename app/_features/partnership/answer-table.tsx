import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import { type Column, DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { DateTime } from "@/app/_components/values";
import type { AnswerStatus } from "@/server/domain/exchange/vocabulary";
import type { ListedAnswer } from "@/server/services/exchange/list-answers";

const tones: Record<AnswerStatus, BadgeTone> = { open: "info", accepted: "success", declined: "neutral" };

export function AnswerBadge({ status }: { status: AnswerStatus }) {
  return <Badge tone={tones[status]}>{useTranslations("exchange.answerStatuses")(status)}</Badge>;
}

/** The exchanges of a person's authorities: with whom, about what, where they stand. */
export function AnswerTable({ answers }: { answers: readonly ListedAnswer[] }) {
  const t = useTranslations("exchange.mine");
  const columns: Column<ListedAnswer>[] = [
    {
      key: "other",
      header: t("columns.other"),
      cell: ({ id, other, unread }) => (
        <>
          <Link href={`/compte/bourse/reponses/${id}`}>{other}</Link>{" "}
          {unread > 0 && <Badge tone="new">{t("unread", { count: unread })}</Badge>}
        </>
      ),
    },
    { key: "notice", header: t("columns.notice"), cell: ({ noticeTitle }) => noticeTitle },
    { key: "way", header: t("columns.way"), cell: ({ isReceived }) => t(isReceived ? "received" : "sent") },
    {
      key: "state",
      header: t("columns.state"),
      cell: ({ status, isEntered }) =>
        isEntered ? <Badge tone="new">{t("entered")}</Badge> : <AnswerBadge status={status} />,
    },
    { key: "last", header: t("columns.last"), cell: ({ lastAt }) => <DateTime value={lastAt} /> },
  ];
  return (
    <DataTable
      caption={t("answers")}
      captionHidden
      stacked
      columns={columns}
      rows={answers}
      rowKey={({ id }) => id}
      empty={<p>{t("noAnswer")}</p>}
    />
  );
}
