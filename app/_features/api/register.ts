import type { z } from "zod";
import type {
  authority,
  authoritySummary,
  cooperation,
  cooperationSummary,
  registerFigures,
} from "@/server/domain/public-api/register";
import { appUrl } from "@/server/links";
import type { CountryFigures } from "@/server/services/register/key-figures";
import type { LoadedCooperation } from "@/server/services/register/load-cooperation";
import type { EntryProject, LoadedEntry } from "@/server/services/register/load-entry";
import type { ListedAuthority } from "@/server/services/register/pages";
import type { ListedCooperation } from "@/server/services/register/search";
import { apiUrl } from "./addresses";

/** Each is written out name by name: what is not named here is told to nobody, whatever a service comes to read. */

const authorityHref = (slug: string) => apiUrl(`/register/authorities/${slug}`);
const cooperationHref = (slug: string) => apiUrl(`/register/cooperations/${slug}`);
const authorityPage = (slug: string) => appUrl(`/repertoire/${slug}`);

export const authoritySummaryOf = (one: ListedAuthority): z.infer<typeof authoritySummary> => ({
  ...authorityFacts(one),
  cooperations: one.cooperations,
});

const authorityFacts = (one: Omit<ListedAuthority, "cooperations">) => ({
  slug: one.slug,
  name: one.name,
  kind: one.kind,
  level: one.level,
  categories: one.categories,
  country: one.country,
  region: one.region,
  departmentCode: one.departmentCode,
  place: one.place,
  siren: one.siren,
  href: authorityHref(one.slug),
  page: authorityPage(one.slug),
});

const projectOf = ({ title, theme, firstYear, lastYear, award }: Omit<EntryProject, "partner">) => ({
  ...{ title, theme, firstYear, lastYear },
  award: award && {
    amountCents: award.cents,
    year: award.year,
    call: { slug: award.call.slug, title: award.call.title },
    givenUp: award.givenUp,
  },
});

export const authorityOf = (entry: LoadedEntry): z.infer<typeof authority> => ({
  ...authorityFacts(entry),
  source: entry.source,
  confirmedAt: entry.confirmedAt?.toISOString() ?? null,
  formerNames: entry.formerNames.map(({ name, since, until }) => ({ name, since, until })),
  cooperations: entry.cooperations.map(({ slug, partner, kind, status, sinceYear, untilYear, themes, source }) => ({
    ...{ slug, kind, status, sinceYear, untilYear, themes, source },
    href: cooperationHref(slug),
    partner: {
      slug: partner.slug,
      name: partner.name,
      href: authorityHref(partner.slug),
      kind: partner.kind,
      country: partner.country,
      region: partner.region,
      departmentCode: partner.departmentCode,
    },
  })),
  projects: entry.projects.map((project) => ({ ...projectOf(project), partner: project.partner })),
});

const cooperationFacts = ({ french, foreign, ...one }: Omit<ListedCooperation, "projects">) => ({
  slug: one.slug,
  href: cooperationHref(one.slug),
  french: {
    slug: french.slug,
    name: french.name,
    href: authorityHref(french.slug),
    kind: french.kind,
    departmentCode: french.departmentCode,
  },
  foreign: {
    slug: foreign.slug,
    name: foreign.name,
    href: authorityHref(foreign.slug),
    country: foreign.country,
    region: foreign.region,
    place: foreign.place,
  },
  kind: one.kind,
  status: one.status,
  sinceYear: one.sinceYear,
  untilYear: one.untilYear,
  themes: one.themes,
});

export const cooperationSummaryOf = (one: ListedCooperation): z.infer<typeof cooperationSummary> => ({
  ...cooperationFacts(one),
  projects: one.projects,
});

export const cooperationOf = (one: LoadedCooperation): z.infer<typeof cooperation> => ({
  ...cooperationFacts(one),
  source: one.source,
  confirmedAt: one.confirmedAt?.toISOString() ?? null,
  projects: one.projects.map(projectOf),
});

export const figuresOf = (
  country: string,
  { figures, partners, growth, regions }: CountryFigures,
): z.infer<typeof registerFigures> => ({
  country,
  figures: figures.map(({ figure, counted, published, difference }) => ({
    ...{ figure, counted, difference },
    published: published && { value: published.value, publishedOn: published.publishedOn, source: published.source },
  })),
  ...{ partners, growth, regions },
});
