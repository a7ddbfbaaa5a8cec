import { type ApplicationContent, type Markers, noMarkers, yearsOf } from "@/server/domain/application/content";
import { partnerCountries } from "@/server/domain/application/spending";
import { parisDay } from "@/server/domain/paris-time";
import type { Authorities } from "../authorities";
import { type DemoCall, isPast } from "../calls";
import { triennialAnswers } from "../calls/questions";
import { daysAfter, monthOf } from "../dates";
import type { DemoDossier } from "../dossiers";
import { partners } from "../places";
import { type ProjectModel, projectModel } from "../projects";
import { named, typographicAll } from "../texts/typography";
import { askedShare, demoBudget } from "./budget";

/** Months after January of the call's first year at which its projects begin: some time after the results are expected. */
function startOf(call: DemoCall): number {
  const expected = parisDay(daysAfter(call.opinionsDueAt, 110));
  const months = 12 * (Number(expected.slice(0, 4)) - call.firstYear) + Number(expected.slice(5, 7)) - 1;
  return Math.min(11, Math.max(0, months));
}

export const durationOf = (call: DemoCall): number => 12 * yearsOf(call).length;

const isAbout = ({ themes }: ProjectModel, ...some: ProjectModel["themes"]) =>
  themes.some((theme) => some.includes(theme));

/** What a project is aimed at: equality more or less, the others where its themes say so. */
const markersOf = (model: ProjectModel, pick: number): Markers => ({
  gender: [1, 0, 2, 1][pick % 4] ?? 0,
  climate: isAbout(model, "climate", "energy")
    ? 2
    : Number(isAbout(model, "waterAndSanitation", "waste", "agriculture")),
  youth: isAbout(model, "youth") ? 2 : Number(isAbout(model, "education", "sport", "vocationalTraining")),
  biodiversity: isAbout(model, "biodiversity") ? 2 : 0,
});

/** Where the countries are told apart: of several, the first two take a line in turn, every third line is common. */
function placed(
  expenditure: ApplicationContent["expenditure"],
  dossier: DemoDossier,
): ApplicationContent["expenditure"] {
  const [first, second] = partnerCountries({ partners: dossier.partners.map((key) => partners[key]) });
  if (!first || !second) return expenditure;
  return expenditure.map((line, index) => ({ ...line, country: [first, second, ""][index % 3] ?? "" }));
}

/** All that the applicant wrote. An unfinished draft has its budget and its signatory still to come. */
export function demoContent(
  dossier: DemoDossier,
  call: DemoCall,
  authorities: Authorities,
  pick: number,
): ApplicationContent {
  const model = projectModel(dossier.project);
  const lead = authorities[dossier.lead];
  const [first, ...others] = dossier.partners.map((key) => partners[key]);
  if (!first) throw new Error("A dossier of the demonstration has a partner.");
  const fill = (text: string) => named(text, first);
  const start = startOf(call);
  const months = durationOf(call);
  const month = (hundredths: number) => monthOf(call.firstYear, start + Math.floor((months * hundredths) / 100));
  const { unfinished = false, pooledWith = [] } = dossier;
  const inMorocco = [first, ...others].some(({ country }) => country === "MA");
  const share = askedShare(dossier, inMorocco, pick);
  const { expenditure, funding } = demoBudget({
    ...{ call, requested: dossier.requested, share, costs: model.costs, isPooled: pooledWith.length > 0 },
  });
  return typographicAll({
    lead: {
      contactName: lead.contact.name,
      contactRole: lead.contact.role,
      contactEmail: lead.contact.email,
      contactPhone: "",
      signatoryName: unfinished ? "" : lead.signatory.name,
      signatoryRole: unfinished ? "" : lead.signatory.role,
    },
    coAuthorities: pooledWith.map((key) => ({ organisationId: authorities[key].id, label: authorities[key].name })),
    partners: [first, ...others].map(({ name, country, region, place }, index) => ({
      ...{ id: `p${index + 1}`, name, country, region, place },
      contactName: "",
      contactEmail: "",
    })),
    project: {
      title: fill(model.title),
      themes: model.themes.filter((theme) => call.themes.length === 0 || call.themes.includes(theme)),
      context: fill(model.context),
      objectives: fill(model.objectives),
      activities: unfinished ? "" : fill(model.activities),
      results: unfinished ? "" : fill(model.results),
      beneficiaries: unfinished ? "" : fill(model.beneficiaries),
      places: [first, ...others].map(({ place }) => place).join(", "),
      startMonth: month(0),
      durationMonths: months,
      markers: unfinished || isPast(dossier.call) ? noMarkers : markersOf(model, pick),
    },
    schedule: unfinished
      ? []
      : model.steps.map(([label, from, to], index) => ({
          id: `s${index + 1}`,
          label: fill(label),
          startMonth: month(from),
          endMonth: monthOf(call.firstYear, start + Math.ceil((months * to) / 100) - 1),
        })),
    expenditure: call.rules.stateShare?.combination === "perCountry" ? placed(expenditure, dossier) : expenditure,
    funding: unfinished ? funding.slice(0, 1) : funding,
    answers: call.questions ? triennialAnswers(pick, first.place, unfinished) : {},
  });
}
