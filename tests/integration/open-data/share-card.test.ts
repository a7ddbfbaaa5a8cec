import { expect, test, vi } from "vitest";
import { GET } from "@/app/partage/[genre]/[slug]/route";
import { aCall, days } from "@/tests/factories/call";
import { anEntry } from "@/tests/factories/register";
import { aDraft, aPublished } from "@/tests/factories/resource";

const apart = vi.hoisted(() => ({ drawApart: vi.fn() }));
vi.mock("@/server/pdf/apart", async (actual) => ({ ...(await actual<object>()), ...apart }));
apart.drawApart.mockResolvedValue('<svg xmlns="http://www.w3.org/2000/svg" width="12" height="6"/>');

const ask = (genre: string, slug: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost:3000/partage/${genre}/${slug}`, { headers }), {
    params: Promise.resolve({ genre, slug }),
  });

test("whoever has the card of a page as it stands is told so, and nothing is drawn", async () => {
  const { slug } = await anEntry("Commune illustrée");
  const first = await ask("repertoire", slug);
  expect([first.status, first.headers.get("content-type")]).toEqual([200, "image/png"]);
  // Another process, or this one after it was started anew, has drawn nothing of it.
  vi.resetModules();
  const { GET: anew } = await import("@/app/partage/[genre]/[slug]/route");
  apart.drawApart.mockClear();
  const etag = first.headers.get("etag") ?? "";
  const request = new Request("http://localhost:3000/", { headers: { "if-none-match": etag } });
  const again = await anew(request, { params: Promise.resolve({ genre: "repertoire", slug }) });
  expect([again.status, again.headers.get("etag")]).toEqual([304, etag]);
  expect(apart.drawApart).not.toHaveBeenCalled();
});

test("a card says what its page is, and there is none of what is not public", async () => {
  const [news, conference] = [await aPublished("news"), await aPublished("conference")];
  const call = await aCall({ opensAt: days(-1), closesAt: days(9), title: "Appel illustré" });
  const shown: [string, string, string][] = [
    ["appels", call.slug, "Appel illustré"],
    ["actualites", news.slug, news.typed.title],
    ["conferences", conference.slug, conference.typed.title],
  ];
  for (const [genre, slug, title] of shown) {
    expect((await ask(genre, slug)).status).toBe(200);
    expect(apart.drawApart).toHaveBeenLastCalledWith("share-card.typ", expect.objectContaining({ title }));
  }
  const [draft, hidden] = [await aDraft("news"), await aCall({ publishedAt: null })];
  for (const [genre, slug] of [
    ["actualites", draft.slug],
    ["conferences", news.slug],
    ["appels", hidden.slug],
    ["repertoire", "nulle-part"],
    ["repertoire", "\u0000"],
    ["constructor", "x"],
  ] as const)
    expect((await ask(genre, slug)).status, `${genre} ${slug}`).toBe(404);
});
