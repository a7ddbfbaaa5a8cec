"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext } from "react-hook-form";
import type { ApplicationContent } from "@/server/domain/application/content";
import { FreshNote } from "./company-context";
import { useDraftView, useUnread } from "./draft-context";
import { DraftText, DraftTextArea } from "./draft-fields";
import { useFieldError } from "./findings-of-field";
import { MarkersField } from "./markers-field";
import { fieldId } from "./sections";

const longTexts = ["context", "objectives", "activities", "results", "beneficiaries", "places"] as const;

const durationId = fieldId("project.durationMonths");

export function ProjectSection() {
  const t = useTranslations("dossier.project");
  const { register, getValues } = useFormContext<ApplicationContent>();
  const unread = useUnread();
  useEffect(() => {
    const [text, input] = [unread.textOf("project.durationMonths"), document.getElementById(durationId)];
    if (text && input instanceof HTMLInputElement) input.value = text;
  }, [unread]);
  const durationError = useFieldError("project.durationMonths");
  return (
    <>
      <DraftText name="project.title" label={t("title")} hint={t("titleHint")} />
      <Themes />
      {longTexts.map((name) => (
        <DraftTextArea key={name} name={`project.${name}`} label={t(name)} hint={t(`${name}Hint`)} />
      ))}
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-sm-6">
          <DraftText name="project.startMonth" label={t("startMonth")} hint={t("monthHint")} type="month" />
        </div>
        <div className={`fr-col-12 fr-col-sm-6 fr-input-group${durationError ? " fr-input-group--error" : ""}`}>
          <label className="fr-label" htmlFor={fieldId("project.durationMonths")}>
            {t("durationMonths")}
            <span className="fr-hint-text">{t("durationHint")}</span>
          </label>
          <input
            id={fieldId("project.durationMonths")}
            className="fr-input"
            type="number"
            min={1}
            max={120}
            aria-describedby={durationError ? "duration-error" : undefined}
            {...register("project.durationMonths", {
              // What cannot be read takes nothing away: it is pointed at, and what was saved stays.
              setValueAs: (value) => monthsIn(value) ?? (value === "" ? null : getValues("project.durationMonths")),
              onChange: ({ target }) => {
                const { value, validity } = target as HTMLInputElement;
                const isUnread = validity.badInput || (value !== "" && monthsIn(value) === null);
                unread.note("project.durationMonths", isUnread ? value || "…" : null, "durationUnreadable");
              },
            })}
          />
          {durationError && (
            <p id="duration-error" className="fr-error-text">
              {durationError}
            </p>
          )}
          <FreshNote field="project.durationMonths" />
        </div>
      </div>
      <MarkersField />
    </>
  );
}

/** Whole months, from 1 to 120; null for anything else. */
function monthsIn(value: unknown): number | null {
  const months = /^\d+$/.test(String(value ?? "").trim()) ? Number(value) : 0;
  return months >= 1 && months <= 120 ? months : null;
}

function Themes() {
  const t = useTranslations("dossier.project");
  const view = useDraftView();
  const { register } = useFormContext<ApplicationContent>();
  const error = useFieldError("project.themes");
  return (
    <fieldset
      id={fieldId("project.themes")}
      tabIndex={-1}
      className={`fr-fieldset${error ? " fr-fieldset--error" : ""}`}
      aria-describedby={error ? "themes-error" : undefined}
    >
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
        {t("themes")}
        <span className="fr-hint-text">{t("themesHint")}</span>
      </legend>
      {view.callThemes.map(({ value, label }) => (
        <div key={value} className="fr-fieldset__element pas-half">
          <div className="fr-checkbox-group">
            <input id={`theme-${value}`} type="checkbox" value={value} {...register("project.themes")} />
            <label className="fr-label" htmlFor={`theme-${value}`}>
              {label}
            </label>
          </div>
        </div>
      ))}
      {error && (
        <p id="themes-error" className="fr-error-text">
          {error}
        </p>
      )}
      <FreshNote field="project.themes" />
    </fieldset>
  );
}
