import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { cursorOf } from "@/server/domain/public-api/cursor";
import { readPolicy } from "@/server/domain/public-api/rate-limit";
import { callApi } from "@/tests/factories/api";
import { aCall } from "@/tests/factories/call";
import { aCooperation, anEntry } from "@/tests/factories/register";

const kita = await anEntry("Kita", { kind: "foreignAuthority", country: "ML", region: "ml-kita" });
const towns = ["Abbeville", "Bourges", "Caen", "Dax", "Évreux"];
for (const [index, name] of towns.entries())
  await aCooperation((await anEntry(name)).id, kita.id, { sinceYear: 1980 + index, slug: name.toLowerCase() });

interface Page {
  items: { slug: string; french: { name: string } }[];
  next: string | null;
}
const json = async <Body>(response: Promise<Response>) => (await response).json() as Promise<Body>;

/** All the pages of a list, doing something between two of them. */
async function walk(first: string, between: (page: number) => Promise<unknown> = async () => {}): Promise<string[]> {
  const names: string[] = [];
  let next: string | null = first;
  for (let page = 1; next; page += 1) {
    const body: Page = await json(callApi(next));
    names.push(...body.items.map(({ french }) => french.name));
    await between(page);
    next = body.next;
  }
  return names;
}

describe("a list", () => {
  test.each(["nom", "ancien"])("is read page after page to its end, in the order %s", async (order) => {
    expect(await walk(`/register/cooperations?tri=${order}&limit=2`)).toEqual(towns);
  });

  test("is read from its other end", async () => {
    expect(await walk("/register/cooperations?tri=recent&limit=3&pays=ML")).toEqual(towns.toReversed());
  });

  test("tells each record once, whatever is entered meanwhile", async () => {
    const [before, after] = ["Aaa avant", "Zzz après"];
    const names = await walk("/register/cooperations?limit=2&type=protocol", async (page) => {
      if (page !== 1) return;
      for (const name of [before, after])
        await aCooperation((await anEntry(name)).id, kita.id, { slug: name.replace(" ", "-") });
    });
    expect(names).toEqual([...towns, after]);
    expect(await walk("/register/cooperations?limit=200")).toEqual([before, ...towns, after]);
  });

  test("says where its next page is in Link too, and nothing on the last one", async () => {
    const response = await callApi("/register/authorities?limit=1&pays=FR");
    const { next } = (await response.clone().json()) as Page;
    expect(next).toMatch(/^http:\/\/localhost:3000\/api\/v1\/register\/authorities\?.*cursor=/);
    expect(response.headers.get("link")).toBe(`<${next}>; rel="next"`);
    const last = await callApi("/register/authorities?pays=ML");
    expect(await last.clone().json()).toMatchObject({ next: null, items: [{ name: "Kita" }] });
    expect(last.headers.get("link")).toBeNull();
  });

  test("of calls gives each once too", async () => {
    const made = [];
    const early = { opensAt: new Date("2011-01-01T10:00:00Z"), opinionsDueAt: new Date("2011-06-30T10:00:00Z") };
    for (const day of ["01", "02", "03"])
      made.push(await aCall({ closesAt: new Date(`2011-05-${day}T10:00:00Z`), ...early }));
    const slugs: string[] = [];
    for (let next: string | null = "/calls?limit=1"; next; ) {
      const body: Page = await json(callApi(next));
      slugs.push(...body.items.map(({ slug }) => slug));
      next = body.next;
    }
    expect(slugs).toEqual(made.map(({ slug }) => slug).toReversed());
  });
});

