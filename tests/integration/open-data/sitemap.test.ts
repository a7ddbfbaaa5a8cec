import { XmlDocument } from "libxml2-wasm";
import { expect, test } from "vitest";
import robots from "@/app/robots";
import { GET } from "@/app/sitemap.xml/route";
import { firstsOf, partOf } from "@/server/services/sitemap/parts";
import { aCall } from "@/tests/factories/call";
import { anEntry } from "@/tests/factories/register";
import { aDraft, aPublished } from "@/tests/factories/resource";

/** The addresses that a file names, read as XML. */
async function named(address: string): Promise<string[]> {
  const response = await GET(new Request(address));
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/xml; charset=utf-8"]);
  const document = XmlDocument.fromString(await response.text());
  try {
    const root = document.root.name === "sitemapindex" ? "sitemap" : "url";
    const prefix = { s: "http://www.sitemaps.org/schemas/sitemap/0.9" };
    return document.find(`/*/s:${root}/s:loc`, prefix).map((node) => node.content);
  } finally {
    document.dispose();
  }
}
const index = "http://localhost:3000/sitemap.xml";

test("search engines are told of what is public, by whole addresses, in the files that the index names", async () => {
  const { slug } = await aCall({ publishedAt: new Date("2026-01-01T10:00:00Z") });
  const [draft, news, hidden] = [await aCall({ publishedAt: null }), await aPublished("news"), await aDraft("news")];
  const entry = await anEntry("Commune cartographiée");
  const files = await named(index);
  expect(files.filter((file) => !file.startsWith(`${index}?liste=`))).toEqual([]);
  const addresses = (await Promise.all(files.map(named))).flat();
  for (const path of ["/", "/appels", "/chiffres", "/donnees", `/appels/${slug}`, `/repertoire/${entry.slug}`])
    expect(addresses).toContain(`http://localhost:3000${path}`);
  expect(addresses).toContain(`http://localhost:3000/ressources/actualites/${news.slug}`);
  for (const secret of [draft.slug, hidden.slug])
    expect(addresses.filter((one) => one.endsWith(`/${secret}`))).toEqual([]);
  for (const word of ["dossiers", "instruction", "compte"]) expect(addresses.join(" ")).not.toContain(`/${word}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test.each(["?liste=repertoire&partie=9", "?liste=autres", "?liste=pages&partie=2", "?liste=appels&partie=x"])(
  "a file that there is none of is not found: %s",
  async (query) => expect((await GET(new Request(index + query))).status).toBe(404),
);

test("however many there are, each is in one file, and no file is longer than it may be", async () => {
  for (const name of ["Aa", "Bb", "Cc", "Dd", "Ee", "Ff"]) await anEntry(`Ville ${name}`);
  const all = await partOf("repertoire", 1, 1_000);
  for (const size of [1, 2, 3, 7]) {
    const firsts = await firstsOf("repertoire", size);
    const parts = await Promise.all(firsts.map((_, before) => partOf("repertoire", before + 1, size)));
    expect(parts.flat()).toEqual(all);
    expect(parts.filter((part) => (part?.length ?? 0) > size || part?.length === 0)).toEqual([]);
    expect(await partOf("repertoire", firsts.length + 1, size)).toBeNull();
  }
});

test("robots are sent to the index, and kept from what is for one person", () => {
  const { sitemap: map, rules } = robots();
  expect(map).toBe(index);
  expect(rules).toMatchObject({ allow: "/", disallow: expect.arrayContaining(["/dossiers", "/verifier/"]) });
});
