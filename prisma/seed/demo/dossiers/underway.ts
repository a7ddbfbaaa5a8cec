import type { DemoDossier } from "./dossier";

const inDecision = { call: "inDecision" } as const;
const annual = { call: "openAnnual" } as const;
const triennial = { call: "openTriennial" } as const;
const together = { call: "openTogether" } as const;

/** What waits for somebody today: drafts, dossiers to check, opinions to give, decisions to prepare. */
export const underwayDossiers: DemoDossier[] = [
  {
    ...{ ...inDecision, lead: "alencon", partners: ["podor"], project: "youthCouncil", status: "underOpinion" },
    ...{ requested: 40_000 },
  },
  {
    ...{ ...inDecision, lead: "angers", partners: ["antsirabe"], project: "radio", status: "underOpinion" },
    ...{ requested: 55_000, opinions: { MG: "drafted" } },
  },
  {
    ...{ ...inDecision, lead: "illeEtVilaine", partners: ["natitingou"], project: "volunteers", status: "underReview" },
    ...{ requested: 60_000, prepared: "awarded", awarded: 50_000 },
  },
  {
    ...{ ...inDecision, lead: "lyon", partners: ["essaouira", "rufisque"], project: "training", status: "underReview" },
    ...{ requested: 45_000, opinions: { MA: "favourableWithReservations", SN: "awaited" } },
  },
  {
    ...{ ...inDecision, lead: "grenoble", partners: ["ouidah"], project: "radio", status: "underReview" },
    ...{ requested: 42_000, opinions: { BJ: "superseded" }, prepared: "waitlisted" },
  },
  {
    ...{ ...inDecision, lead: "bordeaux", partners: ["matam"], project: "sport", status: "shortlisted" },
    ...{ requested: 70_000, prepared: "awardedWithConditions", awarded: 60_000 },
  },
  {
    ...{ ...inDecision, lead: "montreuil", partners: ["kpalime"], project: "youthCouncil", status: "shortlisted" },
    ...{ requested: 35_000, opinions: { TG: "unfavourable" }, prepared: "rejected" },
  },
  {
    ...inDecision,
    lead: "bretagne",
    partners: ["fenerive"],
    project: "training",
    status: "shortlisted",
    requested: 65_000,
  },
  {
    ...inDecision,
    lead: "yvelines",
    partners: ["abomey"],
    project: "library",
    status: "ineligible",
    requested: 90_000,
  },
  {
    ...inDecision,
    lead: "essonne",
    partners: ["antsirabe"],
    project: "library",
    status: "withdrawn",
    requested: 50_000,
  },
  {
    ...{ ...annual, lead: "alencon", partners: ["natitingou"], project: "civilRegistry", status: "draft" },
    ...{ requested: 25_000, unfinished: true },
  },
  // Begun before anybody saw that Mali is suspended: the form says so, and why.
  {
    ...{ ...annual, lead: "alencon", partners: ["koutiala"], project: "gardens", status: "draft" },
    ...{ requested: 20_000, unfinished: true },
  },
  {
    ...{ ...annual, lead: "bretagne", partners: ["antsirabe"], project: "solarSchools", status: "submitted" },
    ...{ requested: 80_000, filedDaysAgo: 3 },
  },
  {
    ...{ ...annual, lead: "fontenay", partners: ["podor"], project: "sanitation", status: "submitted" },
    ...{ requested: 38_000, filedDaysAgo: 1 },
  },
  {
    ...{ ...annual, lead: "nantesGrouping", partners: ["figuig"], project: "waste", status: "submitted" },
    ...{ requested: 55_000, filedDaysAgo: 13, via: "completion" },
  },
  {
    ...{ ...annual, lead: "orneGrouping", partners: ["tsevie"], project: "gardens", status: "returnedForCompletion" },
    ...{ requested: 42_000, filedDaysAgo: 12 },
  },
  {
    ...{ ...annual, lead: "quimper", partners: ["rufisque"], project: "trees", status: "admissible" },
    ...{ requested: 30_000, filedDaysAgo: 6 },
  },
  {
    ...{ ...annual, lead: "illeEtVilaine", partners: ["abomey"], project: "maternity", status: "underOpinion" },
    ...{ requested: 66_000, filedDaysAgo: 10 },
  },
  {
    ...{ ...annual, lead: "vitre", partners: ["joal"], project: "library", status: "underOpinion" },
    ...{ requested: 24_000, filedDaysAgo: 16, via: "completion" },
  },
  {
    ...{ ...triennial, lead: "alencon", partners: ["podor"], project: "drinkingWater", status: "draft" },
    ...{ requested: 90_000, pooledWith: ["orneGrouping"] },
  },
  {
    ...{ ...triennial, lead: "illeEtVilaine", partners: ["fenerive"], project: "market", status: "draft" },
    ...{ requested: 120_000, unfinished: true },
  },
  // Owes a report, which the ministry lets it hand in later.
  {
    ...{ ...triennial, lead: "bretagne", partners: ["ouidah"], project: "training", status: "draft" },
    ...{ requested: 96_000, unfinished: true },
  },
  {
    ...{ ...triennial, lead: "rennesGrouping", partners: ["ouidah"], project: "finances", status: "submitted" },
    ...{ requested: 105_000, filedDaysAgo: 5 },
  },
  {
    ...{ ...triennial, lead: "occitanie", partners: ["figuig", "rufisque"], project: "training", status: "submitted" },
    ...{ requested: 90_000, pooledWith: ["grenoble"], filedDaysAgo: 2 },
  },
  {
    ...{ ...triennial, lead: "loireAtlantique", partners: ["natitingou"], project: "drinkingWater" },
    ...{ status: "underOpinion", requested: 150_000, filedDaysAgo: 17 },
  },
  // The accord is awaited, the partner has confirmed: whoever signs in as the signatory finds it.
  {
    ...{ ...together, lead: "alencon", partners: ["matam"], project: "maternity", status: "draft" },
    ...{ requested: 45_000, circle: { signOff: "awaited", shares: "confirmed", guests: true } },
  },
  // Written to since the accord, and since the partner confirmed.
  {
    ...{ ...together, lead: "alencon", partners: ["ouidah"], project: "civilRegistry", status: "draft" },
    ...{ requested: 30_000, circle: { signOff: "outdated", shares: "outdated" } },
  },
  // Everybody has answered, and not everybody agrees.
  {
    ...{ ...together, lead: "illeEtVilaine", partners: ["tsevie"], project: "library", status: "draft" },
    ...{ requested: 52_000, circle: { signOff: "refused", shares: "refused" } },
  },
  // Nothing is missing but the button.
  {
    ...{ ...together, lead: "orneGrouping", partners: ["rufisque"], project: "civilRegistry", status: "draft" },
    ...{ requested: 26_000, circle: { signOff: "given", shares: "confirmed" } },
  },
  {
    ...{ ...together, lead: "fontenay", partners: ["joal"], project: "maternity", status: "submitted" },
    ...{ requested: 40_000, filedDaysAgo: 4, circle: { signOff: "given", shares: "confirmed" } },
  },
];
