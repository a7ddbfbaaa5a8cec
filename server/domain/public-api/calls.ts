import { z } from "zod";
import { callPhases } from "../call/calendar";
import { callKinds } from "../call/schema";
import { asked, cents, country, href, instant, listOf, page, paging, slug, theme, year } from "./parts";

const phase = z.enum(callPhases).exclude(["draft"]);

const facts = {
  slug,
  code: z.string().meta({ description: "What the numbers of its dossiers begin with." }),
  kind: z.enum(callKinds),
  title: z.string(),
  summary: z.string(),
  countries: z.array(country).meta({ description: "None stands for any country." }),
  firstYear: year,
  opensAt: instant,
  closesAt: instant,
  phase: phase.meta({ description: "Where it is now." }),
  envelopeCents: cents.meta({ description: "All years together, in euro cents." }),
  href,
  page,
};

export const callSummary = z.object(facts).meta({ id: "CallSummary", description: "A published call for projects." });

export const call = z
  .object({
    ...facts,
    description: z.string(),
    themes: z.array(theme).meta({ description: "None stands for any theme." }),
    envelopes: z.array(z.object({ year, amountCents: cents })),
    opinionsDueAt: instant.meta({ description: "Until when the embassies give their opinions, in UTC." }),
    publishedAt: instant,
    resultsNotifiedAt: instant.nullable(),
    awards: z.url().meta({ description: "Its awards in this API: none before its results are notified." }),
  })
  .meta({ id: "Call", description: "A published call for projects, as its page tells it." });

export const callList = listOf("CallList", callSummary);

export const callsAsked = z.strictObject({
  etat: phase.optional().meta({ description: "Only those in this phase." }),
  pays: asked.pays.optional().meta({ description: "Only those that take projects with this country." }),
  ...paging,
});

/** Where a page of calls ends: the one that closes last comes first. */
export const callsKey = z.tuple([z.iso.datetime(), z.string()]);
