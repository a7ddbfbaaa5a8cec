import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedBy, Field, type FieldTexts } from "./field";

export type TextFieldProps = FieldTexts &
  Omit<ComponentProps<"input">, "name" | "children"> & {
    name: string;
    /** How much is expected: a date or a code is "short". Default: the whole width, up to a readable one. */
    width?: "short" | "medium" | "full";
  };

const widths = { short: "pas-field--short", medium: "pas-field--medium", full: "" };

/**
 * A line of text: `label, hint?, error?, optional?, width?` and the props of `<input>`, `ref` included, so that
 * `{...register("x")}` works. Its id is its name unless given: error summaries link to it.
 */
export function TextField({ label, hint, error, optional, width = "full", id, className, ...input }: TextFieldProps) {
  const fieldId = id ?? input.name;
  const texts = { label, hint, error, optional };
  return (
    <Field id={fieldId} kind="input" disabled={input.disabled} className={widths[width]} {...texts}>
      <input
        type="text"
        {...input}
        {...describedBy(fieldId, error, input["aria-describedby"])}
        id={fieldId}
        className={classNames("fr-input", className)}
      />
    </Field>
  );
}
