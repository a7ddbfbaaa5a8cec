import { useSyncExternalStore } from "react";
import { type Control, type UseFormReturn, useFormContext } from "react-hook-form";
import { type BudgetList, type Line, newLine } from "@/server/domain/application/budget-sheet";
import type { ApplicationContent } from "@/server/domain/application/content";
import type { AfterPaint } from "../after-paint";
import { useDesk } from "../draft-context";
import { newRowId } from "../rows";
import { LineStore } from "./line-store";

/** One for each list of a form, for as long as the form is there: going to another section keeps what can be undone. */
const stores = new WeakMap<Control<ApplicationContent>, Record<BudgetList, LineStore>>();

type Form = UseFormReturn<ApplicationContent>;

function storesOf(form: Form, afterPaint: AfterPaint): Record<BudgetList, LineStore> {
  const known = stores.get(form.control);
  if (known) return known;
  const made = { expenditure: storeOf(form, "expenditure", afterPaint), funding: storeOf(form, "funding", afterPaint) };
  stores.set(form.control, made);
  return made;
}

function storeOf(form: Form, list: BudgetList, afterPaint: AfterPaint): LineStore {
  // As one field of the form: else each key would have it look for a field at every cell of every line.
  form.register(list);
  const store = new LineStore(
    structuredClone(form.getValues(list)),
    (lines) => form.setValue(list, lines as never),
    (work) => afterPaint.later(`lines of ${list}`, work),
  );
  form.subscribe({
    formState: { values: true },
    callback: ({ name }) => {
      if (!name || name === list || name.startsWith(`${list}.`)) store.receive(form.getValues(list) ?? []);
    },
  });
  return store;
}

export const useLineStores = (): Record<BudgetList, LineStore> =>
  storesOf(useFormContext<ApplicationContent>(), useDesk().afterPaint);

/** One line as it is now; only what shows it is drawn again at a key in it. */
export function useLine(store: LineStore, id: string): Line | undefined {
  const line = () => store.line(id);
  return useSyncExternalStore(store.subscribe, line, line);
}

/** The ids of the lines, in order. */
export const useLineOrder = (store: LineStore): readonly string[] =>
  useSyncExternalStore(store.subscribe, store.order, store.order);

/** All lines, once the key that changed one of them is on the screen. */
export const useLines = (store: LineStore): readonly Line[] =>
  useSyncExternalStore(store.subscribe, store.settled, store.settled);

export const makeLine = (list: BudgetList, like?: Line): Line => {
  const { category, source, kind } = { ...newLine[list], ...like } as Line;
  const choices = list === "expenditure" ? { category } : { source, kind };
  return { ...newLine[list], ...choices, id: newRowId(), label: "", amounts: {} };
};
