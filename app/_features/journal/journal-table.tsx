import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { DateTime } from "@/app/_components/values";
import type { JournalRecord } from "@/server/services/journal/read-journal";
import { EventName } from "./event-name";

/** One line for each thing that happened: when, what, to what, by whom, and the words that went with it. */
export function JournalTable({ records }: { records: readonly JournalRecord[] }) {
  const t = useTranslations("journal");
  const columns: Column<JournalRecord>[] = [
    {
      key: "event",
      header: t("event"),
      rowHeader: true,
      cell: ({ event, data }) => (
        <>
          <EventName event={event} />
          <Words data={data} />
        </>
      ),
    },
    { key: "on", header: t("on"), cell: (record) => <Target record={record} /> },
    { key: "at", header: t("at"), cell: ({ at }) => <DateTime value={at} /> },
    { key: "by", header: t("by"), cell: ({ actorName }) => actorName || t("system") },
  ];
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      stacked
      rows={records}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("empty")}>{t("emptyHelp")}</EmptyState>}
      columns={columns}
    />
  );
}

const shownWords = ["words", "fileName", "recipient"] as const;

function Words({ data }: Pick<JournalRecord, "data">) {
  const words = shownWords.map((name) => data[name]).filter((word) => typeof word === "string" && word !== "");
  return words.length > 0 && <span className="pas-muted pas-line">{words.join(" · ")}</span>;
}

function Target({ record: { dossier, call, organisation } }: { record: JournalRecord }) {
  const untitled = useTranslations("dossier.form")("untitled");
  if (dossier)
    return (
      <>
        <Link href={`/instruction/${dossier.ref}`}>{dossier.title || untitled}</Link>
        <span className="pas-muted pas-line">{dossier.number}</span>
      </>
    );
  return call ? <Link href={`/administration/appels/${call.slug}/apercu`}>{call.title}</Link> : (organisation ?? "–");
}
