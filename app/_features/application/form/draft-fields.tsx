"use client";

import { useTranslations } from "next-intl";
import { type FieldPath, useFormContext, useWatch } from "react-hook-form";
import { SelectField } from "@/app/_components/select-field";
import { TextArea } from "@/app/_components/text-area";
import { TextField } from "@/app/_components/text-field";
import type { ApplicationContent } from "@/server/domain/application/content";
import { isSavedField, maxLong, maxShort } from "@/server/domain/application/content-fields";
import type { FindingField } from "@/server/domain/call/rules";
import { isRequired } from "@/server/domain/call/rules/completeness";
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
  const t = useTranslations("rows");
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
  const optional = isRequired(field) ? undefined : t("optional");
  return { id: fieldId(field), error, optional, register: register(name), hint: hints, note };
}

/** How long a text is, once it comes near its limit: nothing that is typed or pasted is cut off, the person shortens it. */
function Room({ name, max }: { name: FieldPath<ApplicationContent>; max: number }) {
  const t = useTranslations("dossier.room");
  const { control } = useFormContext<ApplicationContent>();
  const text = useWatch({ control, name });
  const count = typeof text === "string" ? text.length : 0;
  if (count <= max * 0.9) return null;
  return (
    <p className={count > max ? "fr-error-text" : "fr-hint-text"}>
      {count > max ? t("over", { max, over: count - max }) : t("left", { count, max })}
    </p>
  );
}

/** A line of text of the dossier, saved as one types. */
export function DraftText(
  props: DraftFieldProps & { type?: "text" | "email" | "tel" | "month"; autoComplete?: string },
) {
  const { id, error, optional, register, hint, note } = useDraftField(props);
  const { label, type = "text", autoComplete = "off" } = props;
  return (
    <>
      <TextField
        id={id}
        label={label}
        hint={hint}
        error={error}
        optional={optional}
        type={type}
        autoComplete={autoComplete}
        {...register}
      />
      <Room name={props.name} max={maxShort} />
      {note}
    </>
  );
}

/** A long text of the dossier. */
export function DraftTextArea(props: DraftFieldProps & { rows?: number }) {
  const { id, error, optional, register, hint, note } = useDraftField(props);
  const { label, rows = 6 } = props;
  return (
    <>
      <TextArea id={id} label={label} hint={hint} error={error} optional={optional} rows={rows} {...register} />
      <Room name={props.name} max={maxLong} />
      {note}
    </>
  );
}

export function DraftSelect(props: DraftFieldProps & { options: { value: string; label: string }[]; empty?: string }) {
  const { id, error, optional, register, hint } = useDraftField(props);
  const { label, options, empty } = props;
  return (
    <SelectField
      id={id}
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      options={options}
      placeholder={empty}
      {...register}
    />
  );
}
