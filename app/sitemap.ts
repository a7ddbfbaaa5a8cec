import type { MetadataRoute } from "next";
import { env } from "@/server/env";
import { listPublicCalls } from "@/server/services/call/list-public";
import { listedSlugs } from "@/server/services/exchange/list-notices";

// Of what is published when it is asked for, not when the application was built.
export const dynamic = "force-dynamic";

const pages = ["/", "/appels", "/chiffres", "/bourse", "/donnees", "/verifier", "/accessibilite", "/mentions-legales"];

/** The public pages, for search engines: those that everybody has, each published call, each notice of the partner exchange. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { open, coming, past } = await listPublicCalls();
  const calls = [...open, ...coming, ...past].map(({ slug }) => `/appels/${slug}`);
  const notices = (await listedSlugs()).map((slug) => `/bourse/${slug}`);
  return [...pages, ...calls, ...notices].map((path) => ({ url: new URL(path, env().APP_URL).href }));
}
