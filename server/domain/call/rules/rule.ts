import type { Budget } from "../../application/budget";
import type { ApplicationContent, SavedField } from "../../application/content";
import type { CountryCategory } from "../../country/categories";
import type { BasisPoints } from "../../money";
import type { FrenchAuthorityKind } from "../../user/actor";
import type { ApplicantForm, AttachmentKind, CallRules } from "./schema";

/** What the rules look at: the dossier beside what is known of its call. Put together by checkApplication. */
export interface RuleSubject {
  content: ApplicationContent;
  budget: Budget;
  form: ApplicantForm;
  leadKind: FrenchAuthorityKind;
  attachments: readonly AttachmentKind[];
  call: { countries: readonly string[]; themes: readonly string[] };
  /** Category of a country on the day of the check. */
  categoryOf(country: string): CountryCategory;
  now: Date;
}

/** Where a finding is mended: a field of the content, a row of a list ("partners.x1.name"), or an attachment. */
export type FindingField =
  | SavedField
  | `${"partners" | "schedule" | "expenditure" | "funding"}.${string}`
  | "attachments";

/**
 * What one rule says of a dossier. The sentence is `findings.<code>` of the catalogue;
 * `expected`, `actual` and `gap` are in the unit named, so that every reader formats them alike.
 */
export interface Finding {
  code: string;
  severity: "blocking" | "warning";
  field: FindingField;
  unit?: "cents" | "basisPoints" | "months" | "count";
  expected?: number;
  actual?: number;
  gap?: number;
  /** The share that the rule applies, where it applies one. */
  rate?: BasisPoints;
  /** A code that the sentence names: an attachment kind, a country, a year. */
  subject?: string;
}

export type Rule = (rules: CallRules, subject: RuleSubject) => Finding[];
