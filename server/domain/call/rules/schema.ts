import { z } from "zod";
import { expenditureCategories, markerKinds } from "../../application/content-fields";
import { countryCategories } from "../../country/categories";
import { frenchAuthorityKinds } from "../../user/actor";
import { attachmentKinds } from "./attachment-kinds";

export * from "./attachment-kinds";

const rate = z.number().int().min(0).max(10_000);
const cents = z.number().int().min(0).max(100_000_000_000);
const months = z.number().int().min(1).max(120);
const country = z.string().length(2);
const count = (max: number) => z.number().int().min(1).max(max);

export const applicantForms = ["single", "pooled"] as const;
const leadKinds = z.array(z.enum(frenchAuthorityKinds)).max(frenchAuthorityKinds.length);

/**
 * A ceiling of the State's share; `null`, or no kind of lead authority, stands for "any". The first row that fits a
 * dossier's country and who applies is the one.
 */
export const stateShareRow = z.object({
  category: z.enum(countryCategories).nullable(),
  form: z.enum(applicantForms).nullable(),
  leadKinds: leadKinds.default([]),
  maxRate: rate,
});

/** What is added to the rate of the row when the project is aimed at something, to that level or above. */
export const stateShareBonus = z.object({
  marker: z.enum(markerKinds),
  minLevel: z.number().int().min(1).max(2),
  addRate: rate,
});

/** How the rates of several countries make one ceiling. */
export const shareCombinations = ["strictest", "perCountry"] as const;
export type ShareCombination = (typeof shareCombinations)[number];

/**
 * The rules of one call, as data: no rate is a constant of the program. An absent rule asks nothing.
 * Rates are in basis points (2500 is 25 %), amounts in cents.
 */
export const callRules = z.object({
  stateShare: z
    .object({
      rows: z.array(stateShareRow).min(1).max(12),
      /** The strictest rate of the partners' countries for all, or each country's rate for what is spent there. */
      combination: z.enum(shareCombinations).default("strictest"),
      /** Each one that fits is added to the rate of the row. */
      bonuses: z.array(stateShareBonus).max(8).default([]),
      /** What no rate passes, bonuses included. */
      ceiling: rate.optional(),
    })
    .optional(),
  /** From how many French authorities on, the lead included, a dossier counts as pooled. */
  pooling: z.object({ minAuthorities: z.number().int().min(2).max(50) }).default({ minAuthorities: 2 }),
  /** French authorities that carry a dossier, the lead included. */
  authorities: z.object({ min: count(50) }).optional(),
  partners: z.object({ min: count(20).optional(), max: count(20).optional() }).optional(),
  /** What the French authorities bring themselves, of the project's total. */
  ownContribution: z.object({ minRate: rate }).optional(),
  /** What may be brought in kind, of the own contribution or of the total. */
  inKind: z.object({ maxRate: rate, of: z.enum(["ownContribution", "total"]) }).optional(),
  /** What is asked of the State, all years together. */
  requestedAmount: z.object({ min: cents.optional(), max: cents.optional() }).optional(),
  /** Whether what is asked of the State is to be paid in money, and nothing of it counted in kind. */
  stateInCash: z.boolean().default(true),
  /** What a category of expenditure takes at least, and at most, of the project's total. */
  categoryCaps: z
    .array(z.object({ category: z.enum(expenditureCategories), minRate: rate.optional(), maxRate: rate.optional() }))
    .max(10)
    .default([]),
  duration: z.object({ min: months.optional(), max: months.optional() }).optional(),
  /** Markers that must be said, to a level at least; 0 asks only that it be said. */
  requiredMarkers: z
    .array(z.object({ marker: z.enum(markerKinds), minLevel: z.number().int().min(0).max(2) }))
    .max(4)
    .default([]),
  /** Whether an authority that owes the final report of another dossier may not file a new one. */
  reportsUpToDate: z.boolean().default(false),
  /** Whether a signatory of the lead authority agrees to the dossier before it is submitted. */
  signOff: z.boolean().default(false),
  /**
   * Whether partners, or all parties, confirm their share before the dossier is submitted; and whether it is held back as
   * long as they have not.
   */
  confirmations: z.object({ of: z.enum(["partners", "all"]), isBlocking: z.boolean() }).optional(),
  /** How long after the deadline a submission that was under way at the deadline is still taken; absent, not at all. */
  graceMinutes: z.number().int().min(1).max(720).optional(),
  /** Attachments that must be there, or one of those named in their place; for the kinds of lead authority named, or for all. */
  attachments: z
    .array(
      z.object({
        kind: z.enum(attachmentKinds),
        alternatives: z.array(z.enum(attachmentKinds)).max(4).default([]),
        leadKinds,
      }),
    )
    .max(10)
    .default([]),
  /** Countries whose dossiers are not taken from a date on, with the text that says so. */
  suspendedCountries: z
    .array(z.object({ country, since: z.iso.date(), source: z.string().max(300) }))
    .max(50)
    .default([]),
});

export type CallRules = z.infer<typeof callRules>;
export type StateShareRow = z.infer<typeof stateShareRow>;
export type ApplicantForm = (typeof applicantForms)[number];
