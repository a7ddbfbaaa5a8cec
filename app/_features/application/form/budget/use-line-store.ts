import { useSyncExternalStore } from "react";
import { type Control, type UseFormReturn, useFormContext } from "react-hook-form";
import { type BudgetList, type Line, newLine } from "@/server/domain/application/budget-sheet";
import type { ApplicationContent } from "@/server/domain/application/content";
import { newRowId } from "../rows";
import { LineStore } from "./line-store";

/** One for each list of a form, for as long as the form is there: going to another section keeps what can be undone. */
const stores = new WeakMap<Control<ApplicationContent>, Record<BudgetList, LineStore>>();

function storesOf(form: UseFormReturn<ApplicationContent>): Record<BudgetList, LineStore> {
  const known = stores.get(form.control);
  if (known) return known;
  const made = { expenditure: storeOf(form, "expenditure"), funding: storeOf(form, "funding") };
  stores.set(form.control, made);
  return made;
}

function storeOf(form: UseFormReturn<ApplicationContent>, list: BudgetList): LineStore {
  const store = new LineStore(structuredClone(form.getValues(list)), (lines) => form.setValue(list, lines as never));
  form.subscribe({
    formState: { values: true },
    callback: ({ name }) => {
      if (!name || name === list || name.startsWith(`${list}.`)) store.receive(form.getValues(list) ?? []);
    },
  });
  return store;
}

export const useLineStores = (): Record<BudgetList, LineStore> => storesOf(useFormContext<ApplicationContent>());

/** The lines as they are now; whoever asks is drawn again when one of them changes. */
export const useLines = (store: LineStore): readonly Line[] =>
  useSyncExternalStore(store.subscribe, store.lines, store.lines);

export const makeLine = (list: BudgetList, like?: Line): Line => {
  const { category, source, kind } = { ...newLine[list], ...like } as Line;
  const choices = list === "expenditure" ? { category } : { source, kind };
  return { ...newLine[list], ...choices, id: newRowId(), label: "", amounts: {} };
};
