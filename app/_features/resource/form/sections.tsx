"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Checkbox } from "@/app/_components/checkbox";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { TextArea } from "@/app/_components/text-area";
import { TextField } from "@/app/_components/text-field";
import { locales } from "@/server/domain/locale";
import type { ResourceKind } from "@/server/domain/resource/kinds";
import type { ResourceInput } from "@/server/domain/resource/schema";
import { useErrorOf } from "./field-errors";

/** What the public reads of it in lists and on its page. */
export function TextsSection({ kind, countries }: { kind: ResourceKind; countries: readonly SelectOption[] }) {
  const t = useTranslations("resource-admin");
  const languages = useTranslations("resources.languages");
  const { register } = useFormContext<ResourceInput>();
  const errorOf = useErrorOf();
  const hinted = (name: "title" | "summary" | "body") => ({
    ...register(name),
    label: t(`fields.${name}`),
    hint: t(`fields.${name}Hint`),
    error: errorOf(name),
  });
  return (
    <>
      <TextField {...hinted("title")} />
      <TextArea {...hinted("summary")} rows={3} />
      {kind !== "link" && <TextArea {...hinted("body")} rows={kind === "document" ? 5 : 14} />}
      {(kind === "link" || kind === "document") && (
        <TextField
          {...register("url")}
          type="url"
          label={t(kind === "link" ? "fields.url" : "fields.urlOrFile")}
          hint={t("fields.urlHint")}
          optional={kind === "document" ? t("optional") : undefined}
          error={errorOf("url")}
        />
      )}
      {kind === "document" && (
        <TextField
          {...register("datedOn")}
          type="date"
          label={t("fields.datedOn")}
          error={errorOf("datedOn")}
          width="medium"
        />
      )}
      <SelectField
        {...register("country")}
        label={t("fields.country")}
        options={countries}
        error={errorOf("country")}
        width="medium"
      />
      <SelectField
        {...register("language")}
        label={t("fields.language")}
        options={locales.map((value) => ({ value, label: languages(value) }))}
        width="medium"
      />
    </>
  );
}

/** When and where a conference is. */
export function DaysSection({ timeZones }: { timeZones: readonly SelectOption[] }) {
  const t = useTranslations("resource-admin");
  const { register } = useFormContext<ResourceInput>();
  const errorOf = useErrorOf();
  return (
    <>
      <div className="pas-pair">
        <TextField
          {...register("startsOn")}
          type="date"
          label={t("fields.startsOn")}
          hint={t("fields.startsOnHint")}
          error={errorOf("startsOn")}
        />
        <TextField
          {...register("endsOn")}
          type="date"
          label={t("fields.endsOn")}
          hint={t("fields.endsOnHint")}
          optional={t("optional")}
          error={errorOf("endsOn")}
        />
      </div>
      <Checkbox
        {...register("monthOnly")}
        label={t("fields.monthOnly")}
        hint={t("fields.monthOnlyHint")}
        className="pas-block"
      />
      <TextField
        {...register("place")}
        label={t("fields.place")}
        hint={t("fields.placeHint")}
        error={errorOf("place")}
      />
      <SelectField
        {...register("timeZone")}
        label={t("fields.timeZone")}
        hint={t("fields.timeZoneHint")}
        options={timeZones}
        error={errorOf("timeZone")}
        width="medium"
      />
    </>
  );
}
