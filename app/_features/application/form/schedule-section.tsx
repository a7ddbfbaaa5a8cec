"use client";

import { useTranslations } from "next-intl";
import { DraftText } from "./draft-fields";
import { FieldFindings } from "./findings-of-field";
import { newRowId, useRows } from "./rows";
import { fieldId } from "./sections";

export function ScheduleSection() {
  const t = useTranslations("dossier.schedule");
  const { fields, add, remove } = useRows("schedule");
  return (
    <div id={fieldId("schedule")} tabIndex={-1}>
      <p>{t("intro")}</p>
      <FieldFindings field="schedule" fieldLabel={t("list")} />
      {fields.map((field, index) => (
        <fieldset key={field.key} className="pas-group">
          <legend>{t("step", { number: index + 1 })}</legend>
          <DraftText name={`schedule.${index}.label`} findingField={`schedule.${field.id}.label`} label={t("label")} />
          <div className="fr-grid-row fr-grid-row--gutters">
            <div className="fr-col-12 fr-col-sm-6">
              <DraftText
                name={`schedule.${index}.startMonth`}
                findingField={`schedule.${field.id}.startMonth`}
                label={t("start")}
                hint={t("monthHint")}
                type="month"
              />
            </div>
            <div className="fr-col-12 fr-col-sm-6">
              <DraftText
                name={`schedule.${index}.endMonth`}
                findingField={`schedule.${field.id}.endMonth`}
                label={t("end")}
                hint={t("monthHint")}
                type="month"
              />
            </div>
          </div>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            aria-label={t("removeNumbered", { number: index + 1 })}
            onClick={() => remove(index)}
          >
            {t("remove")}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="fr-btn fr-btn--secondary"
        onClick={() => add({ id: newRowId(), label: "", startMonth: "", endMonth: "" })}
      >
        {t("add")}
      </button>
    </div>
  );
}
