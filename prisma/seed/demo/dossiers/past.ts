import type { ApplicationStatus } from "@/server/domain/application/status";
import type { AuthorityKey } from "../authorities";
import type { CallKey } from "../calls";
import type { PartnerKey } from "../places";
import type { ProjectKey } from "../projects";
import type { DemoDossier } from "./dossier";

/** Amounts in thousands of euros. Nothing awarded: not retained. Closed, where something was and no more is said. */
type Line = [
  lead: AuthorityKey,
  partner: PartnerKey,
  project: ProjectKey,
  requested: number,
  awarded: number,
  more?: { status?: ApplicationStatus; pooledWith?: AuthorityKey[] },
];

/** The published totals, by year of decision: 22 projects and 2 100 000 € in 2010, 16 of them triennial; 9 and 200 000 € in 2011. */
const lines: Partial<Record<CallKey, Line[]>> = {
  ANN08: [
    ["angers", "bamako", "maternity", 50, 45],
    ["montreuil", "yelimane", "gardens", 40, 38],
    ["alencon", "koutiala", "library", 35, 30],
    ["lesMureaux", "kayes", "drinkingWater", 30, 25],
    ["chambery", "bandiagara", "trees", 20, 20],
    ["romans", "diema", "sanitation", 18, 15],
    ["quimper", "djenne", "archives", 30, 0],
    ["saumur", "niono", "market", 45, 0, { status: "ineligible" }],
  ],
  ANN09: [
    ["lyon", "bamako", "finances", 60, 52],
    ["illeEtVilaine", "mopti", "drinkingWater", 45, 40],
    ["mantes", "bafoulabe", "maternity", 38, 34],
    ["essonne", "nioro", "drinkingWater", 30, 28],
    ["brest", "dire", "civilRegistry", 30, 26, { status: "renounced" }],
    ["fontenay", "kita", "waste", 24, 20],
    ["grenoble", "segou", "training", 16, 16],
    ["vitre", "san", "library", 25, 0],
  ],
  TRI10: [
    ["alencon", "koutiala", "finances", 200, 180, { pooledWith: ["orneGrouping"] }],
    ["lyon", "bamako", "training", 190, 170],
    ["angers", "bamako", "maternity", 160, 160],
    ["illeEtVilaine", "mopti", "gardens", 175, 150],
    ["montreuil", "yelimane", "drinkingWater", 150, 140],
    ["bordeaux", "bamako", "waste", 150, 130],
    ["mantes", "bafoulabe", "drinkingWater", 130, 120, { pooledWith: ["yvelines"] }],
    ["lesMureaux", "kayes", "solarSchools", 120, 120],
    ["chambery", "bandiagara", "trees", 140, 115, { pooledWith: ["chamberyGrouping"] }],
    ["yvelines", "kita", "civilRegistry", 120, 110],
    ["essonne", "nioro", "gardens", 120, 105],
    ["romans", "diema", "sanitation", 100, 100],
    ["rennesGrouping", "segou", "market", 110, 90],
    ["loireAtlantique", "tombouctou", "archives", 90, 75, { status: "terminated" }],
    ["brest", "dire", "civilRegistry", 60, 55, { status: "recovered" }],
    ["occitanie", "san", "library", 50, 40],
    ["nantes", "kayes", "waste", 90, 0],
    ["bretagne", "gao", "drinkingWater", 140, 0],
    ["saumur", "niono", "gardens", 60, 0],
    ["fontenay", "koulikoro", "training", 75, 0, { status: "withdrawn" }],
  ],
  ANN10: [
    ["nantes", "kayes", "sanitation", 70, 60],
    ["grenoble", "sikasso", "training", 50, 50],
    ["bretagne", "bougouni", "gardens", 50, 45],
    ["vitre", "douentza", "solarSchools", 40, 35],
    ["fontenay", "koulikoro", "library", 30, 30],
    ["saumur", "niono", "maternity", 25, 20],
    ["quimper", "djenne", "archives", 25, 0],
    ["nantesGrouping", "kati", "finances", 18, 0, { status: "ineligible" }],
  ],
  ANN11: [
    ["orneGrouping", "koutiala", "solarSchools", 45, 40],
    ["nantesGrouping", "kayes", "waste", 35, 32],
    ["montreuil", "yelimane", "library", 30, 28],
    ["bordeaux", "bamako", "archives", 30, 25],
    ["lesMureaux", "kayes", "civilRegistry", 25, 22],
    ["essonne", "nioro", "maternity", 20, 18],
    ["quimper", "djenne", "market", 15, 15],
    ["illeEtVilaine", "bandiagara", "trees", 14, 12],
    ["vitre", "dioila", "gardens", 10, 8],
    ["romans", "diema", "finances", 35, 0],
    ["saumur", "gao", "drinkingWater", 20, 0],
    ["brest", "kati", "training", 12, 0, { status: "ineligible" }],
  ],
  ANN12: [
    ["angers", "bamako", "finances", 45, 42],
    ["lyon", "bamako", "waste", 40, 36],
    ["mantes", "bafoulabe", "solarSchools", 30, 30],
    ["alencon", "koutiala", "maternity", 30, 27],
    ["yvelines", "kita", "drinkingWater", 26, 24],
    ["rennesGrouping", "segou", "sanitation", 20, 20],
    ["grenoble", "sikasso", "market", 20, 18],
    ["fontenay", "koulikoro", "gardens", 15, 15],
    ["loireAtlantique", "tombouctou", "archives", 40, 0],
  ],
};

const thousand = 1_000;

/** What was filed in the calls of 2008 to 2012. */
export const pastDossiers: DemoDossier[] = Object.entries(lines).flatMap(([call, filed]) =>
  filed.map(
    ([lead, partner, project, requested, awarded, more]): DemoDossier => ({
      call: call as CallKey,
      lead,
      partners: [partner],
      project,
      requested: requested * thousand,
      status: awarded > 0 ? "closed" : "rejected",
      ...(awarded > 0 && { awarded: awarded * thousand }),
      ...more,
    }),
  ),
);
