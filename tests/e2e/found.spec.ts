import type { Page } from "@playwright/test";
import { mappedPaths } from "./_support/sitemap";
import { expect, test } from "./_support/test";

const meta = (page: Page, name: string) =>
  page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute("content");

/** The blocks of data of a page, by their kind. */
async function dataOf(page: Page): Promise<Map<string, Record<string, unknown>>> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return new Map(
    texts.map((text) => {
      const data = JSON.parse(text) as Record<string, unknown>;
      expect(data["@context"]).toBe("https://schema.org");
      return [String(data["@type"]), data];
    }),
  );
}

/** The kind of a page of the sitemap: those that differ by the record alone are one kind. */
const kindOf = (path: string) =>
  path
    .replace(
      /^\/(appels|bourse|carte|ressources\/(?:actualites|conferences)|repertoire\/cooperations)\/[^/]+$/,
      "/$1/*",
    )
    .replace(
      /^\/repertoire\/territoires\/[^/]+(\/[^/]+)?$/,
      (_, region) => `/repertoire/territoires/*${region ? "/*" : ""}`,
    )
    .replace(/^\/repertoire\/[^/]+-[^/]+$/, (whole) => (whole.endsWith("/chiffres-cles") ? whole : "/repertoire/*"));

test("every kind of page of the sitemap says a title of its own, what it is, its one address and a card that is there", async ({
  page,
  request,
}) => {
  const paths = await mappedPaths(request);
  const kinds = new Map(paths.map((path) => [kindOf(path), path]));
  expect([...kinds.keys()]).toEqual(
    expect.arrayContaining([
      "/",
      ...["/appels/*", "/bourse/*", "/carte/*", "/repertoire/*", "/repertoire/cooperations/*"],
      ...["/repertoire/territoires/*", "/repertoire/territoires/*/*", "/donnees/api"],
      "/ressources/actualites/*",
      "/ressources/conferences/*",
      "/ressources/liens",
    ]),
  );
  const titles = new Set<string>();
  const refused: string[] = [];
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  for (const path of kinds.values()) {
    // By an address with parameters, as those who share give it.
    await page.goto(`${path}?utm_source=x`);
    titles.add(await page.title());
    const description = (await meta(page, "description")) ?? "";
    expect(description.length, path).toBeGreaterThan(20);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
    expect(new URL(canonical ?? "").pathname, path).toBe(path);
    expect(await meta(page, "og:url"), path).toBe(canonical);
    expect(await meta(page, "og:title"), path).not.toBe("");
    expect(await meta(page, "og:description"), path).toBe(description);
    const image = await request.get(new URL((await meta(page, "og:image")) ?? "").pathname);
    expect(image.headers()["content-type"], path).toBe("image/png");
  }
  expect(titles.size).toBe(kinds.size);
  // No policy stands in the way of a block of data, nor of anything else.
  expect(refused).toEqual([]);
});

test("what pages are about is told to programs: calls, authorities, news, conferences, data, the way there", async ({
  page,
}) => {
  const at = async (path: string) => {
    await page.goto(path);
    return dataOf(page);
  };
  expect(await at("/")).toHaveProperty("size", 1);
  expect((await at("/appels/appel-annuel-2027")).get("MonetaryGrant")).toMatchObject({
    name: "Appel à projets annuel 2027",
    amount: { "@type": "MonetaryAmount", currency: "EUR" },
  });
  const authority = await at("/repertoire/commune-urbaine-de-koutiala-ml");
  expect(authority.get("GovernmentOrganization")).toMatchObject({ address: { addressCountry: "ML" } });
  const conference = await at("/ressources/conferences/assises-de-decembre-2008");
  expect(conference.get("Event")).toMatchObject({
    ...{ startDate: "2008-12-12", endDate: "2008-12-14" },
    location: { name: "Bamako", address: { addressCountry: "ML" } },
  });
  expect(conference.get("BreadcrumbList")).toMatchObject({
    itemListElement: [{ position: 1 }, {}, {}, { position: 4 }],
  });
  const news = await at("/ressources/actualites/lire-les-montants-par-annee");
  expect(news.get("NewsArticle")).toMatchObject({ headline: "Lire les montants par année", inLanguage: "fr" });
  expect((await at("/donnees")).get("Dataset")).toMatchObject({ distribution: [{}, {}, {}] });
});
