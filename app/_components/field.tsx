import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** What every field says around its input. */
export interface FieldTexts {
  label: ReactNode;
  /** Expected format or an example, under the label. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; the field is then marked as invalid. */
  error?: string;
  /** The word that flags a field one may leave empty, e.g. "facultatif". */
  optional?: string;
}

export const messagesId = (id: string): string => `${id}-messages`;

/** What ties an input to its message, and to descriptions given from outside. */
export const describedBy = (id: string, error: string | undefined, more: string | undefined) => ({
  "aria-describedby": classNames(error && messagesId(id), more) || undefined,
  "aria-invalid": error ? true : undefined,
});

/** The text of a label or legend. */
export function LabelText({ label, hint, optional }: Omit<FieldTexts, "error">) {
  return (
    <>
      {label}
      {optional && <span className="pas-optional"> ({optional})</span>}
      {hint && <span className="fr-hint-text">{hint}</span>}
    </>
  );
}

/** The place of a field's message; always there, so that one that appears is announced. */
export function FieldMessages({ id, error }: { id: string; error?: string }) {
  return (
    <div className="fr-messages-group" id={messagesId(id)} aria-live="polite">
      {error && <p className="fr-message fr-message--error">{error}</p>}
    </div>
  );
}

interface FieldProps extends FieldTexts {
  id: string;
  kind: "input" | "select";
  disabled?: boolean;
  className?: string;
  children: ReactNode;
}

/** Label, input and message, for the fields made of one input. */
export function Field({ id, kind, disabled, className, children, ...texts }: FieldProps) {
  const group = kind === "input" ? "fr-input-group" : "fr-select-group";
  const state = {
    error: kind === "input" ? "fr-input-group--error" : "fr-select-group--error",
    disabled: kind === "input" ? "fr-input-group--disabled" : "fr-select-group--disabled",
  };
  return (
    <div className={classNames(group, texts.error && state.error, disabled && state.disabled, className)}>
      <label className="fr-label" htmlFor={id}>
        <LabelText label={texts.label} hint={texts.hint} optional={texts.optional} />
      </label>
      {children}
      <FieldMessages id={id} error={texts.error} />
    </div>
  );
}
