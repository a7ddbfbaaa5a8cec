"use client";

import { useTranslations } from "next-intl";
import { Fieldset } from "@/app/_components/fieldset";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import type { QuestionOf } from "@/server/domain/call/questions/definition";
import type { AnswerRow } from "@/server/domain/call/questions/values";
import { answerElement, newRowId, useAnswerRows } from "./answer-form";
import type { AnswerTexts } from "./multiple-answer";
import { useQuestionParts } from "./question-parts";

/** Places abroad: country, region and name, with the places of the country suggested where they are known. */
export function PlaceAnswer({ question, ...texts }: AnswerTexts & { question: QuestionOf<"place"> }) {
  const t = useTranslations("questions.entries");
  const { rows, setRows } = useAnswerRows(question.id);
  const element = answerElement(question.id);
  const { countries } = useQuestionParts();
  const only = countries.length === 1 ? (countries[0]?.value ?? "") : "";
  return (
    <Fieldset id={element} {...texts}>
      <div className="fr-fieldset__element">
        {rows.map((row, index) => (
          <Place
            key={row.id}
            {...{ row, index }}
            onChange={(changed) => setRows(rows.map((each) => (each.id === row.id ? changed : each)))}
            onRemove={() => {
              setRows(rows.filter((each) => each.id !== row.id));
              document.getElementById(element)?.focus();
            }}
          />
        ))}
        {rows.length < (question.max ?? 1) && (
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm"
            onClick={() => setRows([...rows, { id: newRowId(), country: only, region: "", place: "" }])}
          >
            {t("addPlace")}
          </button>
        )}
      </div>
    </Fieldset>
  );
}

interface PlaceProps {
  row: AnswerRow;
  index: number;
  onChange(row: AnswerRow): void;
  onRemove(): void;
}

function Place({ row, index, onChange, onRemove }: PlaceProps) {
  const t = useTranslations("questions.entries");
  const { countries } = useQuestionParts();
  const { id, country = "", region = "", place = "" } = row;
  const chosen = countries.find(({ value }) => value === country);
  const regions = chosen?.regions ?? [];
  const suggested = (chosen?.places ?? []).filter((each) => region === "" || each.region === region);
  return (
    <fieldset className="pas-group">
      <legend>{t("place", { number: index + 1 })}</legend>
      <SelectField
        name={`${id}-country`}
        label={t("country")}
        placeholder={t("choose")}
        options={[...countries]}
        value={country}
        onChange={({ target }) => onChange({ ...row, country: target.value, region: "" })}
      />
      {regions.length > 0 && (
        <SelectField
          name={`${id}-region`}
          label={t("region")}
          placeholder={t("choose")}
          options={regions}
          value={region}
          onChange={({ target }) => onChange({ ...row, region: target.value })}
        />
      )}
      <TextField
        name={`${id}-place`}
        label={t("name")}
        list={suggested.length > 0 ? `${id}-places` : undefined}
        autoComplete="off"
        value={place}
        onChange={({ target }) => onChange({ ...row, place: target.value })}
      />
      {suggested.length > 0 && (
        <datalist id={`${id}-places`}>
          {suggested.map((each) => (
            <option key={`${each.region}${each.name}`} value={each.name} />
          ))}
        </datalist>
      )}
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        aria-label={t("removeNumbered", { number: index + 1 })}
        onClick={onRemove}
      >
        {t("remove")}
      </button>
    </fieldset>
  );
}
