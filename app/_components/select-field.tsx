import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedBy, Field, type FieldTexts } from "./field";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}
export interface SelectGroup {
  label: string;
  options: readonly SelectOption[];
}

export type SelectFieldProps = FieldTexts &
  Omit<ComponentProps<"select">, "name" | "children"> & {
    name: string;
    options: readonly (SelectOption | SelectGroup)[];
    /** The empty first choice, e.g. "Choisir un pays". */
    placeholder?: string;
    width?: "medium" | "full";
  };

const Option = ({ value, label, disabled }: SelectOption) => (
  <option value={value} disabled={disabled}>
    {label}
  </option>
);

/** One choice in a list: `options`, `placeholder?`, the texts of a field, the props of `<select>`, `ref` included. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, optional, options, placeholder, width = "full", id, className, ...input } = props;
  const fieldId = id ?? input.name;
  return (
    <Field
      id={fieldId}
      kind="select"
      disabled={input.disabled}
      className={width === "medium" ? "pas-field--medium" : ""}
      {...{ label, hint, error, optional }}
    >
      <select
        {...input}
        {...describedBy(fieldId, error, input["aria-describedby"])}
        id={fieldId}
        className={classNames("fr-select", className)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map((option) => (
                <Option key={option.value} {...option} />
              ))}
            </optgroup>
          ) : (
            <Option key={entry.value} {...entry} />
          ),
        )}
      </select>
    </Field>
  );
}
