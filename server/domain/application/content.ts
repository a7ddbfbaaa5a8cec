import { z } from "zod";
import { answers, answerValue } from "../call/questions/values";
import { themes } from "../call/themes";
import { cleanLine, cleanText } from "../text";
import {
  type AnswerField,
  contributionKinds,
  expenditureCategories,
  fundingSources,
  isAnswerField,
  type MarkerKind,
  maxLong,
  maxRowsOf,
  maxShort,
  noMarkers,
} from "./content-fields";

export * from "./content-fields";

/** What an applicant writes in a dossier, as one document. Every field may still be empty: a draft is never refused. */

const line = (max: number) => z.string().overwrite(cleanLine).max(max);
const shortText = line(maxShort);
const longText = z.string().overwrite(cleanText).max(maxLong);
const rowId = line(40).min(1);
const cents = z.number().int().min(0).max(100_000_000_000);

/** Cents by calendar year, e.g. { "2026": 3000000 }. */
const amountsByYear = z.record(z.string().regex(/^\d{4}$/), cents);

/** A level of `markerLevels`; null while it is not yet said. */
const markerLevel = z.number().int().min(0).max(2).nullable().default(null);
const markers = z.object({
  gender: markerLevel,
  climate: markerLevel,
  youth: markerLevel,
  biodiversity: markerLevel,
} satisfies Record<MarkerKind, z.ZodType>);
export type Markers = z.infer<typeof markers>;
const lead = z.object({
  contactName: shortText,
  contactRole: shortText,
  contactEmail: shortText,
  contactPhone: shortText,
  signatoryName: shortText,
  signatoryRole: shortText,
});

const coAuthority = z.object({ organisationId: z.uuid(), label: shortText });

const partner = z.object({
  id: rowId,
  name: shortText,
  country: line(2),
  region: shortText,
  place: shortText,
  contactName: shortText,
  contactEmail: shortText,
});

const project = z.object({
  title: shortText,
  themes: z.array(line(60)).max(themes.length),
  context: longText,
  objectives: longText,
  activities: longText,
  results: longText,
  beneficiaries: longText,
  places: longText,
  /** First month, as "2026-09"; whatever was typed while it is none yet. */
  startMonth: line(20),
  durationMonths: z.number().int().min(1).max(120).nullable(),
  /** Dossiers written before there were markers say nothing of them. */
  markers: markers.default(noMarkers),
});

const scheduleStep = z.object({
  id: rowId,
  label: shortText,
  startMonth: project.shape.startMonth,
  endMonth: project.shape.startMonth,
});

const expenditureLine = z.object({
  id: rowId,
  category: z.enum(expenditureCategories),
  label: shortText,
  /** The partner country where it is spent, in calls whose State share is by country; none: in all of them. */
  country: line(2).optional(),
  amounts: amountsByYear,
});

const fundingLine = z.object({
  id: rowId,
  source: z.enum(fundingSources),
  kind: z.enum(contributionKinds),
  label: shortText,
  /** The partner or other authority whose share it is, where the dossier has several. */
  party: line(40).optional(),
  amounts: amountsByYear,
});

export const applicationContent = z.object({
  lead,
  coAuthorities: z.array(coAuthority).max(maxRowsOf.coAuthorities),
  partners: z.array(partner).max(maxRowsOf.partners),
  project,
  schedule: z.array(scheduleStep).max(maxRowsOf.schedule),
  expenditure: z.array(expenditureLine).max(maxRowsOf.expenditure),
  funding: z.array(fundingLine).max(maxRowsOf.funding),
  /** To the questions of the call, by their id; dossiers written before there were any say nothing. */
  answers: answers.default({}),
});

export type ApplicationContent = z.infer<typeof applicationContent>;
export type Partner = z.infer<typeof partner>;
export type ScheduleStep = z.infer<typeof scheduleStep>;
export type ExpenditureLine = z.infer<typeof expenditureLine>;
export type FundingLine = z.infer<typeof fundingLine>;
/**
 * The fields that are saved, and watched for conflicts, one by one: "project.title", or a whole list such as "funding".
 * Each with the schema of its value.
 */
export const savedFields = {
  ...fieldsOf("lead", lead.shape),
  ...fieldsOf("project", project.shape),
  // A theme that was once kept under another name is still read; none that nobody knows is written.
  "project.themes": z.array(z.enum(themes)).max(themes.length),
  coAuthorities: applicationContent.shape.coAuthorities,
  partners: applicationContent.shape.partners,
  schedule: applicationContent.shape.schedule,
  expenditure: applicationContent.shape.expenditure,
  funding: applicationContent.shape.funding,
};
export type SavedField = keyof typeof savedFields | AnswerField;

/** What a value of this field must satisfy to be kept. */
export const schemaOf = (field: SavedField): z.ZodType =>
  isAnswerField(field) ? answerValue : savedFields[field as keyof typeof savedFields];

function fieldsOf<Section extends string, Shape extends Record<string, z.ZodType>>(section: Section, shape: Shape) {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [`${section}.${name}`, schema])) as {
    [Name in keyof Shape & string as `${Section}.${Name}`]: Shape[Name];
  };
}
