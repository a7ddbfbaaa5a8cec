import type { DemoDossier } from "./dossier";

const earlier = { call: "earlier" } as const;
const recent = { call: "recent" } as const;

/** Filed in the two calls decided lately: agreements, projects that run, accounts that are rendered. */
export const decidedDossiers: DemoDossier[] = [
  {
    ...{ ...earlier, lead: "alencon", partners: ["podor"], project: "library", status: "closed" },
    ...{ requested: 45_000, awarded: 40_000 },
  },
  {
    ...{ ...earlier, lead: "illeEtVilaine", partners: ["antsirabe"], project: "gardens", status: "finalReportDue" },
    ...{ requested: 80_000, awarded: 72_000 },
  },
  {
    ...{ ...earlier, lead: "bretagne", partners: ["fenerive"], project: "trees", status: "finalReportDue" },
    ...{ requested: 70_000, awarded: 70_000, via: "extension" },
  },
  {
    ...{ ...earlier, lead: "nantes", partners: ["abomey"], project: "sanitation", status: "recovery" },
    ...{ requested: 60_000, awarded: 55_000 },
  },
  {
    ...{ ...earlier, lead: "orneGrouping", partners: ["tsevie"], project: "civilRegistry", status: "suspended" },
    ...{ requested: 40_000, awarded: 36_000 },
  },
  {
    ...{ ...earlier, lead: "brest", partners: ["essaouira"], project: "archives", status: "closing" },
    ...{ requested: 35_000, awarded: 30_000 },
  },
  {
    ...{ ...earlier, lead: "vitre", partners: ["joal"], project: "maternity", status: "closed" },
    ...{ requested: 30_000, awarded: 28_000 },
  },
  {
    ...{ ...earlier, lead: "lesMureaux", partners: ["matam"], project: "drinkingWater", status: "closed" },
    ...{ requested: 90_000, awarded: 80_000 },
  },
  {
    ...earlier,
    lead: "grenoble",
    partners: ["natitingou"],
    project: "solarSchools",
    status: "lapsed",
    requested: 50_000,
  },
  {
    ...{ ...earlier, lead: "romans", partners: ["fenerive"], project: "market", status: "rejected" },
    ...{ requested: 75_000, opinions: { MG: "unfavourable" } },
  },
  { ...earlier, lead: "saumur", partners: ["kpalime"], project: "waste", status: "rejected", requested: 25_000 },
  {
    ...{ ...recent, lead: "alencon", partners: ["podor"], project: "sanitation", status: "inProgress" },
    ...{ requested: 60_000, awarded: 55_000 },
  },
  {
    ...{ ...recent, lead: "illeEtVilaine", partners: ["antsirabe"], project: "maternity", status: "agreementSigned" },
    ...{ requested: 80_000, awarded: 70_000, opinions: { MG: "favourableWithReservations" } },
  },
  {
    ...{ ...recent, lead: "bretagne", partners: ["ouidah"], project: "trees", status: "agreementDrafted" },
    ...{ requested: 90_000, awarded: 90_000 },
  },
  {
    ...{ ...recent, lead: "nantes", partners: ["tsevie"], project: "market", status: "awarded", via: "waitingList" },
    ...{ requested: 40_000, awarded: 35_000 },
  },
  {
    ...{ ...recent, lead: "orneGrouping", partners: ["joal"], project: "waste", status: "awardedWithConditions" },
    ...{ requested: 50_000, awarded: 45_000, opinions: { SN: "favourableWithReservations" } },
  },
  {
    ...{ ...recent, lead: "rennesGrouping", partners: ["matam"], project: "gardens", status: "awarded" },
    ...{ requested: 48_000, awarded: 44_000, via: "conditions" },
  },
  {
    ...{ ...recent, lead: "vitre", partners: ["rufisque"], project: "sport", status: "inProgress" },
    ...{ requested: 28_000, awarded: 25_000, via: "completion" },
  },
  {
    ...{ ...recent, lead: "lyon", partners: ["figuig", "rufisque"], project: "archives", status: "inProgress" },
    ...{ requested: 60_000, awarded: 50_000 },
  },
  { ...recent, lead: "chambery", partners: ["abomey"], project: "library", status: "waitlisted", requested: 45_000 },
  {
    ...{ ...recent, lead: "romans", partners: ["antsirabe"], project: "training", status: "rejected" },
    ...{ requested: 75_000, opinions: { MG: "unfavourable" } },
  },
  { ...recent, lead: "fontenay", partners: ["kpalime"], project: "finances", status: "rejected", requested: 38_000 },
  { ...recent, lead: "mantes", partners: ["podor"], project: "solarSchools", status: "ineligible", requested: 32_000 },
];
