"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { Disclosure } from "@/app/_components/disclosure";
import type { BudgetList } from "@/server/domain/application/budget-sheet";
import { fieldId } from "../sections";

/** What one may do with the whole table, for who has no keyboard at hand, and the way past it for who has. */
export function BudgetTools(props: {
  list: BudgetList;
  onUndo(): void;
  onRedo(): void;
  onSort(): void;
  onCopy(): Promise<void>;
}) {
  const { list, onUndo, onRedo, onSort, onCopy } = props;
  const t = useTranslations("budget.tools");
  const tool = (name: string, onClick: () => void) => (
    <Button type="button" variant="tertiary" size="sm" onClick={onClick}>
      {name}
    </Button>
  );
  return (
    <fieldset className="pas-budget-tools">
      <legend className="fr-sr-only">{t("label")}</legend>
      {tool(t("undo"), onUndo)}
      {tool(t("redo"), onRedo)}
      {tool(list === "expenditure" ? t("sort") : t("sortFunding"), onSort)}
      {tool(t("copy"), () => void onCopy())}
      <a className="fr-link fr-link--sm" href={`#${fieldId(list)}-apres`}>
        {t("after")}
      </a>
    </fieldset>
  );
}

const keys = ["move", "edit", "list", "select", "paste", "undo"] as const;

export function KeyboardHelp() {
  const t = useTranslations("budget.keys");
  return (
    <Disclosure summary={t("title")}>
      <ul>
        {keys.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
