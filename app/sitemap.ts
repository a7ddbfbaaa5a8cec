import type { MetadataRoute } from "next";
import { env } from "@/server/env";
import { listPublicCalls } from "@/server/services/call/list-public";

// Of what is published when it is asked for, not when the application was built.
export const dynamic = "force-dynamic";

const pages = [
  "/",
  "/appels",
  "/chiffres",
  "/repertoire/demande",
  "/donnees",
  "/verifier",
  "/accessibilite",
  "/mentions-legales",
];

/** The public pages, for search engines: those that everybody has, and each published call. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { open, coming, past } = await listPublicCalls();
  const calls = [...open, ...coming, ...past].map(({ slug }) => `/appels/${slug}`);
  return [...pages, ...calls].map((path) => ({ url: new URL(path, env().APP_URL).href }));
}
