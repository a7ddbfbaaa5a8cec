import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedBy, FieldMessages, type FieldTexts, LabelText } from "./field";

export type CheckboxProps = FieldTexts & Omit<ComponentProps<"input">, "name" | "type" | "children"> & { name: string };

/** One box to tick: `label, hint?, error?` and the props of `<input>`, `ref` included. */
export function Checkbox({ label, hint, error, optional, id, className, ...input }: CheckboxProps) {
  const fieldId = id ?? input.name;
  return (
    <div className={classNames("fr-checkbox-group", error && "fr-checkbox-group--error", className)}>
      <input {...input} {...describedBy(fieldId, error, input["aria-describedby"])} type="checkbox" id={fieldId} />
      <label className="fr-label" htmlFor={fieldId}>
        <LabelText label={label} hint={hint} optional={optional} />
      </label>
      <FieldMessages id={fieldId} error={error} />
    </div>
  );
}
