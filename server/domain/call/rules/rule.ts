import type { Budget } from "../../application/budget";
import type { ConfirmationRequestFacts } from "../../application/confirmation";
import type { ApplicationContent, SavedField } from "../../application/content";
import type { SignOffFacts } from "../../application/sign-off";
import type { CountryCategory } from "../../country/categories";
import type { BasisPoints, Cents } from "../../money";
import type { FrenchAuthorityKind } from "../../user/actor";
import type { Asked } from "../questions/definition";
import type { Words } from "../questions/words";
import type { ApplicantForm, AttachmentKind, CallRules } from "./schema";

/** What the rules look at: the dossier beside what is known of its call. Put together by checkApplication. */
export interface RuleSubject {
  content: ApplicationContent;
  budget: Budget;
  form: ApplicantForm;
  /** The French authorities, each counted once. */
  authorities: number;
  leadKind: FrenchAuthorityKind;
  attachments: readonly AttachmentKind[];
  outstandingReports: readonly OutstandingReport[];
  /** How it stands with the signatory's accord, where that is known. */
  signOff?: SignOffFacts | undefined;
  /** What the parties were asked and answered, where that is known. */
  confirmationRequests?: readonly ConfirmationRequestFacts[] | undefined;
  /** What the call asks beyond, and the question of each file that is attached to one. */
  questions: Asked;
  files: readonly string[];
  call: { countries: readonly string[]; themes: readonly string[] };
  /** Category of a country on the day of the check. */
  categoryOf(country: string): CountryCategory;
  now: Date;
}

/** Another dossier of the lead authority whose final report is due. */
export interface OutstandingReport {
  ref: string;
  number: string | null;
  /** Until when the ministry lets the authority wait with it; an instant, ISO 8601. */
  extendedUntil?: string | null;
}

/** What is spent in one country and the rate that applies there. */
export interface FindingPart {
  country: string;
  cents: Cents;
  rate: BasisPoints;
}

/** Where a finding is mended: a field of the content, a row of a list ("partners.x1.name"), or an attachment. */
export type FindingField =
  | SavedField
  | `${"partners" | "schedule" | "expenditure" | "funding"}.${string}`
  | "attachments"
  /** The lead authority itself, or what it owes elsewhere. */
  | "lead"
  /** What others say of the dossier, the signatory or the partners: mended where it is checked. */
  | "signOff"
  | "confirmations";

/** `calendarDay` and `calendarMonth` tell a date, counted from 1 January 1970 and from January of the year 0. */
export type FindingUnit = "cents" | "basisPoints" | "months" | "count" | "level" | "calendarDay" | "calendarMonth";

/**
 * What one rule says of a dossier. The sentence is `findings.<code>` of the catalogue;
 * `expected`, `actual` and `gap` are in the unit named, so that every reader formats them alike.
 */
export interface Finding {
  code: string;
  severity: "blocking" | "warning";
  field: FindingField;
  /** What in the field it is mended at, as in "funding.x1.2027" or "attachments.partnerLetter", where that is narrower. */
  at?: string;
  unit?: FindingUnit;
  expected?: number;
  actual?: number;
  gap?: number;
  /** The question that it is about, in the words of its call. */
  question?: Words;
  /** The share that the rule applies, where it applies one. */
  rate?: BasisPoints;
  /** A code that the sentence names: an attachment kind, a country, a year, a category, a marker, a theme, a number. */
  subject?: string;
  /** Codes of the same kind as `subject`, any of which would do as well. */
  alternatives?: string[];
  /** Codes of the same kind that the dossier has. */
  present?: string[];
  /** The day from which it stands, as "2022-11-16", and the text that says so ("" where none is named). */
  since?: string;
  source?: string;
  /** What makes up `expected`, country by country. */
  parts?: FindingPart[];
  /** Reference of another dossier, where it is mended in that one. */
  dossier?: string;
}

export const isBlocking = (finding: Pick<Finding, "severity">): boolean => finding.severity === "blocking";

export type Rule = (rules: CallRules, subject: RuleSubject) => Finding[];
