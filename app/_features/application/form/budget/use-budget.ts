import { useMemo } from "react";
import { type Budget, budgetOf } from "@/server/domain/application/budget";
import type { ApplicationContent } from "@/server/domain/application/content";
import { emptyContent } from "@/server/domain/application/content-fields";
import { useDraftView } from "../draft-context";
import { useLineStores, useLines } from "./use-line-store";

/** The totals of the budget as it is being typed, by the function that the rules use. */
export function useBudget(): Budget {
  const { years } = useDraftView();
  const stores = useLineStores();
  const expenditure = useLines(stores.expenditure);
  const funding = useLines(stores.funding);
  return useMemo(
    () => budgetOf({ ...emptyContent, expenditure, funding } as unknown as ApplicationContent, years),
    [expenditure, funding, years],
  );
}
