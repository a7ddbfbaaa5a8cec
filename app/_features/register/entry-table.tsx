import { type Column, DataTable } from "@/app/_components/data-table";

interface EntryTableProps<Row> {
  id: string;
  title: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What is said when there is none. */
  none: string;
}

/** One part of an authority's page: a heading and its table. */
export function EntryTable<Row>({ id, title, none, ...table }: EntryTableProps<Row>) {
  return (
    <section className="pas-section">
      <h2 id={id}>{title}</h2>
      <DataTable caption={title} captionHidden stacked empty={<p>{none}</p>} {...table} />
    </section>
  );
}
