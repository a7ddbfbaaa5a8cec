import { classNames } from "./class-names";
import { describedBy, Field } from "./field";
import type { TextFieldProps } from "./text-field";

export type MoneyFieldProps = Omit<TextFieldProps, "width" | "type"> & {
  /** "compact": the label is only read aloud, for the cells of a table. */
  layout?: "field" | "compact";
};

/**
 * An amount in euros, as people write it ("12 500,50"); what is typed is read by the domain.
 * Same props as TextField.
 */
export function MoneyField({
  layout = "field",
  label,
  hint,
  error,
  optional,
  id,
  className,
  ...input
}: MoneyFieldProps) {
  const fieldId = id ?? input.name;
  const compact = layout === "compact";
  const labelText = compact ? <span className="fr-sr-only">{label}</span> : label;
  return (
    <Field
      id={fieldId}
      kind="input"
      disabled={input.disabled}
      className={compact ? "pas-field--compact" : "pas-field--short"}
      label={labelText}
      hint={hint}
      error={error}
      optional={optional}
    >
      <span className="pas-money">
        <input
          inputMode="decimal"
          autoComplete="off"
          {...input}
          {...describedBy(fieldId, error, input["aria-describedby"])}
          type="text"
          id={fieldId}
          className={classNames("fr-input", className)}
        />
        <span className="pas-money__unit" aria-hidden="true">
          €
        </span>
      </span>
    </Field>
  );
}
