import type { MetadataRoute } from "next";
import { pathOf } from "@/server/domain/resource/kinds";
import { env } from "@/server/env";
import { listPublicCalls } from "@/server/services/call/list-public";
import { listPublicPages } from "@/server/services/resource/public";

// Of what is published when it is asked for, not when the application was built.
export const dynamic = "force-dynamic";

const pages = [
  ...["/", "/appels", "/chiffres", "/donnees", "/verifier", "/accessibilite", "/mentions-legales"],
  ...["/ressources", "/ressources/actualites", "/ressources/conferences", "/ressources/documents"],
  ...["/ressources/liens", "/ressources/appels"],
];

/** The public pages, for search engines: those that everybody has, each published call, news item and conference. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ open, coming, past }, resources] = await Promise.all([listPublicCalls(), listPublicPages()]);
  const calls = [...open, ...coming, ...past].map(({ slug }) => `/appels/${slug}`);
  return [
    ...[...pages, ...calls].map((path) => ({ url: new URL(path, env().APP_URL).href })),
    ...resources.map((one) => ({ url: new URL(pathOf(one), env().APP_URL).href, lastModified: one.updatedAt })),
  ];
}
