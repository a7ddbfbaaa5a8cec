"use client";

import { useTranslations } from "next-intl";
import { isSavedField } from "@/server/domain/application/content";
import type { Finding, FindingField } from "@/server/domain/call/rules";
import { FindingText } from "../finding-text";
import { FreshNote } from "./company-context";
import { useDraft } from "./draft-provider";

/** What is to be said at a field now: what is wrong at once, what is empty only once the person has asked. */
export function useFindings(field: FindingField): Finding[] {
  const { findings, pointsAtMissing } = useDraft();
  return findings.filter((finding) => finding.field === field && (finding.code !== "missing" || pointsAtMissing));
}

/** The sentence for a field, for the `error` of a form component; undefined when there is nothing to say. */
export function useFieldError(field: FindingField): string | undefined {
  const t = useTranslations("findings");
  const [finding] = useFindings(field);
  if (!finding) return undefined;
  if (finding.code === "missing") return t("missingHere");
  return t(finding.code as never, { subject: finding.subject ?? "" } as never);
}

/** The findings of a table, beneath it. */
export function FieldFindings({ field, fieldLabel }: { field: FindingField; fieldLabel: string }) {
  const findings = useFindings(field);
  return (
    <>
      <div aria-live="polite">
        {findings.map((finding) => (
          <p key={`${finding.code}${finding.subject ?? ""}`} className="fr-error-text">
            <FindingText finding={finding} fieldLabel={fieldLabel} />
          </p>
        ))}
      </div>
      {isSavedField(field) && <FreshNote field={field} />}
    </>
  );
}
