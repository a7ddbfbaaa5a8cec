"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import type { ApplicationContent, Partner } from "@/server/domain/application/content";
import { useDraftView } from "./draft-context";
import { DraftSelect, DraftText } from "./draft-fields";
import { FieldFindings } from "./findings-of-field";
import { newRowId, useRows } from "./rows";
import { fieldId } from "./sections";

const emptyPartner: Omit<Partner, "id"> = {
  name: "",
  country: "",
  region: "",
  place: "",
  contactName: "",
  contactEmail: "",
};

export function PartnersSection() {
  const t = useTranslations("dossier.partners");
  const view = useDraftView();
  const { fields, add, remove } = useRows("partners");
  const onlyCountry = view.callCountries.length === 1 ? (view.callCountries[0]?.value ?? "") : "";
  return (
    <div id={fieldId("partners")} tabIndex={-1}>
      <p>{t("intro")}</p>
      <FieldFindings field="partners" fieldLabel={t("list")} />
      {fields.map((field, index) => (
        <fieldset key={field.key} className="pas-group">
          <legend>{t("partner", { number: index + 1 })}</legend>
          <PartnerFields index={index} id={field.id} />
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
        onClick={() => add({ ...emptyPartner, id: newRowId(), country: onlyCountry })}
      >
        {fields.length === 0 ? t("addFirst") : t("addAnother")}
      </button>
    </div>
  );
}

function PartnerFields({ index, id }: { index: number; id: string }) {
  const t = useTranslations("dossier.partners");
  const view = useDraftView();
  const { control } = useFormContext<ApplicationContent>();
  const country = useWatch({ control, name: `partners.${index}.country` });
  const regions = view.callCountries.find(({ value }) => value === country)?.regions ?? [];
  return (
    <>
      <DraftText
        name={`partners.${index}.name`}
        findingField={`partners.${id}.name`}
        label={t("name")}
        hint={t("nameHint")}
      />
      <DraftSelect
        name={`partners.${index}.country`}
        findingField={`partners.${id}.country`}
        label={t("country")}
        options={view.callCountries}
        empty={t("chooseCountry")}
      />
      {regions.length > 0 ? (
        <DraftSelect
          name={`partners.${index}.region`}
          findingField={`partners.${id}.region`}
          label={t("region")}
          options={regions}
          empty={t("chooseRegion")}
        />
      ) : (
        <DraftText name={`partners.${index}.region`} findingField={`partners.${id}.region`} label={t("region")} />
      )}
      <DraftText
        name={`partners.${index}.place`}
        findingField={`partners.${id}.place`}
        label={t("place")}
        hint={t("placeHint")}
      />
      <DraftText
        name={`partners.${index}.contactName`}
        findingField={`partners.${id}.contactName`}
        label={t("contactName")}
      />
      <DraftText
        name={`partners.${index}.contactEmail`}
        findingField={`partners.${id}.contactEmail`}
        label={t("contactEmail")}
        type="email"
      />
    </>
  );
}
