import { readFileSync } from "node:fs";
import type { APIRequestContext, Page } from "@playwright/test";
import { XmlDocument } from "libxml2-wasm";
import { pdfText } from "../factories/files";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { mappedPaths } from "./_support/sitemap";
import { expect, test } from "./_support/test";

const asVisitor = { accept: "text/html", "accept-language": "fr" };
const mark = () => Math.random().toString(36).slice(2, 8);

/** A local time of Paris some days from now, as its field takes it. */
const inDays = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T09:00`;

/** Where the public could find it: page, hub, list, search, feeds, sitemap, card. @returns those where it does. */
async function whereShown(request: APIRequestContext, title: string, path: string): Promise<string[]> {
  const card = path.replace("/ressources/", "/partage/");
  const lists = [
    "/ressources",
    path.replace(/\/[^/]+$/, ""),
    `${path.replace(/\/[^/]+$/, "")}?q=${encodeURIComponent(title)}`,
  ];
  const feeds = ["/ressources/actualites.atom", "/ressources/actualites.rss"];
  const found: string[] = [];
  for (const address of [...lists, ...feeds])
    if ((await (await request.get(address, { headers: asVisitor })).text()).includes(`${title}<`)) found.push(address);
  if ((await mappedPaths(request)).includes(path)) found.push("/sitemap.xml");
  for (const address of [path, card])
    if ((await request.get(address, { headers: asVisitor })).status() === 200) found.push(address);
  return found;
}

async function writesDraft(page: Page, kind: string, title: string): Promise<string> {
  await page.goto("/administration/ressources");
  await page.getByRole("link", { name: "Ajouter" }).click();
  await page.getByRole("navigation", { name: "Que voulez-vous ajouter" }).getByRole("link", { name: kind }).click();
  await expect(page.getByRole("link", { name: kind })).toHaveAttribute("aria-current", "page");
  await page.getByLabel(/^Titre/).fill(title);
  await page.getByLabel(/^Résumé/).fill("En une phrase.");
  return title;
}

const createsIt = async (page: Page, title: string) => {
  await page.getByRole("button", { name: "Créer le brouillon" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return page.url().split("/").at(-1) ?? "";
};

test("a news item is drafted, previewed, scheduled, and nowhere in public until it is published; then everywhere", async ({
  personAs,
  request,
  page: visitor,
}) => {
  const manager = await personAs("nadia.ferrand@demo.example.org");
  const title = await writesDraft(manager, "Actualité", `Nouvelle ${mark()}`);
  await manager
    .getByLabel(/^Texte/)
    .fill("Premier paragraphe, <b>sans</b> balise.\n\n- un point\n- [le répertoire](/repertoire)");
  const slug = await createsIt(manager, title);
  const path = `/ressources/actualites/${slug}`;
  expect(await whereShown(request, title, path)).toEqual([]);

  await manager.getByRole("link", { name: "Aperçu et publication" }).click();
  await expect(manager.getByText("Ce brouillon n’est visible que de ceux qui le gèrent.")).toBeVisible();
  await expect(manager.getByText("Premier paragraphe, <b>sans</b> balise.")).toBeVisible();
  await expectAccessible(manager);
  await manager.getByText("À une date et une heure").click();
  await manager.getByRole("button", { name: "Programmer la publication" }).click();
  await expect(manager.getByText("Choisissez une date et une heure qui existent.")).toBeVisible();
  await manager.getByLabel(/^Date et heure de publication/).fill(inDays(-2));
  await manager.getByRole("button", { name: "Programmer la publication" }).click();
  await expect(manager.getByText(/^L’heure choisie est passée/)).toBeVisible();
  await manager.getByLabel(/^Date et heure de publication/).fill(inDays(3));
  await manager.getByRole("button", { name: "Programmer la publication" }).click();
  await expect(manager.getByText(/sera publiée d’elle-même le .* à 9\sh/)).toBeVisible();
  expect(await whereShown(request, title, path)).toEqual([]);

  await manager.getByText("Maintenant", { exact: true }).click();
  await manager.getByRole("button", { name: "Publier", exact: true }).click();
  await expect(manager.getByRole("status").filter({ hasText: "Cette ressource est publiée depuis" })).toBeFocused();
  expect(await whereShown(request, title, path)).toHaveLength(8);
  await visitor.goto(path);
  await expect(visitor.getByRole("listitem").filter({ hasText: "un point" })).toBeVisible();
  await expect(visitor.getByRole("main").getByRole("link", { name: "le répertoire" })).toHaveAttribute(
    "href",
    "/repertoire",
  );

  await manager.getByRole("button", { name: "Retirer", exact: true }).click();
  await manager.getByRole("button", { name: "Confirmer le retrait" }).click();
  await expect(manager.getByText("Ce brouillon n’est visible que de ceux qui le gèrent.")).toBeVisible();
  expect(await whereShown(request, title, path)).toEqual([]);
});

test("a conference is announced with its programme by the clocks of its place, and put into a calendar", async ({
  personAs,
  page: visitor,
}) => {
  const manager = await personAs("nadia.ferrand@demo.example.org");
  const title = await writesDraft(manager, "Rencontre", `Rencontre ${mark()}`);
  await manager.getByRole("button", { name: "Créer le brouillon" }).click();
  await expect(manager.getByRole("alert").getByRole("link", { name: /Premier jour/ })).toBeVisible();
  await manager.getByLabel(/^Premier jour/).fill("2031-12-12");
  await manager.getByLabel(/^Dernier jour/).fill("2031-12-13");
  await manager.getByLabel(/^Lieu/).fill("Bamako");
  await manager.getByLabel(/^Fuseau horaire/).selectOption("Africa/Bamako");
  await manager.getByRole("button", { name: "Ajouter une séance" }).click();
  const session = manager.getByRole("group", { name: "Séance 1" });
  await session.getByLabel("Intitulé").fill("Ouverture");
  await session.getByLabel("Fin").fill("2031-12-12T10:30");
  const slug = await createsIt(manager, title);
  await expectAccessible(manager);
  await manager.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(manager);
  await manager.getByRole("link", { name: "Aperçu et publication" }).click();
  await manager.getByRole("button", { name: "Publier", exact: true }).click();
  await expect(manager.getByText(/^Cette ressource est publiée depuis/)).toBeVisible();

  await visitor.goto("/ressources/conferences");
  await visitor.getByRole("link", { name: title }).click();
  await expect(visitor.getByText(/^Heures du lieu \(Bamako, UTC/)).toBeVisible();
  await expect(visitor.getByRole("row").filter({ hasText: "Ouverture" })).toContainText(/9\sh\s–\s10\sh\s30/);
  const download = visitor.waitForEvent("download");
  await visitor.getByRole("link", { name: "Ajouter à mon agenda" }).click();
  const calendar = readFileSync(await (await download).path(), "utf8");
  expect(calendar).toContain("DTSTART:20311212T090000Z");
  expect(calendar).toContain("DTEND;VALUE=DATE:20311214");
  expect((await download).suggestedFilename()).toBe(`${slug}.ics`);
});

test("a document is given its file; a link that no longer answers is said to be out of reach", async ({
  personAs,
  request,
  page: visitor,
}) => {
  const manager = await personAs("nadia.ferrand@demo.example.org");
  const title = await writesDraft(manager, "Document", `Guide ${mark()}`);
  await manager.getByLabel("Date du document").fill("2026-03-01");
  const slug = await createsIt(manager, title);
  await manager
    .getByLabel(/^Fichier du document/)
    .setInputFiles({ name: "guide.pdf", mimeType: "application/pdf", buffer: pdfText() });
  await expect(manager.getByText("guide.pdf a été ajouté.")).toBeVisible();
  await manager
    .getByLabel(/^Fichier du document/)
    .setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from("<html></html>") });
  await expect(manager.getByText(/^page\.html\s: ce fichier n’est pas de l’un des types acceptés/)).toBeVisible();
  await manager.getByRole("link", { name: "Aperçu et publication" }).click();
  await manager.getByRole("button", { name: "Publier", exact: true }).click();
  await expect(manager.getByText(/^Cette ressource est publiée depuis/)).toBeVisible();
  const way = visitor.getByRole("link", { name: `Télécharger « ${title} »` });
  // The scanner has a look first; a page made before that stays for its minute.
  await expect(async () =>
    expect((await request.get(`/ressources/documents/${slug}/fichier`)).status()).toBe(200),
  ).toPass();
  await visitor.goto(`/ressources/documents?q=${encodeURIComponent(title)}`);
  const download = visitor.waitForEvent("download");
  await way.click();
  expect(readFileSync(await (await download).path()).equals(pdfText())).toBe(true);

  await visitor.goto("/ressources/liens");
  await expect(visitor.getByRole("article").filter({ hasText: "Site disparu" })).toContainText("Injoignable");
  await manager.goto("/administration/ressources?etat=failing");
  await manager.getByRole("link", { name: /^Site disparu/ }).click();
  await expect(manager.getByRole("status").filter({ hasText: "Ce lien ne répond plus" })).toContainText(
    "Le public lit qu’il est injoignable.",
  );
});

test("an embassy writes of its country alone; two tabs are told of each other", async ({ personAs }) => {
  const adviser = await personAs("awa.konate@demo.example.org");
  await adviser.goto("/avis");
  await adviser.getByRole("link", { name: "Ressources", exact: true }).last().click();
  await adviser.getByRole("link", { name: "Ajouter" }).click();
  await expect(adviser.getByLabel(/^Pays concerné/).getByRole("option")).toHaveText(["Mali"]);
  const title = `Annonce de Bamako ${mark()}`;
  await adviser.getByLabel(/^Titre/).fill(title);
  await createsIt(adviser, title);
  const other = await adviser.context().newPage();
  await other.goto(adviser.url());
  await other.getByLabel(/^Résumé/).fill("De l’autre onglet.");
  await other.getByRole("button", { name: "Enregistrer" }).click();
  await expect(other.getByText(/^Enregistré à/)).toBeVisible();
  await adviser.getByLabel(/^Résumé/).fill("De cet onglet.");
  await adviser.getByRole("button", { name: "Enregistrer" }).click();
  await expect(adviser.getByRole("alert").filter({ hasText: "enregistrée entre-temps" })).toBeVisible();
  await expect(adviser.getByLabel(/^Résumé/)).toHaveValue("De cet onglet.");
  await adviser.getByRole("button", { name: "Reprendre la version enregistrée" }).click();
  await expect(adviser.getByLabel(/^Résumé/)).toHaveValue("De l’autre onglet.");
});

test("the feeds are XML, known again by their mark, and named by every public page", async ({ page, request }) => {
  for (const file of ["actualites.atom", "actualites.rss"]) {
    const feed = await request.get(`/ressources/${file}`);
    expect(feed.headers()["content-type"]).toContain(
      file.endsWith("atom") ? "application/atom+xml" : "application/rss+xml",
    );
    expect(feed.headers()["cache-control"]).toBe("public, max-age=60");
    const document = XmlDocument.fromString(await feed.text());
    document.dispose();
    const { etag = "" } = feed.headers();
    expect((await request.get(`/ressources/${file}`, { headers: { "if-none-match": etag } })).status()).toBe(304);
  }
  await page.goto("/appels");
  await expect(page.locator('link[rel="alternate"][type="application/atom+xml"]')).toHaveAttribute(
    "href",
    /actualites\.atom$/,
  );
  expect(await (await request.get("/ressources/actualites.atom?langue=en")).text()).toContain(
    "News of decentralised cooperation",
  );
});

test.describe("in English, without script", () => {
  test.use({ locale: "en-GB", javaScriptEnabled: false });

  test("what is written in another language says so, and can be searched", async ({ page }) => {
    await page.goto("/ressources/actualites");
    await expect(page.getByRole("heading", { level: 1, name: "News" })).toBeVisible();
    const card = page.getByRole("heading", { name: "Lire les montants par année" });
    await expect(card.locator("[lang=fr]")).toBeVisible();
    await page.getByRole("combobox", { name: "Language" }).selectOption("en");
    await page.getByRole("button", { name: "Filter" }).click();
    await expect(page.getByRole("heading", { name: "Check whether you qualify before you write" })).toBeVisible();
    await expect(card).toHaveCount(0);
  });
});
