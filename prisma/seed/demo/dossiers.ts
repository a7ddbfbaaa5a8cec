import type { ApplicationStatus } from "@/server/domain/application/status";
import type { AuthorityKey } from "./authorities";

export interface DemoDossier {
  /** Prefix of the call's code, see calls.ts; "next" and "this" stand for the years around today. */
  call: string;
  lead: AuthorityKey;
  country: string;
  status: ApplicationStatus;
  /** Euros asked of the State. */
  requested: number;
  /** Euros awarded, where some were. */
  awarded?: number;
  pooledWith?: AuthorityKey[];
  unfinished?: boolean;
  /** Prepared decision, before the results are notified. */
  prepared?: "awarded" | "awardedWithConditions" | "waitlisted" | "rejected";
}

const leads: AuthorityKey[] = [
  "alencon",
  "angers",
  "bordeaux",
  "lyon",
  "montreuil",
  "brest",
  "orneGrouping",
  "nantes",
  "chambery",
  "romans",
  "mantes",
  "lesMureaux",
  "illeEtVilaine",
  "yvelines",
  "fontenay",
  "bretagne",
  "saumur",
  "vitre",
  "rennesGrouping",
  "essonne",
  "grenoble",
  "occitanie",
  "nantesGrouping",
  "loireAtlantique",
  "chamberyGrouping",
  "quimper",
];
const lead = (index: number) => leads[index % leads.length] as AuthorityKey;

/** Awards of one past call, in euros; how each ended is told by the list of statuses, "closed" where it says nothing. */
function history(
  call: string,
  awards: number[],
  shift: number,
  ends: Partial<Record<number, ApplicationStatus>> = {},
): DemoDossier[] {
  return awards.map((awarded, index) => ({
    call,
    lead: lead(index + shift),
    country: "ML",
    status: ends[index] ?? "closed",
    requested: Math.round(awarded * 1.1),
    awarded,
  }));
}
const refused = (call: string, shift: number, requested: number[]): DemoDossier[] =>
  requested.map((amount, index) => ({
    call,
    lead: lead(index + shift),
    country: "ML",
    status: index === 0 ? "ineligible" : "rejected",
    requested: amount,
  }));

const thousands = (...amounts: number[]) => amounts.map((amount) => amount * 1_000);

/** The published totals: 22 projects and 2 100 000 € decided in 2010 (16 of them triennial), 9 and 200 000 € in 2011. */
const pastDossiers: DemoDossier[] = [
  ...history("ANN08", thousands(45, 38, 30, 25, 20, 15), 3),
  ...refused("ANN08", 11, [20_000, 30_000]),
  ...history("ANN09", thousands(52, 40, 34, 28, 26, 20, 16), 9, { 4: "renounced" }),
  ...history("TRI10", thousands(180, 170, 160, 150, 140, 130, 120, 120, 115, 110, 105, 100, 90, 75, 55, 40), 0, {
    13: "terminated",
    14: "recovered",
  }),
  ...refused("TRI10", 16, [90_000, 140_000, 60_000, 75_000]),
  ...history("ANN10", thousands(60, 50, 45, 35, 30, 20), 16),
  ...refused("ANN10", 4, [25_000, 18_000]),
  ...history("ANN11", thousands(40, 32, 28, 25, 22, 18, 15, 12, 8), 5),
  ...refused("ANN11", 15, [35_000, 20_000, 12_000]),
  ...history("ANN12", thousands(42, 36, 30, 27, 24, 20, 18, 15), 12),
];

const current: DemoDossier[] = [
  { call: "ANNthis", lead: "alencon", country: "SN", status: "inProgress", requested: 60_000, awarded: 55_000 },
  {
    call: "ANNthis",
    lead: "illeEtVilaine",
    country: "MG",
    status: "agreementSigned",
    requested: 80_000,
    awarded: 70_000,
  },
  { call: "ANNthis", lead: "bretagne", country: "BJ", status: "agreementDrafted", requested: 90_000, awarded: 90_000 },
  { call: "ANNthis", lead: "nantes", country: "TG", status: "awarded", requested: 40_000, awarded: 35_000 },
  {
    call: "ANNthis",
    lead: "orneGrouping",
    country: "SN",
    status: "awardedWithConditions",
    requested: 50_000,
    awarded: 45_000,
  },
  { call: "ANNthis", lead: "chambery", country: "BJ", status: "waitlisted", requested: 45_000 },
  { call: "ANNthis", lead: "brest", country: "MA", status: "lapsed", requested: 30_000 },
  { call: "ANNthis", lead: "romans", country: "MG", status: "rejected", requested: 75_000 },
  { call: "ANNthis", lead: "grenoble", country: "BJ", status: "suspended", requested: 52_000, awarded: 50_000 },
  { call: "ANNthis", lead: "vitre", country: "SN", status: "finalReportDue", requested: 28_000, awarded: 25_000 },
  { call: "ANNthis", lead: "saumur", country: "TG", status: "closing", requested: 22_000, awarded: 20_000 },
  { call: "ANNthis", lead: "mantes", country: "SN", status: "recovery", requested: 32_000, awarded: 30_000 },
  { call: "JEUnext", lead: "alencon", country: "SN", status: "underOpinion", requested: 40_000 },
  { call: "JEUnext", lead: "angers", country: "MG", status: "underOpinion", requested: 55_000 },
  {
    call: "JEUnext",
    lead: "illeEtVilaine",
    country: "BJ",
    status: "underReview",
    requested: 60_000,
    prepared: "awarded",
  },
  { call: "JEUnext", lead: "lyon", country: "MA", status: "underReview", requested: 45_000 },
  { call: "JEUnext", lead: "bordeaux", country: "SN", status: "shortlisted", requested: 70_000, prepared: "awarded" },
  { call: "JEUnext", lead: "montreuil", country: "TG", status: "shortlisted", requested: 35_000, prepared: "rejected" },
  { call: "JEUnext", lead: "orneGrouping", country: "SN", status: "admissible", requested: 30_000 },
  { call: "JEUnext", lead: "yvelines", country: "BJ", status: "ineligible", requested: 90_000 },
  { call: "JEUnext", lead: "essonne", country: "MG", status: "withdrawn", requested: 50_000 },
  { call: "ANNnext", lead: "alencon", country: "BJ", status: "draft", requested: 25_000, unfinished: true },
  { call: "ANNnext", lead: "bretagne", country: "MG", status: "submitted", requested: 80_000 },
  { call: "ANNnext", lead: "fontenay", country: "SN", status: "submitted", requested: 38_000 },
  { call: "ANNnext", lead: "orneGrouping", country: "TG", status: "returnedForCompletion", requested: 42_000 },
  { call: "TRInext", lead: "alencon", country: "SN", status: "draft", requested: 90_000, pooledWith: ["orneGrouping"] },
  { call: "TRInext", lead: "illeEtVilaine", country: "MG", status: "draft", requested: 120_000, unfinished: true },
  { call: "TRInext", lead: "rennesGrouping", country: "BJ", status: "submitted", requested: 105_000 },
  {
    call: "TRInext",
    lead: "occitanie",
    country: "MA",
    status: "submitted",
    requested: 90_000,
    pooledWith: ["grenoble"],
  },
];

export const demoDossiers: DemoDossier[] = [...pastDossiers, ...current];

/** Filed in a call of 2008 to 2012; those of today carry their attachments. */
export const isPast = (call: string): boolean => /\d$/.test(call);
