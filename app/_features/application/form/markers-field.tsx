"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { SelectField } from "@/app/_components/select-field";
import type { ApplicationContent } from "@/server/domain/application/content";
import { markerLevels } from "@/server/domain/application/content-fields";
import { useDraftView } from "./draft-context";
import { FieldFindings } from "./findings-of-field";
import { fieldId } from "./sections";

/** What the project is aimed at, as far as the call looks at it. */
export function MarkersField() {
  const t = useTranslations("dossier.project");
  const words = useTranslations("vocabulary");
  const { callMarkers } = useDraftView();
  const { register } = useFormContext<ApplicationContent>();
  if (callMarkers.length === 0) return null;
  const levels = Object.values(markerLevels).map((level) => ({ value: `${level}`, label: words(`levels.${level}`) }));
  return (
    <fieldset className="pas-group fr-mt-4w" id={fieldId("project.markers")} tabIndex={-1}>
      <legend>{t("markers")}</legend>
      <p className="fr-hint-text">{t("markersHint")}</p>
      {callMarkers.map((marker) => (
        <SelectField
          key={marker}
          {...register(`project.markers.${marker}`, {
            setValueAs: (value) => (value === "" || value === null ? null : Number(value)),
          })}
          id={fieldId(`project.markers.${marker}`)}
          label={words("marker", { name: words(`markers.${marker}`) })}
          placeholder={words("levels.unsaid")}
          options={levels}
          width="medium"
        />
      ))}
      <FieldFindings field="project.markers" fieldLabel={t("markers")} />
    </fieldset>
  );
}
