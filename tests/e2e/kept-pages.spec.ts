import { expect, test } from "./_support/test";

const asVisitor = { accept: "text/html", "accept-language": "fr" };

test("a public page is made once for all visitors, in their language and look, and known again by its mark", async ({
  request,
}) => {
  const ask = (headers: Record<string, string> = {}) =>
    request.get("/accessibilite", { headers: { ...asVisitor, ...headers } });
  // The first visitor of a language teaches which one it is.
  await ask();
  const [one, other] = [await ask(), await ask()];
  const { etag = "", ...headers } = one.headers();
  expect(headers).toMatchObject({ "cache-control": "public, max-age=0, must-revalidate" });
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'sha256-/);
  expect(other.headers().etag).toBe(etag);
  expect((await ask({ "if-none-match": etag })).status()).toBe(304);

  const english = await ask({ cookie: "langue=en" });
  expect(await english.text()).toContain('lang="en"');
  const dark = await ask({ cookie: "theme=dark" });
  expect(await dark.text()).toContain('data-fr-theme="dark"');
  for (const answer of [english, dark]) expect(answer.headers().etag).not.toBe(etag);
});

test("a file is handed on as it comes, with what it says of itself", async ({ request }) => {
  for (const [address, says] of [
    ["/repertoire/cooperations.csv", "public, no-cache"],
    ["/donnees/iati.xml", "public, max-age=60"],
  ] as const) {
    const file = await request.get(address, { headers: asVisitor });
    expect(file.status()).toBe(200);
    expect(file.headers()).toMatchObject({ "cache-control": says });
  }
});

test("who is signed in is never shown the page of others, nor others theirs", async ({ page, signInAs, request }) => {
  await request.get("/", { headers: asVisitor });
  await signInAs("claire.aubry@demo.example.org");
  const own = await page.goto("/");
  expect(own?.headers()["cache-control"]).not.toContain("public");
  await expect(page.getByRole("link", { name: /Mon compte/ }).first()).toBeAttached();
  const visited = await request.get("/", { headers: asVisitor });
  expect(await visited.text()).not.toContain("Claire Aubry");
});

test("what is published is there for the next visitor", async ({ people, request }) => {
  const seen = async () => (await request.get("/appels", { headers: asVisitor })).text();
  const title = `Appel aussitôt lu ${Date.now().toString(36)}`;
  expect(await seen()).not.toContain(title);
  const manager = await people.callManager();
  await manager.publishes({
    ...{ kind: "annual", title, summary: "Pour des projets d’un an.", text: "Un an pour bien faire." },
    ...{ country: "SN", themes: ["education"], envelope: 50_000, maxStateShare: 50 },
  });
  expect(await seen()).toContain(title);
});
