import type { MetadataRoute } from "next";
import { cooperationHref, territoryHref } from "@/app/_features/register/labels";
import { mapAddress } from "@/server/domain/map/selection";
import { pathOf } from "@/server/domain/resource/kinds";
import { env } from "@/server/env";
import { listPublicCalls } from "@/server/services/call/list-public";
import { listedSlugs } from "@/server/services/exchange/list-notices";
import { registerAddresses } from "@/server/services/register/addresses";
import { listPublicPages } from "@/server/services/resource/public";

// Of what is published when it is asked for, not when the application was built.
export const dynamic = "force-dynamic";

const pages = [
  ...["/", "/appels", "/chiffres", "/repertoire", "/repertoire/chiffres-cles", "/repertoire/listes"],
  ...[
    "/repertoire/demande",
    "/repertoire/reseaux",
    "/carte",
    "/bourse",
    "/donnees",
    "/donnees/api",
    "/verifier",
    "/accessibilite",
  ],
  ...["/mentions-legales", "/donnees-personnelles"],
  ...["/ressources", "/ressources/actualites", "/ressources/conferences", "/ressources/documents"],
  ...["/ressources/liens", "/ressources/appels"],
];

// A sitemap holds 50 000 addresses: these two kinds, and room for the others.
const mostOfEach = 20_000;

/** The public pages, for search engines: those that everybody has, each published call, what is in the register, each notice, news item and conference. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ open, coming, past }, register, notices, resources] = await Promise.all([
    listPublicCalls(),
    registerAddresses(mostOfEach),
    listedSlugs(),
    listPublicPages(),
  ]);
  const calls = [...open, ...coming, ...past].map(({ slug }) => `/appels/${slug}`);
  const countries = [...new Set(register.territories.map(({ country }) => country))];
  const regions = register.territories.filter(({ region }) => region !== "");
  const addresses = [
    ...pages,
    ...calls,
    ...countries.flatMap((country) => [mapAddress(country, {}), territoryHref(country)]),
    ...regions.map(({ country, region }) => territoryHref(country, region)),
    ...register.authorities.map((slug) => `/repertoire/${slug}`),
    ...register.cooperations.map(cooperationHref),
    ...notices.map((slug) => `/bourse/${slug}`),
  ];
  return [
    ...addresses.map((path) => ({ url: new URL(path, env().APP_URL).href })),
    ...resources.map((one) => ({ url: new URL(pathOf(one), env().APP_URL).href, lastModified: one.updatedAt })),
  ];
}
