"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useState } from "react";
import { Button } from "@/app/_components/button";
import { classNames } from "@/app/_components/class-names";
import { ScrollRegion } from "@/app/_components/scroll-region";
import {
  type BudgetList,
  type BudgetWords,
  choiceFields,
  choiceValues,
  columnsOf,
  type Line,
  maxLines,
  writeBlock,
} from "@/server/domain/application/budget-sheet";
import { useDraftView, useUnread } from "../draft-context";
import { fieldId } from "../sections";
import { BudgetRow } from "./budget-row";
import { BudgetTools, KeyboardHelp } from "./budget-tools";
import { BudgetTotals } from "./budget-totals";
import { PasteReport } from "./paste-report";
import { blockOf, boundsOf, marksOf } from "./selection";
import { type PasteFailure, useClipboard } from "./use-clipboard";
import { useGrid } from "./use-grid";
import { makeLine, useLineOrder, useLineStores } from "./use-line-store";

/**
 * Lines as rows, years as columns, for expenditure and for the funding plan: real fields in a real table, so that a screen
 * reader, a phone and somebody who only tabs find what they know; over them, the keys of a spreadsheet.
 */
export function BudgetTable({ list, caption, words }: { list: BudgetList; caption: string; words: BudgetWords }) {
  const t = useTranslations("dossier.budget");
  const says = useTranslations("budget");
  const sign = useLocale() === "fr" ? "," : ".";
  const { years } = useDraftView();
  const store = useLineStores()[list];
  const order = useLineOrder(store);
  const unread = useUnread();
  useEffect(() => {
    const ids = new Set(order);
    unread.keepOnly((field) => !field.startsWith(`${list}.`) || ids.has(field.split(".")[1] ?? ""));
  }, [unread, order, list]);
  const columns = useMemo(() => columnsOf(list, years), [list, years]);
  const [said, setSaid] = useState({ text: "", time: 0 });
  const [failure, setFailure] = useState<PasteFailure | null>(null);
  const say = useCallback((text: string) => setSaid(({ time }) => ({ text, time: time + 1 })), []);

  const undo = () => say(says(store.undo() ? "said.undone" : "said.nothingToUndo"));
  const redo = () => say(says(store.redo() ? "said.redone" : "said.nothingToRedo"));
  const addAfter = (like?: Line) => {
    const added = store.change([...store.lines(), makeLine(list, like)]);
    say(added ? says("said.lineAdded", { number: store.lines().length }) : says("said.full", { max: maxLines }));
    return added;
  };
  const onCleared = () => say(says("said.cleared"));
  const grid = useGrid({ store, order, columns, addAfter, onUndo: undo, onRedo: redo, onCleared });
  const bounds = grid.range && boundsOf(grid.range);
  const clipboard = useClipboard({
    list,
    store,
    columns,
    years,
    words,
    sign,
    range: grid.range,
    onCopied: () => say(says("said.copied")),
    onRefused: setFailure,
    onPasted: ({ rows, added, from, columns: [left, right] }) => {
      setFailure(null);
      say(says("said.pasted", { rows, added }));
      grid.select({ anchor: { row: from, column: left }, head: { row: from + rows - 1, column: right } });
    },
  });
  const remove = useCallback(
    (row: number) => {
      store.change(store.lines().filter((_, index) => index !== row));
      say(says("said.lineRemoved", { number: row + 1 }));
    },
    [store, say, says],
  );
  const selectedRows = bounds ? bounds.bottom - bounds.top + 1 : 0;
  const selectedColumns = bounds ? bounds.right - bounds.left + 1 : 0;
  useEffect(() => {
    if (selectedRows > 0) say(says("said.selected", { rows: selectedRows, columns: selectedColumns }));
  }, [selectedRows, selectedColumns, say, says]);

  const sort = () => {
    const [field] = choiceFields[list];
    const rank = (line: Line) => choiceValues[field].indexOf(line[field] ?? "");
    store.change([...store.lines()].sort((a, b) => rank(a) - rank(b)));
    say(says("said.sorted"));
  };
  const copyAll = async () => {
    const lines = store.lines();
    const all = { top: 0, bottom: lines.length, left: 0, right: columns.length };
    const headings = columns.map((column) =>
      column.kind === "amount" ? column.year : t(column.kind === "choice" ? column.field : column.kind),
    );
    try {
      await navigator.clipboard.writeText(writeBlock([headings, ...blockOf(lines, columns, all, words, sign)]));
      say(says("tools.copied"));
    } catch {
      say(says("tools.copyFailed"));
    }
  };
  return (
    <>
      <KeyboardHelp />
      <BudgetTools list={list} onUndo={undo} onRedo={redo} onSort={sort} onCopy={copyAll} />
      <PasteReport failure={failure} onClose={() => setFailure(null)} />
      <ScrollRegion label={caption} id={fieldId(list)}>
        <table
          className={classNames("pas-budget pas-budget--edited", list === "funding" && "pas-budget--funding")}
          data-years={years.length}
          ref={grid.table}
          {...grid.handlers}
          {...clipboard}
        >
          <caption className="fr-sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) =>
                column.kind === "amount" ? (
                  <th key={column.year} scope="col" className="pas-numeric">
                    {column.year}
                  </th>
                ) : (
                  <th key={column.kind === "choice" ? column.field : column.kind} scope="col">
                    {t(column.kind === "choice" ? column.field : column.kind)}
                  </th>
                ),
              )}
              <th scope="col" className="pas-numeric">
                {t("total")}
              </th>
              <th scope="col">
                <span className="fr-sr-only">{t("actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {order.map((id, row) => (
              <BudgetRow
                key={id}
                list={list}
                id={id}
                row={row}
                columns={columns}
                words={words}
                store={store}
                marks={marksOf(bounds, row)}
                onRemove={remove}
              />
            ))}
          </tbody>
          <BudgetTotals list={list} store={store} years={years} words={words} />
        </table>
      </ScrollRegion>
      <p className="pas-budget__said" role="status">
        <span key={said.time}>{said.text}</span>
      </p>
      <Button
        type="button"
        variant="secondary"
        className="pas-budget-add"
        id={`${fieldId(list)}-apres`}
        onClick={() => {
          grid.wantFocus({ row: order.length, column: 0 });
          addAfter();
        }}
      >
        {t("addLine")}
      </Button>
    </>
  );
}
