import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldMessages, type FieldTexts, LabelText, messagesId } from "./field";

export interface FieldsetProps extends Omit<FieldTexts, "label"> {
  legend: ReactNode;
  /** Where an error summary leads. */
  id: string;
  /** "title": the legend of a whole part of a form, larger. Default "field". */
  look?: "field" | "title";
  children: ReactNode;
}

/** Fields that belong together: `legend, id, hint?, error?, optional?, look?`. */
export function Fieldset({ legend, id, hint, error, optional, look = "field", children }: FieldsetProps) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classNames("fr-fieldset", error && "fr-fieldset--error")}
      aria-labelledby={`${id}-legend ${messagesId(id)}`}
    >
      <legend
        id={`${id}-legend`}
        className={classNames("fr-fieldset__legend", look === "field" && "fr-fieldset__legend--regular")}
      >
        <LabelText label={legend} hint={hint} optional={optional} />
      </legend>
      {children}
      <FieldMessages id={id} error={error} />
    </fieldset>
  );
}
