import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import type { FieldTexts } from "./field";
import { Fieldset } from "./fieldset";

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

type Input = Omit<ComponentProps<"input">, "name" | "type" | "value" | "defaultValue" | "children">;

interface ChoicesProps extends Omit<FieldTexts, "label"> {
  legend: ReactNode;
  name: string;
  options: readonly Choice[];
  /** Side by side, for short labels. */
  inline?: boolean;
}

export type CheckboxesProps = Input & ChoicesProps & { defaultValue?: readonly string[] };
export type RadiosProps = Input & ChoicesProps & { defaultValue?: string };

type AnyChoices = Input &
  ChoicesProps & { kind: "checkbox" | "radio"; isChecked: (value: string) => boolean | undefined };

function Choices({
  kind,
  isChecked,
  legend,
  hint,
  error,
  optional,
  options,
  inline,
  id,
  className,
  ...input
}: AnyChoices) {
  const groupId = id ?? input.name;
  const group = kind === "checkbox" ? "fr-checkbox-group" : "fr-radio-group";
  return (
    <Fieldset id={groupId} {...{ legend, hint, error, optional }}>
      {options.map((option) => (
        <div
          key={option.value}
          className={classNames("fr-fieldset__element", inline && "fr-fieldset__element--inline", className)}
        >
          <div className={group}>
            <input
              {...input}
              type={kind}
              value={option.value}
              defaultChecked={isChecked(option.value)}
              disabled={option.disabled ?? input.disabled}
              id={`${groupId}-${option.value}`}
            />
            <label className="fr-label" htmlFor={`${groupId}-${option.value}`}>
              {option.label}
              {option.hint && <span className="fr-hint-text">{option.hint}</span>}
            </label>
          </div>
        </div>
      ))}
    </Fieldset>
  );
}

/**
 * Several choices among a few: `legend, name, options: {value,label,hint?,disabled?}[], defaultValue?: string[]`,
 * `hint?, error?, optional?, inline?` and the props of `<input>` for each, so that `{...register("x")}` works.
 */
export function Checkboxes({ defaultValue, ...props }: CheckboxesProps) {
  return <Choices {...props} kind="checkbox" isChecked={(value) => defaultValue?.includes(value)} />;
}

/** One choice among a few: the props of Checkboxes, with `defaultValue?: string`. */
export function Radios({ defaultValue, ...props }: RadiosProps) {
  return (
    <Choices
      {...props}
      kind="radio"
      isChecked={(value) => (defaultValue === undefined ? undefined : value === defaultValue)}
    />
  );
}
