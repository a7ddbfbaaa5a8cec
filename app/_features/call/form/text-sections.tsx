"use client";

import { useLocale, useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { Radios } from "@/app/_components/choices";
import { DefinitionList } from "@/app/_components/definition-list";
import { MoneyField } from "@/app/_components/money-field";
import { TextArea } from "@/app/_components/text-area";
import { TextField } from "@/app/_components/text-field";
import type { CallPhase } from "@/server/domain/call/calendar";
import { isFrozen } from "@/server/domain/call/freeze";
import { type CallInput, callKinds } from "@/server/domain/call/schema";
import { eurosText, parseEuros } from "@/server/domain/money-text";
import { useErrorOf } from "./field-errors";

/** Code, type and first year: what the call is, for good once it is published. */
export function IdentitySection({ phase, kind }: { phase: CallPhase; kind: CallInput["kind"] }) {
  const t = useTranslations("call-admin.fields");
  const kinds = { annual: t("kindAnnual"), triennial: t("kindTriennial") };
  const { register, getValues } = useFormContext<CallInput>();
  const errorOf = useErrorOf();
  if (isFrozen("code", phase))
    return (
      <DefinitionList
        items={[
          { term: t("code"), description: <span id="code">{getValues("code")}</span> },
          { term: t("kind"), description: <span id="kind">{kinds[getValues("kind")]}</span> },
          { term: t("firstYear"), description: <span id="firstYear">{getValues("firstYear")}</span> },
        ]}
      />
    );
  return (
    <>
      <TextField
        {...register("code")}
        label={t("code")}
        hint={t("codeHint")}
        error={errorOf("code")}
        width="short"
        autoComplete="off"
      />
      <Radios
        {...register("kind")}
        legend={t("kind")}
        defaultValue={kind}
        options={callKinds.map((value) => ({ value, label: kinds[value] }))}
      />
      <TextField
        {...register("firstYear")}
        label={t("firstYear")}
        hint={t("firstYearHint")}
        error={errorOf("firstYear")}
        width="short"
        inputMode="numeric"
        maxLength={4}
      />
    </>
  );
}

/** What the public reads; it can always be put right. */
export function TextsSection() {
  const t = useTranslations("call-admin.fields");
  const { register } = useFormContext<CallInput>();
  const errorOf = useErrorOf();
  const texts = (name: "title" | "summary" | "description") => ({
    ...register(name),
    label: t(name),
    hint: t(`${name}Hint`),
    error: errorOf(name),
  });
  return (
    <>
      <TextField {...texts("title")} />
      <TextArea {...texts("summary")} rows={2} />
      <TextArea {...texts("description")} rows={12} />
    </>
  );
}

/** The three dates, in the time of Paris. */
export function CalendarSection({ phase }: { phase: CallPhase }) {
  const t = useTranslations("call-admin");
  const { register } = useFormContext<CallInput>();
  const errorOf = useErrorOf();
  return (["opensAt", "closesAt", "opinionsDueAt"] as const).map((name) => (
    <TextField
      key={name}
      {...register(name)}
      label={t(`fields.${name}`)}
      hint={isFrozen(name, phase) ? t("frozen.fact") : t("fields.parisHint")}
      error={errorOf(name)}
      type="datetime-local"
      width="medium"
      readOnly={isFrozen(name, phase)}
    />
  ));
}

/** What the call may commit, by year: one field for one year, three for three. */
export function EnvelopeSection({ phase }: { phase: CallPhase }) {
  const t = useTranslations("call-admin");
  const locale = useLocale();
  const { register, setValue, control } = useFormContext<CallInput>();
  const [kind, firstYear] = useWatch({ control, name: ["kind", "firstYear"] });
  const errorOf = useErrorOf();
  const first = /^\s*\d{4}\s*$/.test(firstYear) ? Number(firstYear) : null;
  return (["envelope.0", "envelope.1", "envelope.2"] as const)
    .slice(0, kind === "annual" ? 1 : 3)
    .map((name, index) => {
      const year = first === null ? null : String(first + index);
      return (
        <MoneyField
          key={name}
          {...register(name, {
            onBlur: (event: { target: { value: string } }) => {
              // Shown back as it was read, so that a slip of the comma is seen at once.
              const cents = parseEuros(event.target.value, locale);
              if (cents !== null) setValue(name, eurosText(cents, locale));
            },
          })}
          label={year === null ? t("fields.envelopeNumber", { number: index + 1 }) : t("fields.envelope", { year })}
          hint={index === 0 ? t("fields.envelopeHint") : undefined}
          error={errorOf(name)}
          readOnly={isFrozen("envelope", phase)}
        />
      );
    });
}
