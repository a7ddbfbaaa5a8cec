import "server-only";
import { cooperationHref, territoryHref } from "@/app/_features/register/labels";
import { mapAddress } from "@/server/domain/map/selection";
import { pathOf } from "@/server/domain/resource/kinds";
import { type MappedPage, sitemapIndexXml, sitemapXml } from "@/server/domain/sitemap/xml";
import { env } from "@/server/env";
import {
  firstsOf,
  type MappedKind,
  type MappedRecord,
  mappedKinds,
  mappedTerritories,
  partOf,
} from "@/server/services/sitemap/parts";

const pages = [
  ...["/", "/appels", "/chiffres", "/repertoire", "/repertoire/chiffres-cles", "/repertoire/listes"],
  ...["/repertoire/demande", "/repertoire/reseaux", "/carte", "/bourse", "/donnees", "/donnees/api", "/verifier"],
  ...["/accessibilite", "/mentions-legales", "/donnees-personnelles"],
  ...["/ressources", "/ressources/actualites", "/ressources/conferences", "/ressources/documents"],
  ...["/ressources/liens", "/ressources/appels"],
];

const paths: Record<MappedKind, (record: MappedRecord) => string> = {
  appels: ({ slug }) => `/appels/${slug}`,
  repertoire: ({ slug }) => `/repertoire/${slug}`,
  cooperations: ({ slug }) => cooperationHref(slug),
  bourse: ({ slug }) => `/bourse/${slug}`,
  ressources: ({ slug, kind }) => pathOf({ kind: kind === "news" ? "news" : "conference", slug }),
};

const whole = (path: string): string => new URL(path, env().APP_URL).href;
const isMapped = (kind: string): kind is MappedKind => mappedKinds.some((one) => one === kind);

/** Where one file is: beside the index, because a map names what is below it alone. */
const partAddress = (kind: string, part: number) => whole(`/sitemap.xml?liste=${kind}&partie=${part}`);

async function commonPages(): Promise<MappedPage[]> {
  const territories = await mappedTerritories();
  const countries = [...new Set(territories.map(({ country }) => country))];
  const regions = territories.filter(({ region }) => region !== "");
  return [
    ...pages,
    ...countries.flatMap((country) => [mapAddress(country, {}), territoryHref(country)]),
    ...regions.map(({ country, region }) => territoryHref(country, region)),
  ].map((path) => ({ url: whole(path), changedAt: null }));
}

async function index(): Promise<string> {
  const kinds = await Promise.all(
    mappedKinds.map(async (kind) => (await firstsOf(kind)).map((_, before) => partAddress(kind, before + 1))),
  );
  return sitemapIndexXml([partAddress("pages", 1), ...kinds.flat()]);
}

async function part(kind: string, number: number): Promise<string | null> {
  if (kind === "pages") return number === 1 ? sitemapXml(await commonPages()) : null;
  if (!isMapped(kind)) return null;
  const records = await partOf(kind, number);
  return records && sitemapXml(records.map((one) => ({ url: whole(paths[kind](one)), changedAt: one.changedAt })));
}

/** Answers for the map of the public pages: its index, or with `?liste=KIND&partie=N` one of its files. */
export async function answerSitemap(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const [kind, number] = [asked.get("liste"), asked.get("partie") ?? "1"];
  const text = kind === null ? await index() : /^[1-9]\d{0,4}$/.test(number) ? await part(kind, Number(number)) : null;
  if (text === null) return new Response(null, { status: 404 });
  return new Response(text, {
    headers: { "content-type": "application/xml; charset=utf-8", "x-content-type-options": "nosniff" },
  });
}
