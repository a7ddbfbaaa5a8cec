import { type CallRules, callRules } from "@/server/domain/call/rules/schema";

/** Calls of 2008 and 2009: the State brings at most 25 % to a single applicant, 35 % to pooled ones. */
export const rulesOf2008: CallRules = callRules.parse({
  stateShare: {
    rows: [
      { category: null, form: "pooled", maxRate: 3_500 },
      { category: null, form: "single", maxRate: 2_500 },
    ],
  },
});

/** Calls of 2010 to 2012: the same, and no new dossier while a report that is due is missing. */
export const rulesOf2010: CallRules = callRules.parse({ ...rulesOf2008, reportsUpToDate: true });

/**
 * As in 2024: at most 90 % in a least developed country, 70 % elsewhere; the gender marker said; the council resolution
 * or the signed agreement attached.
 */
export const rulesOf2024: CallRules = callRules.parse({
  stateShare: {
    rows: [
      { category: "leastDeveloped", form: null, maxRate: 9_000 },
      { category: null, form: null, maxRate: 7_000 },
    ],
  },
  duration: { min: 6, max: 24 },
  requiredMarkers: [{ marker: "gender", minLevel: 0 }],
  reportsUpToDate: true,
  attachments: [{ kind: "councilResolution", alternatives: ["cooperationAgreement"], leadKinds: [] }],
});

const suspendedCountries = [
  {
    country: "ML",
    since: "2022-11-16",
    source: "Suspension de l’aide publique au développement au Mali, annoncée le 16 novembre 2022",
  },
];

const stateShareOf2025 = {
  rows: [
    { category: "leastDeveloped", form: null, maxRate: 7_000 },
    { category: "aidEligible", form: null, maxRate: 5_000 },
    { category: "notEligible", form: null, maxRate: 3_000 },
  ],
};

/** As in 2025: 70, 50 or 30 % by country; own contribution of at least 10 %; in kind at most half of it. */
export const rulesOf2025: CallRules = callRules.parse({
  stateShare: stateShareOf2025,
  ownContribution: { minRate: 1_000 },
  inKind: { maxRate: 5_000, of: "ownContribution" },
  requestedAmount: { min: 500_000, max: 10_000_000 },
  duration: { min: 6, max: 18 },
  reportsUpToDate: true,
  graceMinutes: 30,
  attachments: [
    { kind: "councilResolution", leadKinds: [] },
    { kind: "partnerLetter", leadKinds: [] },
  ],
});

/** The same in a call that names a country since suspended: the rule takes no dossier for it. */
export const rulesWithSuspension: CallRules = callRules.parse({ ...rulesOf2025, suspendedCountries });

/**
 * The same over three years: larger amounts, a signed agreement, each country at its own rate, more for projects aimed at
 * equality or climate, administrative costs capped.
 */
export const rulesOfTriennial: CallRules = callRules.parse({
  ...rulesOf2025,
  stateShare: {
    ...stateShareOf2025,
    combination: "perCountry",
    bonuses: [
      { marker: "gender", minLevel: 2, addRate: 500 },
      { marker: "climate", minLevel: 2, addRate: 500 },
    ],
    ceiling: 7_500,
  },
  partners: { max: 3 },
  categoryCaps: [{ category: "administration", maxRate: 1_200 }],
  requestedAmount: { min: 3_000_000, max: 30_000_000 },
  duration: { min: 30, max: 36 },
  attachments: [
    { kind: "councilResolution", leadKinds: [] },
    { kind: "partnerLetter", leadKinds: [] },
    { kind: "cooperationAgreement", leadKinds: [] },
  ],
});

/** The same in a call whose dossiers are signed off by an elected signatory and confirmed by all who carry them. */
export const rulesOfTogether: CallRules = callRules.parse({
  ...rulesWithSuspension,
  signOff: true,
  confirmations: { of: "all", isBlocking: true },
});
