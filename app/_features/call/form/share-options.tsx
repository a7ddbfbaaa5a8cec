"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import type { CallInput } from "@/server/domain/call/schema";
import { useErrorOf } from "./field-errors";

/** How several countries are combined, and what the State's share never passes. */
export function ShareOptions() {
  const t = useTranslations("call-rules.fields");
  const { register } = useFormContext<CallInput>();
  const errorOf = useErrorOf();
  return (
    <section className="pas-section">
      <SelectField
        {...register("rules.shareCombination")}
        label={t("shareCombination")}
        options={[
          { value: "strictest", label: t("combinationStrictest") },
          { value: "perCountry", label: t("combinationPerCountry") },
        ]}
      />
      <TextField
        {...register("rules.shareCeiling")}
        label={t("shareCeiling")}
        hint={t("shareCeilingHint")}
        error={errorOf("rules.shareCeiling")}
        inputMode="decimal"
        width="short"
      />
    </section>
  );
}
