"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkboxes, Radios } from "@/app/_components/choices";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { TextArea } from "@/app/_components/text-area";
import { TextField } from "@/app/_components/text-field";
import type { RequestState, RequestValues } from "@/app/(public)/repertoire/demande/actions";
import { authorityLabel } from "@/server/domain/organisation/label";

/** What the form offers to choose from, in the reader's language. */
export interface FormWords {
  countries: SelectOption[];
  kinds: SelectOption[];
  themes: SelectOption[];
  /** Names of the regions that are known, whatever the country. */
  regions: string[];
  /** The word that stands for an authority that the register does not have. */
  another: string;
  /** "Kayes (Mali)", by code. */
  regionNames: Record<string, string>;
}

interface PartProps {
  values: RequestValues;
  errorOf(field: string): string | undefined;
  words: FormWords;
  choices: RequestState["choices"];
}

/** One part of the form, under its own heading. */
const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="pas-prose fr-mb-4w">
    <h2 id={id} className="fr-h4">
      {title}
    </h2>
    {children}
  </section>
);

/** An answer to a choice that is not shown again is kept all the same. */
const Kept = ({ name, value }: { name: string; value: string }) => <input type="hidden" name={name} value={value} />;

export function FrenchFields({ values, errorOf, choices }: PartProps) {
  const t = useTranslations("requests");
  const kinds = useTranslations("organisations.kind");
  return (
    <Part id="part-french" title={t("parts.french")}>
      <TextField
        name="french"
        label={t("french")}
        hint={t("frenchHint")}
        error={errorOf("french")}
        defaultValue={values.french}
        maxLength={200}
      />
      {choices.french ? (
        <Radios
          name="frenchId"
          legend={t("frenchChoice")}
          error={errorOf("frenchId")}
          defaultValue={values.frenchId || undefined}
          options={choices.french.map((hit) => ({ value: hit.id, label: authorityLabel(hit, kinds(hit.kind)) }))}
        />
      ) : (
        <Kept name="frenchId" value={values.frenchId} />
      )}
    </Part>
  );
}

export function ForeignFields({ values, errorOf, words, choices }: PartProps) {
  const t = useTranslations("requests");
  return (
    <Part id="part-foreign" title={t("parts.foreign")}>
      <SelectField
        name="country"
        label={t("country")}
        placeholder={t("chooseCountry")}
        options={words.countries}
        error={errorOf("country")}
        defaultValue={values.country}
        width="medium"
      />
      <TextField
        name="foreign"
        label={t("foreign")}
        hint={t("foreignHint")}
        error={errorOf("foreign")}
        defaultValue={values.foreign}
        maxLength={200}
      />
      {choices.foreign ? (
        <Radios
          name="foreignId"
          legend={t("foreignChoice")}
          error={errorOf("foreignId")}
          defaultValue={values.foreignId || undefined}
          options={[
            ...choices.foreign.map(({ id, name, region, togetherSince }) => ({
              value: id,
              label: name,
              hint: [words.regionNames[region] ?? region, togetherSince && t("together", { year: togetherSince })]
                .filter(Boolean)
                .join(", "),
            })),
            { value: words.another, label: t("another") },
          ]}
        />
      ) : (
        <Kept name="foreignId" value={values.foreignId} />
      )}
      <TextField
        name="region"
        label={t("region")}
        optional={t("optional")}
        error={errorOf("region")}
        defaultValue={values.region}
        list="regions"
        maxLength={200}
      />
      <TextField
        name="place"
        label={t("place")}
        optional={t("optional")}
        error={errorOf("place")}
        defaultValue={values.place}
        maxLength={200}
      />
      <datalist id="regions">
        {words.regions.map((region) => (
          <option key={region} value={region} />
        ))}
      </datalist>
    </Part>
  );
}

export function CooperationFields({ values, errorOf, words }: PartProps) {
  const t = useTranslations("requests");
  return (
    <Part id="part-cooperation" title={t("parts.cooperation")}>
      <Radios
        name="kind"
        legend={t("kind")}
        error={errorOf("kind")}
        defaultValue={values.kind || undefined}
        options={words.kinds}
        inline
      />
      <TextField
        name="sinceYear"
        label={t("sinceYear")}
        hint={t("sinceHint")}
        error={errorOf("sinceYear")}
        defaultValue={values.sinceYear}
        inputMode="numeric"
        maxLength={4}
        width="short"
      />
      <Checkboxes
        name="themes"
        legend={t("themes")}
        optional={t("optional")}
        error={errorOf("themes")}
        defaultValue={values.themes}
        options={words.themes}
        inline
      />
    </Part>
  );
}

export function ContactFields({ values, errorOf }: PartProps) {
  const t = useTranslations("requests");
  return (
    <Part id="part-contact" title={t("parts.contact")}>
      <Radios
        name="side"
        legend={t("side")}
        error={errorOf("side")}
        defaultValue={values.side || undefined}
        options={(["french", "foreign"] as const).map((value) => ({ value, label: t(`sides.${value}`) }))}
      />
      <TextField
        name="contactName"
        label={t("contactName")}
        autoComplete="name"
        error={errorOf("contactName")}
        defaultValue={values.contactName}
        maxLength={200}
      />
      <TextField
        name="contactRole"
        label={t("contactRole")}
        hint={t("contactRoleHint")}
        autoComplete="organization-title"
        error={errorOf("contactRole")}
        defaultValue={values.contactRole}
        maxLength={200}
      />
      <TextField
        name="contactEmail"
        type="email"
        label={t("contactEmail")}
        hint={t("contactEmailHint")}
        autoComplete="email"
        error={errorOf("contactEmail")}
        defaultValue={values.contactEmail}
        width="medium"
      />
      <TextArea
        name="message"
        label={t("message")}
        hint={t("messageHint")}
        optional={t("optional")}
        error={errorOf("message")}
        defaultValue={values.message}
        rows={4}
      />
    </Part>
  );
}
