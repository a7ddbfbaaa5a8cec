"use client";

import { useTranslations } from "next-intl";
import type { FieldErrors, UseFormRegisterReturn } from "react-hook-form";
import { TextArea } from "@/app/_components/text-area";
import type { AwardFinding } from "@/server/domain/decision/ceiling";
import type { AwardAmounts } from "@/server/domain/decision/schema";
import { amountFieldId } from "./amounts-table";
import { FindingsAlert } from "./findings-alert";
import type { ErrorText } from "./form-errors";

/** What is wrong with the amount of each year, and with the amounts as a whole, each with the field it leads to. */
export function amountErrors(
  errors: FieldErrors<{ amounts: AwardAmounts }>["amounts"],
  years: readonly { year: number }[],
  errorText: ErrorText,
): { field: string; message: string | undefined }[] {
  const whole = typeof errors?.message === "string" ? errorText("amounts", { message: errors.message }) : undefined;
  return [
    { field: amountFieldId(years[0]?.year ?? 0), message: whole },
    ...years.map(({ year }) => ({
      field: amountFieldId(year),
      message: errorText("amounts", errors?.[String(year)]),
    })),
  ];
}

interface OverrideFieldProps {
  findings: readonly AwardFinding[];
  error: string | undefined;
  input: UseFormRegisterReturn;
}

/** The limits that are passed, and why all the same; nothing while none is. */
export function OverrideField({ findings, error, input }: OverrideFieldProps) {
  const t = useTranslations("decisions.form");
  if (findings.length === 0) return null;
  return (
    <>
      <FindingsAlert findings={findings} />
      <TextArea label={t("override")} hint={t("overrideHint")} rows={3} error={error} {...input} />
    </>
  );
}
