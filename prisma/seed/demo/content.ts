import { type ApplicationContent, emptyContent, yearsOf } from "@/server/domain/application/content";
import { type Cents, splitEvenly } from "@/server/domain/money";
import type { DemoCall } from "./calls";
import { places, projects } from "./projects";

export interface ContentSeed {
  call: DemoCall;
  country: string;
  /** Which invented project, and which place of the country. */
  pick: number;
  /** Euros asked of the State, all years together. */
  requested: number;
  /** The project costs so many times what is asked. */
  factor: number;
  contact: { name: string; email: string };
  coAuthorities?: ApplicationContent["coAuthorities"];
  /** A draft that is not finished. */
  unfinished?: boolean;
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** What is asked each year: the last one takes the remainder. */
export const yearlyAmounts = (call: DemoCall, euros: number): Cents[] =>
  splitEvenly(euros, yearsOf(call).length).map((part) => part * 100);

/** The whole content of a dossier, its budget balanced every year. */
export function demoContent(seed: ContentSeed): ApplicationContent {
  const { call, country, pick, requested, factor, contact, coAuthorities = [], unfinished } = seed;
  const years = yearsOf(call);
  const { place, region, authority } = at(places[country] ?? [], pick);
  const project = at(projects, pick);
  const state = yearlyAmounts(call, requested);
  const byYear = (amount: (index: number) => Cents) =>
    Object.fromEntries(years.map((year, index) => [String(year), amount(index)]));
  const total = (index: number) => Math.round((state[index] ?? 0) * factor);
  const partner = (index: number) => Math.floor(total(index) / 20);
  const works = (index: number) => Math.floor((total(index) * 6) / 10);
  const training = (index: number) => Math.floor((total(index) * 3) / 10);
  const start = `${years[0]}-0${1 + (pick % 9)}`;
  return {
    ...emptyContent,
    lead: {
      contactName: contact.name,
      contactRole: "Chargée de coopération",
      contactEmail: contact.email,
      contactPhone: "",
      signatoryName: unfinished ? "" : "Jeanne Morel",
      signatoryRole: unfinished ? "" : "Adjointe chargée de l’international",
    },
    coAuthorities,
    partners: [{ id: "p1", name: authority, country, region, place, contactName: "", contactEmail: "" }],
    project: {
      title: project.title.replace("{place}", place),
      themes: [project.theme],
      context: project.need,
      objectives: `Répondre durablement, avec ${authority}, au besoin que la population a exprimé.`,
      activities: unfinished ? "" : project.does,
      results: unfinished ? "" : project.gives,
      beneficiaries: unfinished ? "" : `Les habitants de ${place} et les agents des deux collectivités.`,
      places: place,
      startMonth: start,
      durationMonths: 12 * years.length,
    },
    schedule: unfinished
      ? []
      : [
          { id: "s1", label: "Études et concertation", startMonth: start, endMonth: "" },
          { id: "s2", label: "Réalisation", startMonth: start, endMonth: "" },
          { id: "s3", label: "Évaluation partagée", startMonth: `${years.at(-1)}-12`, endMonth: "" },
        ],
    expenditure: [
      { id: "e1", category: "works", label: "Réalisation", amounts: byYear(works) },
      { id: "e2", category: "training", label: "Formation et échanges", amounts: byYear(training) },
      {
        id: "e3",
        category: "evaluation",
        label: "Suivi et évaluation",
        amounts: byYear((index) => total(index) - works(index) - training(index)),
      },
    ],
    funding: unfinished
      ? [{ id: "f1", source: "state", kind: "cash", label: "", amounts: byYear((index) => state[index] ?? 0) }]
      : [
          { id: "f1", source: "state", kind: "cash", label: "", amounts: byYear((index) => state[index] ?? 0) },
          {
            id: "f2",
            source: "lead",
            kind: "cash",
            label: "",
            amounts: byYear((index) => total(index) - (state[index] ?? 0) - partner(index)),
          },
          { id: "f3", source: "partner", kind: "inKind", label: "Main-d’œuvre et terrain", amounts: byYear(partner) },
        ],
  };
}
