import type { MetadataRoute } from "next";
import { pathOf } from "@/server/domain/resource/kinds";
import { env } from "@/server/env";
import { listPublicCalls } from "@/server/services/call/list-public";
import { listEntryPages } from "@/server/services/register/list-pages";
import { listPublicPages } from "@/server/services/resource/public";

// Of what is published when it is asked for, not when the application was built.
export const dynamic = "force-dynamic";

const pages = [
  ...["/", "/appels", "/chiffres", "/donnees", "/verifier", "/accessibilite", "/mentions-legales"],
  ...["/repertoire", "/repertoire/chiffres-cles", "/repertoire/listes", "/donnees-personnelles"],
  ...["/ressources", "/ressources/actualites", "/ressources/conferences", "/ressources/documents"],
  ...["/ressources/liens", "/ressources/appels"],
];

/**
 * The public pages, for search engines: those that everybody has, each authority of the register, each published call, news
 * item and conference.
 */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ open, coming, past }, entries, resources] = await Promise.all([
    listPublicCalls(),
    listEntryPages(),
    listPublicPages(),
  ]);
  const calls = [...open, ...coming, ...past].map(({ slug }) => `/appels/${slug}`);
  return [
    ...[...pages, ...calls, ...entries].map((path) => ({ url: new URL(path, env().APP_URL).href })),
    ...resources.map((one) => ({ url: new URL(pathOf(one), env().APP_URL).href, lastModified: one.updatedAt })),
  ];
}
