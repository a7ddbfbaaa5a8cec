import { type CallRules, callRules } from "@/server/domain/call/rules/schema";

/** Calls of 2008 to 2012: the State brings at most 25 % to a single applicant, 35 % to pooled ones. */
export const rulesOf2010: CallRules = callRules.parse({
  stateShare: {
    rows: [
      { category: null, form: "pooled", maxRate: 3_500 },
      { category: null, form: "single", maxRate: 2_500 },
    ],
  },
});

/** As in 2024: at most 90 % in a least developed country, 70 % elsewhere; the council resolution attached. */
export const rulesOf2024: CallRules = callRules.parse({
  stateShare: {
    rows: [
      { category: "leastDeveloped", form: null, maxRate: 9_000 },
      { category: null, form: null, maxRate: 7_000 },
    ],
  },
  duration: { min: 6, max: 24 },
  attachments: [{ kind: "councilResolution", leadKinds: [] }],
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
  graceMinutes: 30,
  attachments: [
    { kind: "councilResolution", leadKinds: [] },
    { kind: "partnerLetter", leadKinds: [] },
  ],
});

/** The same in a call that names a country since suspended: the rule takes no dossier for it. */
export const rulesWithSuspension: CallRules = callRules.parse({ ...rulesOf2025, suspendedCountries });

/** The same over three years: larger amounts, and a signed agreement. */
export const rulesOfTriennial: CallRules = callRules.parse({
  ...rulesOf2025,
  requestedAmount: { min: 3_000_000, max: 30_000_000 },
  duration: { min: 30, max: 36 },
  attachments: [
    { kind: "councilResolution", leadKinds: [] },
    { kind: "partnerLetter", leadKinds: [] },
    { kind: "cooperationAgreement", leadKinds: [] },
  ],
});
