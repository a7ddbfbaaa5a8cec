"use client";

import { type FieldPath, useFormContext } from "react-hook-form";
import { SelectField } from "@/app/_components/select-field";
import { TextArea } from "@/app/_components/text-area";
import { TextField } from "@/app/_components/text-field";
import { type ApplicationContent, isSavedField } from "@/server/domain/application/content";
import type { FindingField } from "@/server/domain/call/rules";
import { FreshNote } from "./company-context";
import { useRemark } from "./corrections";
import { useFieldError } from "./findings-of-field";
import { fieldId } from "./sections";

interface DraftFieldProps {
  name: FieldPath<ApplicationContent>;
  label: string;
  hint?: string;
  /** Where its findings are, when rows are named otherwise than by their position. */
  findingField?: FindingField;
}

function useDraftField({ name, hint, findingField }: DraftFieldProps) {
  const { register } = useFormContext<ApplicationContent>();
  const field = findingField ?? (name as FindingField);
  const error = useFieldError(field);
  const note = isSavedField(name) && <FreshNote field={name} />;
  const remark = useRemark(name);
  // A remark of the ministry is read with the field, as its hint is.
  const hints = remark ? (
    <>
      {hint} <strong className="pas-remark">{remark}</strong>
    </>
  ) : (
    hint
  );
  return { id: fieldId(field), error, register: register(name), hint: hints, note };
}

/** A line of text of the dossier, saved as one types. */
export function DraftText(
  props: DraftFieldProps & { type?: "text" | "email" | "tel" | "month"; autoComplete?: string },
) {
  const { id, error, register, hint, note } = useDraftField(props);
  const { label, type = "text", autoComplete = "off" } = props;
  return (
    <>
      <TextField
        id={id}
        label={label}
        hint={hint}
        error={error}
        type={type}
        autoComplete={autoComplete}
        maxLength={300}
        {...register}
      />
      {note}
    </>
  );
}

/** A long text of the dossier. */
export function DraftTextArea(props: DraftFieldProps & { rows?: number }) {
  const { id, error, register, hint, note } = useDraftField(props);
  const { label, rows = 6 } = props;
  return (
    <>
      <TextArea id={id} label={label} hint={hint} error={error} rows={rows} maxLength={20_000} {...register} />
      {note}
    </>
  );
}

export function DraftSelect(props: DraftFieldProps & { options: { value: string; label: string }[]; empty?: string }) {
  const { id, error, register, hint } = useDraftField(props);
  const { label, options, empty } = props;
  return (
    <SelectField id={id} label={label} hint={hint} error={error} options={options} placeholder={empty} {...register} />
  );
}
