import { z } from "zod";
import { keyFigures } from "../register/figures";
import { registerOrders } from "../register/selection";
import {
  asked,
  cents,
  cooperationKind,
  cooperationStatus,
  country,
  day,
  departmentCode,
  foreignLevel,
  href,
  instant,
  listOf,
  organisationKind,
  page,
  paging,
  place,
  region,
  siren,
  slug,
  source,
  theme,
  year,
} from "./parts";

const end = { slug, name: z.string(), href };

const authorityFacts = {
  ...end,
  kind: organisationKind,
  level: foreignLevel,
  categories: z
    .array(organisationKind)
    .meta({ description: "Those that it is counted in: its kind, and rarely a second one (Paris)." }),
  country,
  region,
  departmentCode,
  place,
  siren,
  page,
};

export const authoritySummary = z
  .object({ ...authorityFacts, cooperations: z.int().meta({ description: "How many the register knows." }) })
  .meta({ id: "AuthoritySummary", description: "An authority of the register, French or foreign." });

const years = { sinceYear: year, untilYear: year.nullable() };

const award = z
  .object({
    amountCents: cents,
    year: year.meta({ description: "Year of the decision." }),
    call: z.object({ slug, title: z.string() }),
    givenUp: z.boolean(),
  })
  .nullable()
  .meta({ description: "What the ministry granted it, when it was awarded a cofinancing here." });

const project = z.object({ title: z.string(), theme, firstYear: year, lastYear: year, award });

export const authority = z
  .object({
    ...authorityFacts,
    source,
    confirmedAt: instant.nullable().meta({ description: "When the entry was last confirmed." }),
    formerNames: z.array(z.object({ name: z.string(), since: day.nullable(), until: day })),
    cooperations: z.array(
      z.object({
        slug,
        href,
        partner: z.object({ ...end, kind: organisationKind, country, region, departmentCode }),
        kind: cooperationKind,
        status: cooperationStatus,
        ...years,
        themes: z.array(theme),
        source,
      }),
    ),
    projects: z.array(project.extend({ partner: z.string().meta({ description: "Name of the other authority." }) })),
  })
  .meta({ id: "Authority", description: "An authority of the register with what it does, as its page tells it." });

const cooperationFacts = {
  slug,
  href,
  french: z.object({ ...end, kind: organisationKind, departmentCode }),
  foreign: z.object({ ...end, country, region, place }),
  kind: cooperationKind,
  status: cooperationStatus,
  ...years,
  themes: z.array(theme),
};

export const cooperationSummary = z
  .object({ ...cooperationFacts, projects: z.int().meta({ description: "How many the register knows." }) })
  .meta({ id: "CooperationSummary", description: "A lasting link between a French and a foreign authority." });

export const cooperation = z
  .object({ ...cooperationFacts, source, confirmedAt: instant.nullable(), projects: z.array(project) })
  .meta({ id: "Cooperation", description: "A cooperation with its projects." });

export const registeredCountries = z
  .object({ items: z.array(z.object({ country, cooperations: z.int(), href })) })
  .meta({ id: "RegisteredCountries", description: "Countries that the register knows a cooperation with." });

export const registerFigures = z
  .object({
    country,
    figures: z.array(
      z.object({
        figure: z.enum(keyFigures),
        counted: z.int().meta({ description: "Counted on the records, now." }),
        published: z
          .object({ value: z.int(), publishedOn: day, source })
          .nullable()
          .meta({ description: "What was published of it last, quoted." }),
        difference: z.int().nullable().meta({ description: "Counted minus published." }),
      }),
    ),
    partners: z.int().meta({ description: "Authorities of the country that take part." }),
    growth: z
      .array(z.object({ year, begun: z.int(), total: z.int() }))
      .meta({ description: "French authorities by the year of their first link, and how many had begun by then." }),
    regions: z.array(z.object({ region, partnerships: z.int() })),
  })
  .meta({ id: "RegisterFigures", description: "Key figures of the register of one country." });

export const authorityList = listOf("AuthorityList", authoritySummary);
export const cooperationList = listOf("CooperationList", cooperationSummary);

/** A region goes with its country. */
const regionNeedsCountry = <Asked extends z.ZodType<{ region?: string | undefined; pays?: string | undefined }>>(
  schema: Asked,
) => schema.refine(({ region, pays }) => region === undefined || pays !== undefined, { path: ["region"] });

export const cooperationsAsked = regionNeedsCountry(
  z.strictObject({
    q: asked.q.optional(),
    pays: asked.pays.optional().meta({ description: "Country of the foreign authority." }),
    region: asked.region.optional(),
    categorie: asked.categorie.optional(),
    theme: asked.theme.optional(),
    type: asked.type.optional(),
    etat: asked.etat.optional(),
    tri: z
      .enum(Object.values(registerOrders))
      .default("nom")
      .meta({ description: "By name of the French authority, or by the year of the first link." }),
    ...paging,
  }),
);

export const authoritiesAsked = regionNeedsCountry(
  z.strictObject({
    q: asked.q.optional(),
    pays: asked.pays.optional().meta({ description: "Country of the authority: FR, or that of a partner." }),
    region: asked.region.optional(),
    categorie: asked.categorie.optional(),
    ...paging,
  }),
);

/** Where a page ends, by the order that it is in. */
const sinceYear = z.int().min(-9999).max(9999);
export const cooperationsKey = {
  name: z.tuple([z.literal("name"), z.string(), z.string()]),
  oldest: z.tuple([z.literal("oldest"), sinceYear, z.string(), z.string()]),
  newest: z.tuple([z.literal("newest"), sinceYear, z.string(), z.string()]),
};
export const authoritiesKey = z.tuple([z.string(), z.string()]);
