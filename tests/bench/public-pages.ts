import { request } from "@playwright/test";
import { pages } from "@/tests/e2e/_support/pages";
import { mappedPaths } from "@/tests/e2e/_support/sitemap";
import type { Examples } from "@/tests/e2e/_support/visitors";
import type { Bench } from "./bench";

/** Where the public's pages find what they are an example of: the first of these in the sitemap. */
const found = { call: /^\/appels\/([^/]+)$/, notice: /^\/bourse\/([^/]+)$/ };

/**
 * The addresses of the public's pages, one of each kind, with the demonstration to show: those of the table of pages that
 * an index may keep. What is behind a secret, or is for one person, asks not to be.
 */
export async function publicPages({ application, database }: Bench): Promise<{ name: string; path: string }[]> {
  await database.demonstrate();
  const context = await request.newContext({ baseURL: application.url });
  const robots = await (await context.get("/robots.txt")).text();
  const paths = await mappedPaths(context);
  await context.dispose();
  const hidden = [...robots.matchAll(/^Disallow: (.*)$/gm)].map(([, path = ""]) => path);
  const examples = Object.fromEntries(
    Object.entries(found).map(([name, form]) => {
      const example = paths.map((path) => form.exec(path)?.[1]).find(Boolean);
      if (!example) throw new Error(`The sitemap names no ${name}.`);
      return [name, example];
    }),
  ) as unknown as Examples;
  return Object.entries(pages)
    .filter(([name, { outcomes }]) => outcomes.public === "page" && !name.endsWith("[token]"))
    .filter(([name]) => !hidden.some((path) => name.startsWith(path)))
    .map(([name, { address }]) => ({ name, path: address(examples) }));
}
