import { useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { DataTable } from "@/app/_components/data-table";
import { Amount } from "@/app/_components/values";
import type { AmountChange, ColumnChange, Row, RowChange } from "@/server/domain/application/compare-rows";
import { sum } from "@/server/domain/money";
import { useComparedNames } from "./compared-values";
import { Added, Removed, WordsCompared } from "./words-compared";

/** A list of the dossier, row by row: what came, left, changed or moved. */
export function RowsCompared({ rows }: { rows: RowChange[] }) {
  return (
    <ul className="pas-compared-rows fr-raw-list">
      {rows.map((change) => (
        <li key={`${change.kind}-${change.key}`}>
          <RowCompared change={change} />
        </li>
      ))}
    </ul>
  );
}

function RowCompared({ change }: { change: RowChange }) {
  const t = useTranslations("compare");
  const names = useComparedNames();
  if (change.kind !== "kept") {
    const { row, kind, place } = change;
    const Mark = kind === "added" ? Added : Removed;
    return (
      <>
        <Badge tone={kind === "added" ? "success" : "error"}>{t(`row.${kind}`)}</Badge>{" "}
        <span className="pas-compared">
          <Mark>{names.row(row)}</Mark>
        </span>{" "}
        <span className="pas-muted">{t("place", { place: place + 1 })}</span>
        <AmountsOfRow row={row} kind={kind} />
      </>
    );
  }
  const isChanged = change.columns.length + change.amounts.length > 0;
  return (
    <>
      {isChanged && <Badge tone="info">{t("row.changed")}</Badge>}{" "}
      {change.moved && <Badge tone="neutral">{t("row.moved")}</Badge>} <strong>{names.row(change.row)}</strong>
      {change.moved && (
        <span className="pas-muted"> {t("moved", { from: change.moved.from + 1, to: change.moved.to + 1 })}</span>
      )}
      {change.columns.map((column) => (
        <ColumnCompared key={column.column} change={column} />
      ))}
      {change.amounts.length > 0 && (
        <AmountsCompared caption={t("amountsOf", { row: names.row(change.row) })} amounts={change.amounts} />
      )}
    </>
  );
}

function ColumnCompared({ change }: { change: ColumnChange }) {
  const names = useComparedNames();
  return (
    <div>
      <span className="pas-muted">{names.column(change.column)}</span>
      {change.kind === "words" ? (
        <WordsCompared parts={change.parts} />
      ) : (
        <ValueCompared
          before={names.value(change.column, change.before)}
          after={names.value(change.column, change.after)}
        />
      )}
    </div>
  );
}

/** Two values that are read whole, the first struck. */
export function ValueCompared({ before, after }: { before: string; after: string }) {
  return (
    <p className="pas-compared">
      <Removed>{before}</Removed> <Added>{after}</Added>
    </p>
  );
}

/** A whole row that came or left, with what it weighs. */
function AmountsOfRow({ row, kind }: { row: Row; kind: "added" | "removed" }) {
  const t = useTranslations("compare");
  if (!row.amounts) return null;
  const total = sum(Object.values(row.amounts as Record<string, number>));
  return (
    <span>
      {" "}
      {t("weighs")} <Amount cents={kind === "added" ? total : -total} />
    </span>
  );
}

/** Amounts by year: before, after, and the difference with its sign. */
export function AmountsCompared({ caption, amounts }: { caption: string; amounts: AmountChange[] }) {
  const t = useTranslations("compare");
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={amounts}
      rowKey={({ year }) => year}
      columns={[
        { key: "year", header: t("year"), cell: ({ year }) => year, rowHeader: true },
        { key: "before", header: t("before"), numeric: true, cell: ({ before }) => <Amount cents={before} /> },
        { key: "after", header: t("after"), numeric: true, cell: ({ after }) => <Amount cents={after} /> },
        {
          key: "difference",
          header: t("difference"),
          numeric: true,
          cell: ({ difference }) => <Difference cents={difference} />,
        },
      ]}
    />
  );
}

export function Difference({ cents }: { cents: number }) {
  return (
    <strong className="pas-number">
      {cents > 0 && "+"}
      <Amount cents={cents} />
    </strong>
  );
}
