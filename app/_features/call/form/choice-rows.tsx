"use client";

import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext } from "react-hook-form";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { expenditureCategories, markerKinds } from "@/server/domain/application/content";
import type { CallInput } from "@/server/domain/call/schema";
import { useErrorOf } from "./field-errors";
import { RuleRows } from "./rule-rows";

type RowList = "bonuses" | "categoryCaps" | "requiredMarkers";
interface Choice {
  field: "marker" | "minLevel" | "category";
  label: string;
  options: { value: string; label: string }[];
}

/** Rows of choices, with the rates that the rule has. */
function ChoiceRows({
  list,
  choices,
  rates = [],
  blank,
}: {
  list: RowList;
  choices: Choice[];
  rates?: { field: "addRate" | "minRate" | "maxRate"; label: string; hint?: string }[];
  blank: CallInput["rules"][RowList][number];
}) {
  const t = useTranslations("call-rules");
  const { control, register } = useFormContext<CallInput>();
  const { fields, append, remove } = useFieldArray({ control, name: `rules.${list}` });
  const errorOf = useErrorOf();
  return (
    <RuleRows
      id={`rules.${list}`}
      title={t(`fields.${list}`)}
      intro={t(`${list}.intro`)}
      addLabel={t(`${list}.add`)}
      onAdd={() => append(blank)}
      rows={fields.map(({ id }, index) => {
        const number = index + 1;
        const nameOf = (field: string) => `rules.${list}.${index}.${field}`;
        return {
          key: id,
          legend: t(`${list}.row`, { number }),
          fields: (
            <>
              {choices.map(({ field, label, options }) => (
                <SelectField
                  key={field}
                  {...register(nameOf(field) as "rules.categoryCaps.0.category")}
                  label={label}
                  error={errorOf(nameOf(field))}
                  options={options}
                />
              ))}
              {rates.map(({ field, label, hint }) => (
                <TextField
                  key={field}
                  {...register(nameOf(field) as "rules.categoryCaps.0.maxRate")}
                  label={label}
                  hint={hint}
                  error={errorOf(nameOf(field))}
                  inputMode="decimal"
                  width="short"
                />
              ))}
            </>
          ),
          actions: [
            { label: t(`${list}.remove`), spoken: t(`${list}.removeNamed`, { number }), onPress: () => remove(index) },
          ],
        };
      })}
    />
  );
}

function useMarkerChoice(): Choice {
  const t = useTranslations("call-rules");
  const words = useTranslations("vocabulary.markers");
  return {
    field: "marker",
    label: t("marker"),
    options: markerKinds.map((value) => ({ value, label: words(value) })),
  };
}

/** What is added to the State's share when a project aims at a marker. */
export function BonusRows() {
  const t = useTranslations("call-rules");
  const marker = useMarkerChoice();
  const options = (["1", "2"] as const).map((value) => ({ value, label: t(`requiredMarkers.levels.${value}`) }));
  return (
    <ChoiceRows
      list="bonuses"
      choices={[marker, { field: "minLevel", label: t("level"), options }]}
      rates={[{ field: "addRate", label: t("bonuses.rate") }]}
      blank={{ marker: "gender", minLevel: "1", addRate: "" }}
    />
  );
}

/** What categories of expenditure take at least, and at most, of the total. */
export function CategoryCapRows() {
  const t = useTranslations("call-rules.categoryCaps");
  const words = useTranslations("vocabulary.categories");
  const options = expenditureCategories.map((value) => ({ value, label: words(value) }));
  return (
    <ChoiceRows
      list="categoryCaps"
      choices={[{ field: "category", label: t("category"), options }]}
      rates={[
        { field: "minRate", label: t("minRate"), hint: t("rateHint") },
        { field: "maxRate", label: t("rate"), hint: t("rateHint") },
      ]}
      blank={{ category: "administration", minRate: "", maxRate: "" }}
    />
  );
}

/** Markers that every dossier must say. */
export function RequiredMarkerRows() {
  const t = useTranslations("call-rules");
  const marker = useMarkerChoice();
  const options = (["0", "1", "2"] as const).map((value) => ({ value, label: t(`requiredMarkers.levels.${value}`) }));
  return (
    <ChoiceRows
      list="requiredMarkers"
      choices={[marker, { field: "minLevel", label: t("level"), options }]}
      blank={{ marker: "gender", minLevel: "0" }}
    />
  );
}
