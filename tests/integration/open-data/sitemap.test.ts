import { expect, test } from "vitest";
import robots from "@/app/robots";
import sitemap from "@/app/sitemap";
import { aCall } from "@/tests/factories/call";

test("search engines are told of the public pages and the published calls, by whole addresses", async () => {
  const { slug } = await aCall({ publishedAt: new Date("2026-01-01T10:00:00Z") });
  const draft = await aCall({ publishedAt: null });
  const addresses = (await sitemap()).map(({ url }) => url);
  for (const path of ["/", "/appels", "/chiffres", "/donnees", `/appels/${slug}`])
    expect(addresses).toContain(`http://localhost:3000${path}`);
  expect(addresses.join(" ")).not.toContain(draft.slug);
  for (const word of ["dossiers", "instruction", "compte"]) expect(addresses.join(" ")).not.toContain(`/${word}`);
});

test("robots are sent to the map, and kept from what is for one person", () => {
  const { sitemap: map, rules } = robots();
  expect(map).toBe("http://localhost:3000/sitemap.xml");
  expect(rules).toMatchObject({ allow: "/", disallow: expect.arrayContaining(["/dossiers", "/verifier/"]) });
});
