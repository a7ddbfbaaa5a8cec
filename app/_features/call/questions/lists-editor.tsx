"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { Fieldset } from "@/app/_components/fieldset";
import { SelectField } from "@/app/_components/select-field";
import { type Column, columnKinds, maxColumns, type Option } from "@/server/domain/call/questions/definition";
import { newColumn, newOption } from "@/server/domain/call/questions/edit";
import { maxOptions } from "@/server/domain/call/questions/values";
import { WordsFields } from "./words-fields";

interface OptionsEditorProps {
  id: string;
  options: Option[];
  onChange(options: Option[]): void;
}

/** What can be chosen. An option keeps its id whatever its words: answers name it. */
export function OptionsEditor({ id, options, onChange }: OptionsEditorProps) {
  const t = useTranslations("questions.compose");
  return (
    <Fieldset id={`options-${id}`} legend={t("options")}>
      <div className="fr-fieldset__element">
        {options.map((option, index) => (
          <div key={option.id} className="pas-list-row">
            <WordsFields
              name={`option-${id}-${option.id}`}
              labels={{
                fr: t("optionNumber", { number: index + 1 }),
                en: t("optionEnNumber", { number: index + 1 }),
              }}
              value={option.label}
              onChange={(label) => onChange(options.with(index, { ...option, label }))}
            />
            <RemoveRow
              label={t("removeOption", { number: index + 1 })}
              onRemove={() => onChange(options.filter(({ id: one }) => one !== option.id))}
              then={`options-${id}`}
            />
          </div>
        ))}
        {options.length < maxOptions && (
          <Button type="button" variant="tertiary" size="sm" onClick={() => onChange([...options, newOption(options)])}>
            {t("addOption")}
          </Button>
        )}
      </div>
    </Fieldset>
  );
}

interface ColumnsEditorProps {
  id: string;
  columns: Column[];
  onChange(columns: Column[]): void;
}

/** The columns of a table. */
export function ColumnsEditor({ id, columns, onChange }: ColumnsEditorProps) {
  const t = useTranslations("questions");
  return (
    <Fieldset id={`columns-${id}`} legend={t("compose.columns")}>
      <div className="fr-fieldset__element">
        {columns.map((column, index) => (
          <div key={column.id} className="pas-list-row">
            <WordsFields
              name={`column-${id}-${column.id}`}
              labels={{
                fr: t("compose.columnNumber", { number: index + 1 }),
                en: t("compose.columnEnNumber", { number: index + 1 }),
              }}
              value={column.label}
              onChange={(label) => onChange(columns.with(index, { ...column, label }))}
            />
            <SelectField
              name={`column-kind-${id}-${column.id}`}
              label={t("compose.columnKind", { number: index + 1 })}
              value={column.kind}
              options={columnKinds.map((kind) => ({ value: kind, label: t(`columnKinds.${kind}`) }))}
              onChange={({ target }) => {
                const kind = columnKinds.find((each) => each === target.value);
                if (kind) onChange(columns.with(index, { ...column, kind }));
              }}
            />
            <RemoveRow
              label={t("compose.removeColumn", { number: index + 1 })}
              onRemove={() => onChange(columns.filter(({ id: one }) => one !== column.id))}
              then={`columns-${id}`}
            />
          </div>
        ))}
        {columns.length < maxColumns && (
          <Button type="button" variant="tertiary" size="sm" onClick={() => onChange([...columns, newColumn(columns)])}>
            {t("compose.addColumn")}
          </Button>
        )}
      </div>
    </Fieldset>
  );
}

/** `then`: what takes the focus once the row is gone with its button. */
function RemoveRow({ label, onRemove, then }: { label: string; onRemove(): void; then: string }) {
  const t = useTranslations("questions.compose");
  return (
    <Button
      type="button"
      variant="quiet"
      size="sm"
      aria-label={label}
      onClick={() => {
        onRemove();
        document.getElementById(then)?.focus();
      }}
    >
      {t("remove")}
    </Button>
  );
}
