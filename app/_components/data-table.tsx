import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, in figures of one width. */
  numeric?: boolean;
  /** The cell that names the row; the first column unless one says so. */
  rowHeader?: boolean;
}

export interface DataTableProps<Row> {
  caption: ReactNode;
  /** The caption is read aloud only, where a heading above says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The last row, by column key: totals. */
  totals?: Readonly<Record<string, ReactNode>>;
  /** Shown instead of the table when there is no row. */
  empty?: ReactNode;
  /** On a phone each row becomes a block of "header: cell" lines. Needs headers that are short texts. */
  stacked?: boolean;
}

/** A frame that scrolls must take the focus, or the keyboard could not scroll it (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };

/**
 * A table that scrolls in its own frame, reachable by keyboard: `caption, captionHidden?, columns: {key, header,
 * cell, numeric?, rowHeader?}[], rows, rowKey, totals?, empty?, stacked?`.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, totals, empty, stacked } = props;
  const id = useId();
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  const named = columns.some((column) => column.rowHeader) ? undefined : columns[0]?.key;
  const namesRow = (column: Column<Row>) => column.rowHeader === true || column.key === named;
  const labelOf = (column: Column<Row>) =>
    stacked && typeof column.header === "string" && !namesRow(column) ? column.header : undefined;

  const line = (key: string, cellOf: (column: Column<Row>) => ReactNode) => (
    <tr key={key}>
      {columns.map((column) => {
        const label = labelOf(column);
        // Nothing is said of what is not there: each cell is sent to the browser as it is written here.
        const attributes = {
          ...(column.numeric && { className: "pas-numeric" }),
          ...(label && { "data-label": label }),
        };
        return namesRow(column) ? (
          <th key={column.key} scope="row" {...attributes}>
            {cellOf(column)}
          </th>
        ) : (
          <td key={column.key} {...attributes}>
            {cellOf(column)}
          </td>
        );
      })}
    </tr>
  );

  return (
    <section className="pas-table" {...reachable} aria-labelledby={id}>
      <table className={classNames(stacked && "pas-table--stacked") || undefined}>
        <caption id={id} className={captionHidden ? "fr-sr-only" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classNames(column.numeric && "pas-numeric") || undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => line(rowKey(row), (column) => column.cell(row)))}</tbody>
        {totals && <tfoot>{line("totals", (column) => totals[column.key])}</tfoot>}
      </table>
    </section>
  );
}
