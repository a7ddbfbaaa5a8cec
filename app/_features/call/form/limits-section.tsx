"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Checkbox } from "@/app/_components/checkbox";
import { MoneyField } from "@/app/_components/money-field";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import type { CallInput } from "@/server/domain/call/schema";
import { useErrorOf } from "./field-errors";

type Limit = "minAuthorities" | "ownContributionMin" | "inKindMax" | "durationMin" | "durationMax" | "graceMinutes";
type Count = "authoritiesMin" | "partnersMin" | "partnersMax";
type Amount = "requestedMin" | "requestedMax";

/** The rules that are one number each. */
export function LimitsSection() {
  const t = useTranslations("call-admin.fields");
  const rules = useTranslations("call-rules.fields");
  const { register } = useFormContext<CallInput>();
  const errorOf = useErrorOf();
  const number = (name: Limit, hint: string) => (
    <TextField
      {...register(`rules.${name}`)}
      label={t(name)}
      hint={hint}
      error={errorOf(`rules.${name}`)}
      inputMode="decimal"
      width="short"
    />
  );
  const count = (name: Count, hint: string) => (
    <TextField
      {...register(`rules.${name}`)}
      label={rules(name)}
      hint={hint}
      error={errorOf(`rules.${name}`)}
      inputMode="numeric"
      width="short"
    />
  );
  const amount = (name: Amount) => (
    <MoneyField
      {...register(`rules.${name}`)}
      label={t(name)}
      hint={t("requestedHint")}
      error={errorOf(`rules.${name}`)}
    />
  );
  return (
    <section className="pas-section">
      {number("minAuthorities", t("minAuthoritiesHint"))}
      {count("authoritiesMin", rules("authoritiesMinHint"))}
      <div className="pas-pair">
        {count("partnersMin", rules("partnersHint"))}
        {count("partnersMax", rules("partnersHint"))}
      </div>
      <Checkbox
        {...register("rules.reportsUpToDate")}
        label={rules("reportsUpToDate")}
        hint={rules("reportsUpToDateHint")}
        className="fr-mb-3w"
      />
      <Checkbox
        {...register("rules.signOff")}
        label={rules("signOff")}
        hint={rules("signOffHint")}
        className="fr-mb-3w"
      />
      <SelectField
        {...register("rules.confirmationsOf")}
        label={rules("confirmationsOf")}
        hint={rules("confirmationsOfHint")}
        options={[
          { value: "none", label: rules("confirmationsNone") },
          { value: "partners", label: rules("confirmationsPartners") },
          { value: "all", label: rules("confirmationsAll") },
        ]}
      />
      <Checkbox
        {...register("rules.confirmationsBlock")}
        label={rules("confirmationsBlock")}
        hint={rules("confirmationsBlockHint")}
        className="fr-mb-3w"
      />
      <Checkbox
        {...register("rules.stateInCash")}
        label={rules("stateInCash")}
        hint={rules("stateInCashHint")}
        className="fr-mb-3w"
      />
      {number("ownContributionMin", t("ownContributionMinHint"))}
      {number("inKindMax", t("inKindMaxHint"))}
      <SelectField
        {...register("rules.inKindOf")}
        label={t("inKindOf")}
        width="medium"
        options={[
          { value: "ownContribution", label: t("inKindOfOwn") },
          { value: "total", label: t("inKindOfTotal") },
        ]}
      />
      <div className="pas-pair">
        {amount("requestedMin")}
        {amount("requestedMax")}
      </div>
      <div className="pas-pair">
        {number("durationMin", t("durationHint"))}
        {number("durationMax", t("durationHint"))}
      </div>
      {number("graceMinutes", t("graceMinutesHint"))}
    </section>
  );
}
