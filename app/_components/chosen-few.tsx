"use client";

import { useState } from "react";
import { Button } from "./button";
import { Fieldset } from "./fieldset";
import { SelectField, type SelectOption } from "./select-field";

export interface ChosenFewProps {
  /** Of the list where one is chosen, which takes the focus; the group's is its own. */
  id: string;
  groupId: string;
  legend: string;
  hint: string;
  error?: string | undefined;
  /** All there are, in the order in which the chosen ones are shown. */
  options: readonly SelectOption[];
  /** Values. */
  chosen: readonly string[];
  labels: {
    /** Of the list of those chosen, and what stands there when none is. */
    chosen: string;
    none: string;
    choose: string;
    placeholder: string;
    add: string;
    remove(name: string): string;
  };
  onChange(chosen: string[]): void;
}

/** A few values of a long list, added one by one, each taken away by its own button. */
export function ChosenFew(props: ChosenFewProps) {
  const { id, groupId, legend, hint, error, options, chosen, labels, onChange } = props;
  const [picked, setPicked] = useState("");
  const focus = () => document.getElementById(id)?.focus();

  function add() {
    if (picked !== "") onChange([...chosen, picked]);
    setPicked("");
    focus();
  }
  function remove(value: string) {
    onChange(chosen.filter((one) => one !== value));
    // The button that had the focus goes away with its value.
    focus();
  }

  return (
    <Fieldset id={groupId} legend={legend} hint={hint} error={error}>
      <div className="fr-fieldset__element">
        <ul className="fr-tags-group" aria-label={labels.chosen}>
          {chosen.length === 0 && (
            <li>
              <span className="fr-tag fr-tag--sm">{labels.none}</span>
            </li>
          )}
          {options
            .filter(({ value }) => chosen.includes(value))
            .map(({ value, label }) => (
              <li key={value}>
                <button
                  type="button"
                  className="fr-tag fr-tag--sm fr-tag--dismiss"
                  aria-label={labels.remove(label)}
                  onClick={() => remove(value)}
                >
                  {label}
                </button>
              </li>
            ))}
        </ul>
      </div>
      <div className="fr-fieldset__element pas-row pas-row--bottom">
        <SelectField
          id={id}
          name={id}
          label={labels.choose}
          placeholder={labels.placeholder}
          options={options.filter(({ value }) => !chosen.includes(value))}
          value={picked}
          onChange={({ target }) => setPicked(target.value)}
        />
        <Button type="button" variant="secondary" onClick={add} disabled={picked === ""}>
          {labels.add}
        </Button>
      </div>
    </Fieldset>
  );
}
