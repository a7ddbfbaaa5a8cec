import {
  type ApplicationContent,
  type ContributionKind,
  type FundingLine,
  type FundingSource,
  type Markers,
  noMarkers,
  yearsOf,
} from "@/server/domain/application/content";
import { type CheckedCall, ruleSubject } from "@/server/domain/call/rules";
import type { RuleSubject } from "@/server/domain/call/rules/rule";
import { type CallRules, callRules } from "@/server/domain/call/rules/schema";
import type { Cents } from "@/server/domain/money";
import type { FrenchAuthorityKind } from "@/server/domain/user/actor";
import { completeContent } from "./complete-dossier";

/** A call that asks nothing of its own. */
export const noRules: CallRules = callRules.parse({});

const call = (over: Omit<CheckedCall, "countries" | "themes">): CheckedCall => ({ countries: [], themes: [], ...over });

/** Triennial 2010-2012: the State brings at most 25 % to a single applicant, 35 % to several. */
export const call2010 = call({
  kind: "triennial",
  firstYear: 2010,
  rules: callRules.parse({
    stateShare: {
      rows: [
        { category: null, form: "pooled", maxRate: 3_500 },
        { category: null, form: "single", maxRate: 2_500 },
      ],
    },
  }),
});

/** 2024: at most 90 % in a least developed country, 70 % elsewhere; gender marker mandatory; council resolution or signed agreement. */
export const call2024 = call({
  kind: "annual",
  firstYear: 2024,
  rules: callRules.parse({
    stateShare: {
      rows: [
        { category: "leastDeveloped", form: null, maxRate: 9_000 },
        { category: null, form: null, maxRate: 7_000 },
      ],
    },
    requiredMarkers: [{ marker: "gender", minLevel: 0 }],
    attachments: [{ kind: "councilResolution", alternatives: ["cooperationAgreement"], leadKinds: [] }],
    suspendedCountries: [{ country: "ML", since: "2022-11-16", source: "suspension de l’aide" }],
  }),
});

/** 2025: 70 / 50 / 30 % by country; own contribution at least 10 % of the total, in kind at most half of it. */
export const call2025 = call({
  kind: "triennial",
  firstYear: 2025,
  rules: callRules.parse({
    stateShare: {
      rows: [
        { category: "leastDeveloped", form: null, maxRate: 7_000 },
        { category: "aidEligible", form: null, maxRate: 5_000 },
        { category: "notEligible", form: null, maxRate: 3_000 },
      ],
    },
    ownContribution: { minRate: 1_000 },
    inKind: { maxRate: 5_000, of: "ownContribution" },
  }),
});

/** As in 2025, each country's rate for what is spent there. */
export const callPerCountry = call({
  ...call2025,
  rules: callRules.parse({
    ...call2025.rules,
    stateShare: { ...call2025.rules.stateShare, combination: "perCountry" },
  }),
});

/** The day on which the dossiers of a call are checked, unless a test says otherwise. */
export const dayOf = ({ firstYear }: CheckedCall): Date => new Date(`${firstYear}-02-15T12:00:00Z`);

type Amounts = readonly Cents[];

const byYear = (years: readonly number[], amounts: Amounts) =>
  Object.fromEntries(years.map((year, index) => [String(year), amounts[index] ?? 0]));

/** A source of money, cents by year: `from("state", [30_000])`. */
export const from = (source: FundingSource, amounts: Amounts, kind: ContributionKind = "cash") => ({
  source,
  kind,
  amounts,
});

/** The lists of a content that say what the project costs and who pays, cents by year. */
export function budgetLists(
  years: readonly number[],
  costs: Amounts,
  sources: ReturnType<typeof from>[],
): Pick<ApplicationContent, "expenditure" | "funding"> {
  const funding = sources.map(
    ({ source, kind, amounts }, index): FundingLine => ({
      id: `f${index}`,
      source,
      kind,
      label: "",
      amounts: byYear(years, amounts),
    }),
  );
  return { expenditure: [{ id: "e0", category: "works", label: "", amounts: byYear(years, costs) }], funding };
}

interface SubjectFacts {
  content?: Partial<ApplicationContent>;
  /** Countries of the partners, one partner each; Mali otherwise. */
  countries?: readonly string[];
  /** How many French authorities stand beside the lead. */
  coAuthorities?: number;
  /** Of the markers, those that the dossier says. */
  markers?: Partial<Markers>;
  leadKind?: FrenchAuthorityKind;
  attachments?: RuleSubject["attachments"];
  outstandingReports?: RuleSubject["outstandingReports"];
  signOff?: RuleSubject["signOff"];
  confirmationRequests?: RuleSubject["confirmationRequests"];
  costs?: Amounts;
  sources?: ReturnType<typeof from>[];
  now?: Date;
}

/** A complete dossier of a call as its rules see it, with what a test says of it. */
export function subjectOf(checked: CheckedCall, facts: SubjectFacts = {}): RuleSubject {
  const years = yearsOf(checked);
  const complete = completeContent(years);
  const { costs, sources, countries = ["ML"], coAuthorities = 0 } = facts;
  const content: ApplicationContent = {
    ...complete,
    partners: countries.flatMap((country, index) =>
      complete.partners.map((partner) => ({ ...partner, id: `p${index}`, country })),
    ),
    coAuthorities: Array.from({ length: coAuthorities }, (_, index) => ({
      organisationId: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
      label: "",
    })),
    ...(costs && sources && budgetLists(years, costs, sources)),
    project: { ...complete.project, markers: { ...noMarkers, ...facts.markers } },
    ...facts.content,
  };
  const { leadKind = "commune", attachments = [], outstandingReports = [], signOff, confirmationRequests } = facts;
  const application = { content, leadKind, attachments, outstandingReports, signOff, confirmationRequests };
  return ruleSubject(checked, application, facts.now ?? dayOf(checked));
}
