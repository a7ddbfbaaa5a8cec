import type { ContributionKind, ExpenditureCategory, FundingSource } from "@/server/domain/application/content";

/** What an applicant is about to write, in their words; amounts in euros, one per year of the call. */
export interface DossierToWrite {
  title: string;
  theme: "education" | "waterAndSanitation";
  texts: Record<"context" | "objectives" | "activities" | "results" | "beneficiaries" | "places", string>;
  startMonth: string;
  durationMonths: number;
  contact: { role: string; phone: string };
  signatory: { name: string; role: string };
  partner: { name: string; country: string; region: string; place: string };
  steps: { label: string; startMonth: string; endMonth: string }[];
  expenditure: { category: ExpenditureCategory; label: string; amounts: number[] }[];
  funding: { source: FundingSource; kind: ContributionKind; label: string; amounts: number[] }[];
}

/** The first year of the calls of the tests: their instalments are all to come. */
export const nextYear = new Date().getFullYear() + 1;

/** 150 000 € over three years, of which 70 000 € are asked of the State. */
export const triennialDossier: DossierToWrite = {
  title: "L’eau et l’école à Podor",
  theme: "waterAndSanitation",
  texts: {
    context: "Trois écoles de la commune n’ont pas d’eau potable en saison sèche.",
    objectives: "Que chaque élève boive et se lave les mains à l’école, toute l’année.",
    activities: "Réhabiliter trois forages, former six comités de gestion, échanger entre élus.",
    results: "Trois points d’eau entretenus et payés par leurs usagers.",
    beneficiaries: "1 200 élèves et 45 enseignants.",
    places: "Podor, quartiers Lao Demba et Souima.",
  },
  startMonth: `${nextYear}-03`,
  durationMonths: 34,
  contact: { role: "Chargée de mission coopération", phone: "02 00 00 00 01" },
  signatory: { name: "Armelle Kerdoncuff", role: "Maire" },
  partner: { name: "Commune de Podor", country: "SN", region: "Saint-Louis", place: "Podor" },
  steps: [
    { label: "Études et appels d’offres", startMonth: `${nextYear}-03`, endMonth: `${nextYear}-09` },
    { label: "Travaux et formations", startMonth: `${nextYear}-10`, endMonth: `${nextYear + 2}-12` },
  ],
  expenditure: [
    { category: "works", label: "Réhabilitation des forages", amounts: [40_000, 30_000, 30_000] },
    { category: "travel", label: "Missions d’élus et de techniciens", amounts: [20_000, 15_000, 15_000] },
  ],
  funding: [
    { source: "state", kind: "cash", label: "Cofinancement demandé", amounts: [30_000, 20_000, 20_000] },
    { source: "lead", kind: "cash", label: "Budget de la commune", amounts: [25_000, 20_000, 20_000] },
    { source: "partner", kind: "inKind", label: "Personnel de la commune de Podor", amounts: [5_000, 5_000, 5_000] },
  ],
};

/** 20 000 € in one year, of which 9 000 € are asked of the State. */
export const annualDossier: DossierToWrite = {
  title: "A shared library for Matam",
  theme: "education",
  texts: {
    context: "The secondary school of Matam has no library.",
    objectives: "Give 800 pupils books and a quiet room to read them in.",
    activities: "Fit out the room, choose and send the books, train two librarians.",
    results: "A library open five days a week.",
    beneficiaries: "800 pupils and their families.",
    places: "Matam, Gourel Serigne.",
  },
  startMonth: `${nextYear}-02`,
  durationMonths: 10,
  contact: { role: "International officer", phone: "02 00 00 00 02" },
  signatory: { name: "Loïc Tanguy", role: "Mayor" },
  partner: { name: "Municipality of Matam", country: "SN", region: "Matam", place: "Matam" },
  steps: [{ label: "Fit out and open the library", startMonth: `${nextYear}-02`, endMonth: `${nextYear}-11` }],
  expenditure: [{ category: "equipment", label: "Books and shelves", amounts: [20_000] }],
  funding: [
    { source: "state", kind: "cash", label: "Cofinancing requested", amounts: [9_000] },
    { source: "lead", kind: "cash", label: "Town budget", amounts: [11_000] },
  ],
};
