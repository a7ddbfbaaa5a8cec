import { pdfText } from "../factories/files";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { expect, test } from "./_support/test";
import { startingWith, words } from "./_support/words";

const t = words.fr;
const f = (name: "title" | "file" | "kind") => startingWith(t(`call-files.form.${name}`));
const pdf = (name: string, text?: string) => ({ name, mimeType: "application/pdf", buffer: pdfText(text) });

test("files of a draft are its ministry's alone; kinds, order and what is wrong are told", async ({
  personAs,
  page,
}) => {
  const manager = await personAs("nadia.ferrand@demo.example.org");
  await manager.setViewportSize({ width: 360, height: 800 });
  await manager.goto("/administration/appels");
  await manager
    .getByRole("link", { name: t("calls.phase.draft") })
    .first()
    .click();
  const draft = manager.getByRole("table").getByRole("link").first();
  await draft.click();
  await manager.getByRole("link", { name: t("call-files.link"), exact: true }).click();
  await expect(manager.getByRole("heading", { level: 1 })).toHaveText(t("call-files.title"));
  await expectAccessible(manager);

  const adding = manager.getByRole("form", { name: t("call-files.add.title") });
  await adding.getByRole("button", { name: t("call-files.add.press") }).click();
  await expect(adding.getByRole("alert")).toContainText(t("call-files.form.errors.file"));
  await expectAccessible(manager);
  const name = `Annexe ${Math.random().toString(36).slice(2, 8)}`;
  await adding.getByLabel(f("title")).fill(name);
  await adding.getByLabel(f("kind")).selectOption({ label: t("call-files.kind.annex") });
  await adding
    .getByLabel(f("file"))
    .setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from("<p>") });
  await adding.getByRole("button", { name: t("call-files.add.press") }).click();
  await expect(adding.getByRole("alert")).toContainText("page.html");
  await expect(adding.getByLabel(f("title"))).toHaveValue(name);
  await adding.getByLabel(f("file")).setInputFiles(pdf("annexe.pdf"));
  await adding.getByRole("button", { name: t("call-files.add.press") }).click();
  await expect(adding.getByRole("status")).toContainText(name);

  const added = manager.getByRole("listitem").filter({ has: manager.getByRole("heading", { name }) });
  const address = (await added.getByRole("link", { name: /annexe\.pdf/ }).getAttribute("href")) ?? "";
  expect((await manager.request.get(address)).status()).toBe(200);
  expect((await page.request.get(address)).status()).toBe(404);
  await manager.getByRole("button", { name: t("call-files.upNamed", { title: name }) }).click();
  await expect(manager.getByRole("heading", { level: 3 }).first()).toHaveText(name);
  await expectAccessible(manager);
  await expectNoSidewaysScroll(manager);
  await manager.getByRole("button", { name: t("call-files.removeNamed", { title: name }) }).click();
  await expect(added).toHaveCount(0);
  expect((await manager.request.get(address)).status()).toBe(404);
});

test.describe("in public", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("a visitor downloads the files of a call, and sees what was corrected and when", async ({ page }) => {
    await page.goto("/ressources/appels?etat=open");
    await expect(page.getByRole("link", { name: /Modèle de budget à remplir/ }).first()).toContainText("XLSX");
    await page.getByRole("link", { name: "Appel à projets annuel" }).first().click();
    const files = page.getByRole("region", { name: t("call-files.public.title") });
    await expect(files).toContainText("Le calendrier des avis.");
    const download = page.waitForEvent("download");
    await files.getByRole("link", { name: startingWith("Texte de l’appel") }).click();
    expect((await download).suggestedFilename()).toMatch(/-corrige\.pdf$/);
    await files.getByText("Versions précédentes : Texte de l’appel").click();
    await expect(files.getByRole("link", { name: /^texte-.*\.pdf/ })).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});

test("a file of an open call is corrected with its reason, and the public reads it within the minute", async ({
  personAs,
  page,
}) => {
  await page.goto("/appels");
  await page
    .getByRole("link", { name: /triennal/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/appels\/.+/);
  const slug = page.url().split("/").at(-1);
  const manager = await personAs("nadia.ferrand@demo.example.org");
  await manager.goto(`/administration/appels/${slug}/fichiers`);
  const title = "Guide du plan de financement";
  await expect(manager.getByRole("button", { name: t("call-files.removeNamed", { title }) })).toHaveCount(0);
  await manager.getByText(t("call-files.editNamed", { title })).click();
  const replacing = manager.getByRole("form", { name: `${t("call-files.replace.title")} (${title})` });
  await replacing.getByLabel(f("file")).setInputFiles(pdf("guide-2.pdf", "<< /Size 2 /Root 1 0 R >>"));
  await replacing.getByRole("button", { name: t("call-files.replace.correct") }).click();
  await expect(replacing.getByRole("alert")).toContainText(t("call-files.form.errors.note"));
  const note = `Un exemple corrigé ${Math.random().toString(36).slice(2, 8)}`;
  await replacing.getByLabel(startingWith(t("call-files.replace.note"))).fill(note);
  await replacing.getByRole("button", { name: t("call-files.replace.correct") }).click();
  await expect(replacing.getByRole("status")).toContainText("guide-2.pdf");
  await expectAccessible(manager);
  // Once the scanner has looked at it; a page kept meanwhile is good for its minute.
  const shown = page.getByRole("region", { name: t("call-files.public.title") });
  await expect(async () => {
    await page.reload();
    await expect(shown).toContainText(note, { timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
  await expectAccessible(page);
});
