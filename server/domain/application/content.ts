import { z } from "zod";
import { answers, answerValue } from "../call/questions/values";
import { themes } from "../call/themes";
import type { Cents } from "../money";
import { cleanLine, cleanText } from "../text";

/** What an applicant writes in a dossier, as one document. Every field may still be empty: a draft is never refused. */

/** Characters of a line and of a long text, at most. */
export const maxShort = 300;
export const maxLong = 20_000;

const line = (max: number) => z.string().overwrite(cleanLine).max(max);
const shortText = line(maxShort);
const longText = z.string().overwrite(cleanText).max(maxLong);
const rowId = line(40).min(1);
const cents = z.number().int().min(0).max(100_000_000_000);

/** Cents by calendar year, e.g. { "2026": 3000000 }. */
const amountsByYear = z.record(z.string().regex(/^\d{4}$/), cents);

export const expenditureCategories = [
  "equipment",
  "works",
  "services",
  "training",
  "travel",
  "personnel",
  "communication",
  "evaluation",
  "administration",
  "other",
] as const;

/** `state` is what is asked of the ministry; `lead` and `coAuthority` are the own French contribution. */
export const fundingSources = [
  "state",
  "lead",
  "coAuthority",
  "partner",
  "otherPublic",
  "europe",
  "private",
  "other",
] as const;
export const contributionKinds = ["cash", "inKind"] as const;

/** What a project may be aimed at, beside its themes. Names: `findings.markers.<marker>` of the catalogue. */
export const markerKinds = ["gender", "climate", "youth", "biodiversity"] as const;
export type MarkerKind = (typeof markerKinds)[number];
/** How much a project is aimed at it. Source: the policy markers of the OECD's Development Assistance Committee. */
export const markerLevels = { notTargeted: 0, significant: 1, principal: 2 } as const;

/** A level of `markerLevels`; null while it is not yet said. */
const markerLevel = z.number().int().min(0).max(2).nullable().default(null);
const markers = z.object({
  gender: markerLevel,
  climate: markerLevel,
  youth: markerLevel,
  biodiversity: markerLevel,
} satisfies Record<MarkerKind, z.ZodType>);
export type Markers = z.infer<typeof markers>;
export const noMarkers: Markers = { gender: null, climate: null, youth: null, biodiversity: null };

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
  coAuthorities: z.array(coAuthority).max(50),
  partners: z.array(partner).max(20),
  project,
  schedule: z.array(scheduleStep).max(100),
  expenditure: z.array(expenditureLine).max(300),
  funding: z.array(fundingLine).max(300),
  /** To the questions of the call, by their id; dossiers written before there were any say nothing. */
  answers: answers.default({}),
});

export type ApplicationContent = z.infer<typeof applicationContent>;
export type Partner = z.infer<typeof partner>;
export type ScheduleStep = z.infer<typeof scheduleStep>;
export type ExpenditureLine = z.infer<typeof expenditureLine>;
export type FundingLine = z.infer<typeof fundingLine>;
export type ExpenditureCategory = (typeof expenditureCategories)[number];
export type FundingSource = (typeof fundingSources)[number];
export type ContributionKind = (typeof contributionKinds)[number];

export const emptyContent: ApplicationContent = {
  lead: { contactName: "", contactRole: "", contactEmail: "", contactPhone: "", signatoryName: "", signatoryRole: "" },
  coAuthorities: [],
  partners: [],
  project: {
    title: "",
    themes: [],
    context: "",
    objectives: "",
    activities: "",
    results: "",
    beneficiaries: "",
    places: "",
    startMonth: "",
    durationMonths: null,
    markers: noMarkers,
  },
  schedule: [],
  expenditure: [],
  funding: [],
  answers: {},
};

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
/** The answer to one question of the call: "answers.q3". Each is saved by itself too. */
export type AnswerField = `answers.${string}`;
export type SavedField = keyof typeof savedFields | AnswerField;
export const isAnswerField = (path: string): path is AnswerField => /^answers\.[a-z]\d{1,5}$/.test(path);
export const isSavedField = (path: string): path is SavedField =>
  Object.hasOwn(savedFields, path) || isAnswerField(path);

/** What a value of this field must satisfy to be kept. */
export const schemaOf = (field: SavedField): z.ZodType =>
  isAnswerField(field) ? answerValue : savedFields[field as keyof typeof savedFields];

/** The fields that these contents may differ in: those of every dossier, in order, and each answer that one of them has. */
export const fieldsIn = (...contents: readonly Pick<ApplicationContent, "answers">[]): SavedField[] => [
  ...(Object.keys(savedFields) as SavedField[]),
  ...new Set(contents.flatMap(({ answers: given }) => Object.keys(given).map((id): AnswerField => `answers.${id}`))),
];

function fieldsOf<Section extends string, Shape extends Record<string, z.ZodType>>(section: Section, shape: Shape) {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [`${section}.${name}`, schema])) as {
    [Name in keyof Shape & string as `${Section}.${Name}`]: Shape[Name];
  };
}

export function readField(content: ApplicationContent, path: SavedField): unknown {
  const [section, name] = path.split(".") as [keyof ApplicationContent, string?];
  if (section === "answers" && name !== undefined) return content.answers[name] ?? null;
  return name === undefined ? content[section] : (content[section] as Record<string, unknown>)[name];
}

/** The content with one field replaced. The value must already satisfy the field's schema. */
export function writeField(content: ApplicationContent, path: SavedField, value: unknown): ApplicationContent {
  const [section, name] = path.split(".") as [keyof ApplicationContent, string?];
  return { ...content, [section]: name === undefined ? value : { ...content[section], [name]: value } };
}

/** The calendar years of a dossier filed in a call. */
export const yearsOf = (call: { kind: "annual" | "triennial"; firstYear: number }): number[] =>
  call.kind === "annual" ? [call.firstYear] : [call.firstYear, call.firstYear + 1, call.firstYear + 2];

export const amountIn = (line: { amounts: Record<string, Cents> }, year: number): Cents =>
  line.amounts[String(year)] ?? 0;
