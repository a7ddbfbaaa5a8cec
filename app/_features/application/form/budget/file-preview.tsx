"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { DataTable } from "@/app/_components/data-table";
import { formatAmount } from "@/i18n/format";
import { type BudgetList, compareLists, type Line, type ListChanges } from "@/server/domain/application/budget-sheet";
import { sum } from "@/server/domain/money";

interface FilePreviewProps {
  name: string;
  before: Record<BudgetList, readonly Line[]>;
  lists: Partial<Record<BudgetList, readonly Line[]>>;
  onApply(): void;
  onCancel(): void;
}

/** What a file would change, list by list and line by line, before anything is replaced. */
export function FilePreview({ name, before, lists, onApply, onCancel }: FilePreviewProps) {
  const t = useTranslations("budget.file");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const changes = (["expenditure", "funding"] as const).map((list) => {
    const after = lists[list];
    return {
      list,
      change: after ? compareLists(before[list], after) : null,
      isSame: !after || isSameOrder(before[list], after),
    };
  });
  const isSame = changes.every((one) => one.isSame);
  return (
    <div className="pas-preview">
      <h4 ref={heading} tabIndex={-1} className="fr-h6">
        {t("previewTitle", { name })}
      </h4>
      {isSame ? (
        <p>{t("noChange")}</p>
      ) : (
        changes.map(({ list, change }) => (
          <ListPreview
            key={list}
            list={list}
            change={change}
            before={before[list]}
            after={lists[list] ?? before[list]}
          />
        ))
      )}
      <ButtonGroup>
        {!isSame && (
          <Button type="button" onClick={onApply}>
            {t("apply")}
          </Button>
        )}
        <Button type="button" variant="secondary" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </ButtonGroup>
    </div>
  );
}

const isSameOrder = (a: readonly Line[], b: readonly Line[]): boolean => JSON.stringify(a) === JSON.stringify(b);
const totalOf = (lines: readonly Line[]) => sum(lines.flatMap(({ amounts }) => Object.values(amounts)));
const shown = 100;

interface Row {
  kind: "added" | "removed" | "changed";
  before: Line | null;
  after: Line | null;
}

function ListPreview(props: {
  list: BudgetList;
  change: ListChanges<Line> | null;
  before: readonly Line[];
  after: readonly Line[];
}) {
  const { list, change, before, after } = props;
  const t = useTranslations("budget");
  const words = useTranslations("dossier");
  const locale = useLocale();
  const title = words(`sections.${list}`);
  if (!change)
    return (
      <p>
        <strong>{title}</strong> {t("file.notThere")}
      </p>
    );
  const rows: Row[] = [
    ...change.added.map((line): Row => ({ kind: "added", before: null, after: line })),
    ...change.changed.map((lines): Row => ({ kind: "changed", ...lines })),
    ...change.removed.map((line): Row => ({ kind: "removed", before: line, after: null })),
  ];
  const total = (line: Line | null) => (line ? formatAmount(totalOf([line]), locale) : "");
  const named = ({ before: was, after: is }: Row) => {
    const line = is ?? was;
    const choice = line?.category
      ? words(`categories.${line.category}` as never)
      : words(`sources.${line?.source}` as never);
    return `${choice} – ${line?.label || t("file.noLabel")}`;
  };
  return (
    <>
      <p>
        {t.rich("file.listCounts", {
          list: title,
          b: (chunks) => <strong>{chunks}</strong>,
          counts: t("file.counts", {
            added: change.added.length,
            changed: change.changed.length,
            removed: change.removed.length,
            unchanged: change.unchanged,
          }),
        })}
      </p>
      {rows.length > 0 && (
        <DataTable
          caption={t("file.listChanges", { list: title })}
          captionHidden
          stacked
          rows={rows.slice(0, shown)}
          rowKey={(row) => `${row.kind}${(row.after ?? row.before)?.id}`}
          columns={[
            { key: "line", header: t("file.line"), cell: named, rowHeader: true },
            { key: "kind", header: t("file.change"), cell: ({ kind }) => t(`file.kinds.${kind}`) },
            { key: "before", header: t("file.before"), numeric: true, cell: (row) => total(row.before) },
            { key: "after", header: t("file.after"), numeric: true, cell: (row) => total(row.after) },
          ]}
          totals={{
            line: t("file.listTotal"),
            before: formatAmount(totalOf(before), locale),
            after: formatAmount(totalOf(after), locale),
          }}
        />
      )}
      {rows.length > shown && <p>{t("paste.more", { count: rows.length - shown })}</p>}
    </>
  );
}
