import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedBy, Field, type FieldTexts } from "./field";

export type TextAreaProps = FieldTexts & Omit<ComponentProps<"textarea">, "name" | "children"> & { name: string };

/** Several lines of text: `label, hint?, error?, optional?` and the props of `<textarea>`, `ref` included. 5 rows unless told. */
export function TextArea({ label, hint, error, optional, id, className, rows = 5, ...input }: TextAreaProps) {
  const fieldId = id ?? input.name;
  return (
    <Field id={fieldId} kind="input" disabled={input.disabled} {...{ label, hint, error, optional }}>
      <textarea
        {...input}
        {...describedBy(fieldId, error, input["aria-describedby"])}
        rows={rows}
        id={fieldId}
        className={classNames("fr-input", className)}
      />
    </Field>
  );
}