describe("what is asked wrongly is refused by name", () => {
  test.each([
    ["/register/cooperations?categorie=village", "categorie"],
    ["/register/cooperations?country=ML", "country"],
    ["/register/cooperations?pays=ML&pays=SN", "pays"],
    ["/register/cooperations?region=ML-1", "region"],
    ["/register/cooperations?limit=0", "limit"],
    ["/register/cooperations?limit=1e3", "limit"],
    ["/register/cooperations?cursor=abc", "cursor"],
    ["/awards?annee=10", "annee"],
    ["/calls?etat=draft", "etat"],
  ])("%s", async (address, place) => {
    const response = await callApi(address);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      type: "http://localhost:3000/donnees/api#invalid-parameters",
      status: 400,
      errors: [{ place }],
    });
  });

  test.each([
    ["/register/authorities", ["a", "\u0000"]],
    ["/register/authorities", ["\ud800", "a"]],
    ["/register/cooperations?tri=ancien", ["oldest", 1e12, "a", "a"]],
    ["/register/cooperations", ["name", "a\u0000", "a"]],
    ["/awards", ["0000-01-01T00:00:00Z", "a"]],
    ["/awards", ["2010-01-01T00:00:00Z", "\u0000"]],
    ["/calls", ["2010-01-01T00:00:00Z", "\u0000"]],
  ])("a cursor made up for %s: %j", async (address, key) => {
    const asked = `${address}${address.includes("?") ? "&" : "?"}cursor=${cursorOf(key)}`;
    expect((await callApi(asked)).status).toBe(400);
  });

  test.each(["%", "_", "' OR 1=1 --", "\\", "a%' OR '1'='1"])("%j is searched as it stands", async (text) => {
    const asked = `/register/authorities?q=${encodeURIComponent(text)}`;
    const response = await callApi(asked);
    expect(response.status).toBe(200);
    expect((await json<Page>(callApi(asked))).items).toEqual([]);
  });

  test("a cursor of another order is none of this one's", async () => {
    const { next } = await json<Page>(callApi("/register/cooperations?limit=1"));
    expect((await callApi(`${next}&tri=x`.replace("tri=nom&", "").replace("tri=x", "tri=ancien"))).status).toBe(400);
  });
});

test.each([
  "/calls/inconnu",
  "/register/authorities/inconnue",
  "/register/cooperations/%00",
  "/register/figures/XX",
  "/rien",
])("%s is not found", async (address) => {
  const response = await callApi(address);
  expect(response.status).toBe(404);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(await response.json()).toMatchObject({ type: expect.stringMatching(/#not-found$/), status: 404 });
});

test("a draft call is as one that does not exist", async () => {
  const draft = await aCall({ publishedAt: null });
  expect((await callApi(`/calls/${draft.slug}`)).status).toBe(404);
  expect(await (await callApi("/calls?limit=200")).text()).not.toContain(draft.slug);
});

test("whoever has an answer asks whether it changed", async () => {
  const first = await callApi("/register/cooperations/caen");
  expect(first.headers.get("cache-control")).toBe("public, max-age=60");
  const etag = first.headers.get("etag") ?? "";
  const again = () => callApi("/register/cooperations/caen", { headers: { "if-none-match": etag } });
  const same = await again();
  expect([same.status, await same.text(), same.headers.get("etag")]).toEqual([304, "", etag]);
  await aCooperation((await anEntry("Ailleurs")).id, kita.id);
  expect((await again()).status).toBe(304);
  await db().cooperation.update({ where: { slug: "caen" }, data: { status: "dormant" } });
  expect((await again()).status).toBe(200);
});

test("pages of other sites may read it, and send the version they have", async () => {
  const response = await callApi("/awards", { method: "OPTIONS" });
  expect(response.headers.get("access-control-allow-headers")).toContain("If-None-Match");
  expect((await callApi("/awards")).headers.get("access-control-expose-headers")).toContain("Link");
});

test("how often one may ask is told, and held, by address", async () => {
  const headers = { "x-forwarded-for": "192.0.2.77" };
  const first = await callApi("/register/figures", { headers });
  expect(first.headers.get("ratelimit-policy")).toBe(`"read";q=${readPolicy.quota};w=${readPolicy.window}`);
  expect(first.headers.get("ratelimit")).toMatch(new RegExp(`^"read";r=${readPolicy.quota - 1};t=\\d+$`));
  const asked = Array.from({ length: readPolicy.quota }, () => callApi("/nulle-part", { headers }));
  const refused = (await Promise.all(asked)).at(-1);
  expect(refused?.status).toBe(429);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused?.json()).toMatchObject({
    type: "https://iana.org/assignments/http-problem-types#quota-exceeded",
    "violated-policies": ["read"],
  });
  expect((await callApi("/register/figures", { headers: { "x-forwarded-for": "192.0.2.78" } })).status).toBe(200);
});
