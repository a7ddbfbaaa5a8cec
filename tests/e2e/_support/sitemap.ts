import type { APIRequestContext } from "@playwright/test";

const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => url.replaceAll("&amp;", "&"));

/** The paths of all pages that the files of the site's map name. */
export async function mappedPaths(request: APIRequestContext): Promise<string[]> {
  const read = async (url: string) => locations(await (await request.get(url)).text());
  const files = await read("/sitemap.xml");
  const pages = await Promise.all(files.map((url) => read(new URL(url).pathname + new URL(url).search)));
  return pages.flat().map((url) => new URL(url).pathname);
}
