import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { Amount } from "@/app/_components/values";
import type { BoardRow } from "@/server/domain/decision/board";
import { DecisionBadge } from "./decision-badge";
import { OpinionLines } from "./opinion-lines";

interface BoardTableProps {
  slug: string;
  years: readonly number[];
  rows: readonly BoardRow[];
}

/** The dossiers of a call: what each asks for by year, what embassies say, what is decided. */
export function BoardTable({ slug, years, rows }: BoardTableProps) {
  const t = useTranslations("decisions.board");
  const columns: Column<BoardRow>[] = [
    { key: "dossier", header: t("dossier"), rowHeader: true, cell: (row) => <Dossier slug={slug} row={row} /> },
    { key: "opinions", header: t("opinionsColumn"), cell: ({ opinions }) => <OpinionLines opinions={opinions} /> },
    ...years.map((year) => ({
      key: String(year),
      header: String(year),
      numeric: true,
      cell: (row: BoardRow) => <Requested requested={requestedIn(row, year)} granted={grantedIn(row, year)} />,
    })),
    {
      key: "total",
      header: t("total"),
      numeric: true,
      cell: (row) => <Requested requested={row.requestedCents} granted={row.decision?.totalCents ?? null} />,
    },
    {
      key: "decision",
      header: t("decision"),
      cell: ({ stage, decision }) => <DecisionBadge stage={stage} decision={decision} />,
    },
  ];
  const ofOneYear = years.length === 1;
  return (
    <DataTable
      caption={t("caption")}
      columns={ofOneYear ? columns.filter(({ key }) => key !== "total") : columns}
      rows={rows}
      rowKey={({ ref }) => ref}
      stacked
    />
  );
}

/** What a dossier asks for in a year, in cents. */
export const requestedIn = ({ ceilings }: BoardRow, wanted: number) =>
  ceilings.perYear.find(({ year }) => year === wanted)?.maxCents ?? 0;
/** What it is granted in a year, in cents; null while nothing is decided. */
export const grantedIn = ({ decision }: BoardRow, wanted: number) =>
  decision && (decision.amounts.find(({ year }) => year === wanted)?.amountCents ?? 0);

function Dossier({ slug, row }: { slug: string; row: BoardRow }) {
  return (
    <>
      <Link href={`/instruction/appels/${slug}/${row.ref}`}>{row.authority}</Link>
      <p className="fr-text--sm">{row.title}</p>
      <p className="fr-text--xs pas-muted">{row.number ?? row.ref}</p>
    </>
  );
}

/** What is asked for, and under it in bold what is granted, once something is decided. */
function Requested({ requested, granted }: { requested: number; granted: number | null }) {
  const t = useTranslations("decisions.board");
  return (
    <>
      <span className="fr-sr-only">{t("requested")} </span>
      <Amount cents={requested} />
      {granted !== null && (
        <p>
          <span className="fr-sr-only">{t("granted")} </span>
          <strong>
            <Amount cents={granted} />
          </strong>
        </p>
      )}
    </>
  );
}
