"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import type { ApplicationContent } from "@/server/domain/application/content";
import { isSavedField } from "@/server/domain/application/content-fields";
import type { Finding, FindingField } from "@/server/domain/call/rules";
import { FindingText, PlacedFinding, useFindingSentence } from "../finding-text";
import { FreshNote } from "./company-context";
import { useDraft } from "./draft-context";

const isEmptiness = ({ code }: Finding): boolean => code === "missing" || code === "markerMissing";

/**
 * What is to be said at a field now: what is wrong at once, what is empty only once the person has asked.
 * @param withRows of a list, also what is said of its rows.
 */
export function useFindings(field: FindingField, withRows = false): Finding[] {
  const { findings, pointsAtMissing } = useDraft();
  return findings.filter(
    (finding) =>
      (finding.field === field || (withRows && finding.field.startsWith(`${field}.`))) &&
      (!isEmptiness(finding) || pointsAtMissing),
  );
}

/** The sentence for a field, for the `error` of a form component; undefined when there is nothing to say. */
export function useFieldError(field: FindingField): string | undefined {
  const t = useTranslations("findings");
  const sentence = useFindingSentence();
  const [finding] = useFindings(field);
  if (!finding) return undefined;
  return finding.code === "missing" ? t("missingHere") : sentence(finding);
}

/** The findings of a table or of a group of fields, beneath it. */
export function FieldFindings({
  field,
  fieldLabel,
  withRows,
}: {
  field: FindingField;
  fieldLabel: string;
  withRows?: boolean;
}) {
  const findings = useFindings(field, withRows);
  const { getValues } = useFormContext<ApplicationContent>();
  return (
    <>
      <div className="pas-said" aria-live="polite">
        {findings.map((finding) => (
          <p key={`${finding.code}${finding.field}${finding.subject ?? ""}`} className="fr-error-text">
            {finding.field === field ? (
              <FindingText finding={finding} fieldLabel={fieldLabel} />
            ) : (
              <PlacedFinding finding={finding} lists={getValues()} />
            )}
          </p>
        ))}
      </div>
      {isSavedField(field) && <FreshNote field={field} />}
    </>
  );
}
