"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AuthorityPicker } from "@/app/_features/organisation/authority-picker";
import { useDraftView } from "./draft-context";
import { DraftText } from "./draft-fields";
import { FieldFindings } from "./findings-of-field";
import { useRows } from "./rows";
import { fieldId } from "./sections";

export function LeadSection() {
  const t = useTranslations("dossier.lead");
  const { authority } = useDraftView();
  return (
    <>
      <div className="fr-callout" id={fieldId("lead")} tabIndex={-1}>
        <h3 className="fr-callout__title fr-h6">{authority.name}</h3>
        <p className="fr-callout__text fr-text--sm">{authority.detail}</p>
      </div>
      <FieldFindings field="lead" fieldLabel={authority.name} />
      <fieldset className="pas-group">
        <legend>{t("contact")}</legend>
        <DraftText name="lead.contactName" label={t("contactName")} autoComplete="name" />
        <DraftText name="lead.contactRole" label={t("contactRole")} autoComplete="organization-title" />
        <DraftText name="lead.contactEmail" label={t("contactEmail")} type="email" autoComplete="email" />
        <DraftText name="lead.contactPhone" label={t("contactPhone")} type="tel" autoComplete="tel" />
      </fieldset>
      <fieldset className="pas-group">
        <legend>{t("signatory")}</legend>
        <DraftText name="lead.signatoryName" label={t("signatoryName")} hint={t("signatoryHint")} />
        <DraftText name="lead.signatoryRole" label={t("signatoryRole")} />
      </fieldset>
      <CoAuthorities />
    </>
  );
}

/** The other French authorities: with them the dossier counts as pooled. */
function CoAuthorities() {
  const t = useTranslations("dossier.lead");
  const findings = useTranslations("findings");
  const rows = useTranslations("rows");
  const view = useDraftView();
  const { fields, add, remove } = useRows("coAuthorities");
  const [said, setSaid] = useState("");
  return (
    <fieldset className="pas-group" id={fieldId("coAuthorities")} tabIndex={-1}>
      <legend>
        {t("coAuthorities")} <span className="pas-optional">({rows("optional")})</span>
      </legend>
      <p className="fr-hint-text">{t("coAuthoritiesHint")}</p>
      <FieldFindings field="coAuthorities" fieldLabel={t("coAuthorities")} />
      {fields.length > 0 && (
        <ul className="pas-rows">
          {fields.map((field, index) => (
            <li key={field.key} className="pas-row">
              <span>{field.label}</span>
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                aria-label={t("removeNamed", { name: field.label })}
                onClick={() => remove(index)}
              >
                {t("remove")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AuthorityPicker
        label={t("addCoAuthority")}
        onPick={({ id, label }) => {
          const isNamed = fields.some((field) => field.organisationId === id);
          setSaid(
            id === view.authority.id ? findings("coAuthorityIsLead") : isNamed ? findings("coAuthorityTwice") : "",
          );
          if (!isNamed && id !== view.authority.id) add({ organisationId: id, label });
        }}
      />
      <p className="fr-error-text" role="status" hidden={said === ""}>
        {said}
      </p>
    </fieldset>
  );
}
