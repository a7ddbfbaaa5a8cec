"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Checkboxes, Radios } from "@/app/_components/choices";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { TextArea } from "@/app/_components/text-area";
import { TextField } from "@/app/_components/text-field";
import { themes } from "@/server/domain/call/themes";
import { longestTitle, mostThemes } from "@/server/domain/exchange/schema";
import { noticeKinds, workLanguages } from "@/server/domain/exchange/vocabulary";
import type { NoticeValues } from "./form-values";

interface NoticeFieldsProps {
  form: UseFormReturn<NoticeValues>;
  /** Of a French authority, which looks for a partner abroad. */
  isFrench: boolean;
  countries: readonly SelectOption[];
  regions: Readonly<Record<string, readonly SelectOption[]>>;
  errorAt(field: keyof NoticeValues): string | undefined;
}

/** The fields of a notice, in the order in which it is read. */
export function NoticeFields({ form, isFrench, countries, regions, errorAt }: NoticeFieldsProps) {
  const t = useTranslations("exchange");
  const tThemes = useTranslations("themes");
  const { register, watch } = form;
  const known = regions[isFrench ? watch("country") : "FR"] ?? [];
  const region = { label: isFrench ? t("form.region") : t("form.regionFrance"), hint: t("form.regionHint") };
  return (
    <>
      <Radios
        {...register("kind")}
        legend={t("form.kind")}
        options={noticeKinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`form.kindHints.${value}`),
        }))}
      />
      <TextField
        {...register("title")}
        label={t("form.titleField")}
        hint={t("form.titleHint", { max: longestTitle })}
        error={errorAt("title")}
      />
      <TextArea {...register("sought")} label={t("form.sought")} hint={t("form.wordsHint")} error={errorAt("sought")} />
      <TextArea
        {...register("offered")}
        label={t("form.offered")}
        hint={t("form.wordsHint")}
        error={errorAt("offered")}
      />
      <Checkboxes
        {...register("themes")}
        inline
        legend={t("form.themes")}
        hint={t("form.themesHint", { max: mostThemes })}
        error={errorAt("themes")}
        options={themes.map((value) => ({ value, label: tThemes(value) }))}
      />
      {isFrench && (
        <SelectField
          {...register("country", { onChange: () => form.setValue("region", "") })}
          width="medium"
          label={t("form.country")}
          placeholder={t("form.anyCountry")}
          options={countries}
          error={errorAt("country")}
        />
      )}
      {known.length > 0 ? (
        <SelectField {...register("region")} width="medium" placeholder="" options={known} {...region} />
      ) : (
        (!isFrench || watch("country") !== "") && (
          <TextField {...register("region")} width="medium" error={errorAt("region")} {...region} />
        )
      )}
      <TextField
        {...register("population")}
        width="short"
        inputMode="numeric"
        label={t("form.population")}
        hint={t("form.populationHint")}
        error={errorAt("population")}
      />
      <Checkboxes
        {...register("languages")}
        inline
        legend={t("form.languages")}
        error={errorAt("languages")}
        options={workLanguages.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
      <TextField
        {...register("until")}
        type="date"
        width="short"
        label={t("form.until")}
        hint={t("form.untilHint")}
        error={errorAt("until")}
      />
    </>
  );
}
