"use client";

import { type ReactNode, useRef } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";

export interface RuleRowsProps {
  /** Id and title of the list. */
  id: string;
  title: string;
  intro: string;
  addLabel: string;
  rows: readonly { key: string; legend: string; fields: ReactNode; actions: RowAction[] }[];
  onAdd(): void;
}

export interface RowAction {
  label: string;
  /** The label with the row it acts on, for who does not see the row. */
  spoken: string;
  onPress(): void;
}

/** Rows of a rule, each with its fields and what can be done with it; the focus stays in the list when one goes away. */
export function RuleRows({ id, title, intro, addLabel, rows, onAdd }: RuleRowsProps) {
  const addButton = useRef<HTMLButtonElement>(null);
  return (
    <section aria-labelledby={id} className="pas-section">
      <h3 id={id} className="fr-h6 fr-mb-1w">
        {title}
      </h3>
      <p className="fr-hint-text">{intro}</p>
      {rows.map(({ key, legend, fields, actions }) => (
        <fieldset key={key} className="pas-rule-row">
          <legend className="fr-sr-only">{legend}</legend>
          {fields}
          <ButtonGroup>
            {actions.map(({ label, spoken, onPress }) => (
              <Button
                key={label}
                type="button"
                size="sm"
                variant="quiet"
                aria-label={spoken}
                onClick={() => {
                  onPress();
                  addButton.current?.focus();
                }}
              >
                {label}
              </Button>
            ))}
          </ButtonGroup>
        </fieldset>
      ))}
      <Button type="button" variant="secondary" size="sm" ref={addButton} onClick={onAdd}>
        {addLabel}
      </Button>
    </section>
  );
}
