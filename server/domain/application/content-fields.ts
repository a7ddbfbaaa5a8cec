import type { Cents } from "../money";
import type { ApplicationContent, Markers, SavedField } from "./content";

/**
 * What is known of a dossier's content without its schemas: its fields, its lists of choices, how long a text may be. The form
 * in the browser needs no more, and is the lighter for it.
 */

/** Characters of a line and of a long text, at most. */
export const maxShort = 300;
export const maxLong = 20_000;

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

export const noMarkers: Markers = { gender: null, climate: null, youth: null, biodiversity: null };

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

/** How many rows each list may have. */
export const maxRowsOf = { coAuthorities: 50, partners: 20, schedule: 100, expenditure: 300, funding: 300 } as const;

/** The fields of every dossier that are saved by themselves, in order: those of which content.ts has the schemas. */
export const savedFieldNames = [
  ...Object.keys(emptyContent.lead).map((name) => `lead.${name}`),
  ...Object.keys(emptyContent.project).map((name) => `project.${name}`),
  ...Object.keys(maxRowsOf),
] as SavedField[];

/** The answer to one question of the call: "answers.q3". Each is saved by itself too. */
export type AnswerField = `answers.${string}`;
export const isAnswerField = (path: string): path is AnswerField => /^answers\.[a-z]\d{1,5}$/.test(path);
export const isSavedField = (path: string): path is SavedField =>
  (savedFieldNames as readonly string[]).includes(path) || isAnswerField(path);

/** The fields that these contents may differ in: those of every dossier, in order, and each answer that one of them has. */
export const fieldsIn = (...contents: readonly Pick<ApplicationContent, "answers">[]): SavedField[] => [
  ...savedFieldNames,
  ...new Set(contents.flatMap(({ answers: given }) => Object.keys(given).map((id): AnswerField => `answers.${id}`))),
];

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
