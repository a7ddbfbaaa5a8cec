"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkboxes, Radios } from "@/app/_components/choices";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { trpc } from "@/app/_trpc/client";
import { authorityLabel } from "@/server/domain/organisation/label";
import { anotherAuthority, newCooperation } from "@/server/domain/register/correction";
import type { PossiblePartner } from "@/server/services/register-review/add-cooperation";
import type { CooperationWords } from "./cooperation-form";
import { RecordForm, refusedFields, type Sent } from "./record-form";

interface Props {
  entry: string;
  words: CooperationWords;
  /** Where a partner may be; none where it is a French one. */
  countries: SelectOption[];
  regions: { code: string; name: string }[];
}

/** Adds a cooperation with an authority that is named; where the register knows some of that name, one says which. */
export function AddCooperationForm({ entry, words, countries, regions }: Props) {
  const t = useTranslations("entries.add");
  const form = useTranslations("entries.form");
  const kinds = useTranslations("organisations.kind");
  const [options, setOptions] = useState<PossiblePartner[]>([]);
  const id = (field: string) => `ajout-${field}`;
  const isAbroad = countries.length > 0;
  const regionOf = (code: string) => regions.find((region) => region.code === code)?.name ?? code;

  async function send(data: FormData): Promise<Sent> {
    const blank = { country: "", region: "", place: "", partnerId: "" };
    const read = newCooperation.safeParse({ ...blank, ...Object.fromEntries(data), themes: data.getAll("themes") });
    if (!read.success) return refusedFields(read.error.issues);
    const { sinceYear } = read.data;
    const result = await trpc.entry.addCooperation.mutate({ slug: entry, ...read.data, sinceYear: String(sinceYear) });
    setOptions(!result.ok && result.reason === "choose" ? result.options : []);
    if (!result.ok && result.reason === "choose") return { ok: false, fields: ["partnerId"] };
    return result;
  }

  const choiceOf = (option: PossiblePartner) =>
    "kind" in option
      ? { value: option.id, label: authorityLabel(option, kinds(option.kind)) }
      : {
          value: option.id,
          label: option.name,
          hint: [regionOf(option.region), option.togetherSince && t("together", { year: option.togetherSince })]
            .filter(Boolean)
            .join(", "),
        };

  return (
    <RecordForm prefix="ajout" submit={t("send")} saved={t("added")} send={send} clears>
      {(errorOf) => (
        <>
          {isAbroad && (
            <SelectField
              id={id("country")}
              name="country"
              label={t("country")}
              placeholder={t("chooseCountry")}
              options={countries}
              error={errorOf("country")}
              width="medium"
            />
          )}
          <TextField
            id={id("name")}
            name="name"
            label={t(isAbroad ? "foreign" : "french")}
            hint={t(isAbroad ? "foreignHint" : "frenchHint")}
            error={errorOf("name")}
          />
          {options.length > 0 && (
            <Radios
              id={id("partnerId")}
              name="partnerId"
              legend={t("choice")}
              error={errorOf("partnerId")}
              options={[
                ...options.map(choiceOf),
                ...(isAbroad ? [{ value: anotherAuthority, label: t("another") }] : []),
              ]}
            />
          )}
          {isAbroad && (
            <>
              <TextField
                id={id("region")}
                name="region"
                label={form("region")}
                optional={form("optional")}
                list="ajout-regions"
                width="medium"
              />
              <datalist id="ajout-regions">
                {regions.map(({ code, name }) => (
                  <option key={code} value={name} />
                ))}
              </datalist>
              <TextField
                id={id("place")}
                name="place"
                label={form("place")}
                optional={form("optional")}
                width="medium"
              />
            </>
          )}
          <SelectField id={id("kind")} name="kind" label={form("kind")} options={words.kinds} width="medium" />
          <TextField
            id={id("sinceYear")}
            name="sinceYear"
            label={form("sinceYear")}
            inputMode="numeric"
            maxLength={4}
            error={errorOf("sinceYear")}
            width="short"
          />
          <Checkboxes id={id("themes")} name="themes" legend={form("themes")} options={words.themes} inline />
        </>
      )}
    </RecordForm>
  );
}
