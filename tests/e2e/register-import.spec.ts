import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { demoAccount } from "./_support/demo-accounts";
import type { PickedFile } from "./_support/documents";
import { expect, test } from "./_support/test";
import { startingWith, words } from "./_support/words";
import { workbook } from "./_support/workbook";

const path = "/administration/repertoire/import";
const text = (name: string, content: string, encoding: BufferEncoding = "utf8"): PickedFile => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(content, encoding),
});

const fileField = (page: Page, t: (typeof words)["fr"]) =>
  page.getByLabel(startingWith(t("register-import.upload.file"))).and(page.locator("input"));

async function sends(page: Page, file: PickedFile, t: (typeof words)["fr"] = words.fr): Promise<void> {
  await page.goto(path);
  await fileField(page, t).setInputFiles(file);
  await page.getByRole("button", { name: t("register-import.upload.send") }).click();
  await expect(page.getByRole("heading", { level: 1, name: file.name })).toBeVisible();
}

/** Narrows the preview. */
const shows = async (page: Page, filter: string) =>
  page
    .getByRole("navigation", { name: words.fr("register-import.preview.lines") })
    .getByRole("link", { name: filter })
    .click();

async function isFound(page: Page, name: string, count: number): Promise<void> {
  await page.goto(`/repertoire?${new URLSearchParams({ q: name })}`);
  await expect(page.getByText(words.fr("register.count", { count }), { exact: true })).toBeVisible();
}

test("a file is sent, its columns told, its lines looked at, accepted once, seen in the register, undone and gone", async ({
  browser,
  personAs,
}) => {
  const t = words.fr;
  const page = await personAs(await demoAccount(browser, "callManager"));
  // As French spreadsheets save it, under headings of one's own.
  await sends(
    page,
    text(
      "jumelages du Sénégal.csv",
      "Qui;Avec qui;Pays;Région étrangère;Ville;Type de coopération;Année\n" +
        "Ville de Saint-Étienne;Commune de Podor-Essai;Sénégal;Saint-Louis;Podor;Jumelage;1994\n" +
        "Ville de Nulle-Part;Commune de Matam-Essai;Sénégal;Matam;Matam;Jumelage;2001\n" +
        "216100016;Commune de Matam-Essai;Sénégal;Matam;Matam;Amitié;2001\n",
      "latin1",
    ),
  );
  await expect(page.getByText(t("register-import.verdicts.new"))).toHaveCount(0);
  const french = page.getByLabel(t("register-import.fields.french"));
  await french.selectOption({ label: "A – Qui" });
  await page.getByRole("button", { name: t("register-import.mapping.save") }).click();
  const missing = t("register-import.mapping.lackingField", { field: t("register-import.fields.partner") });
  await page.getByRole("alert").getByRole("link", { name: missing }).click();
  const partner = page.getByRole("combobox", { name: t("register-import.fields.partner") });
  await expect(partner).toBeFocused();
  await partner.selectOption({ label: "B – Avec qui" });
  await page.getByRole("button", { name: t("register-import.mapping.save") }).click();

  const line = (number: number) =>
    page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: `${number}`, exact: true }) });
  await expect(line(2)).toContainText(t("register-import.verdicts.new"));
  await expect(line(2)).toContainText("Podor");
  await expect(line(3)).toContainText("A3");
  await expect(line(3)).toContainText("Ville de Nulle-Part");
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await shows(page, t("register-import.filters.error"));
  await expect(line(2)).toHaveCount(0);
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: t("register-import.errors.download") }).click();
  expect((await started).suggestedFilename()).toBe("lignes-en-erreur.csv");
  // Nothing is written yet.
  const address = page.url();
  await isFound(page, "podor essai", 0);
  await page.goto(address);
  await page.getByRole("button", { name: t("register-import.accept.button", { good: 1 }) }).dblclick();
  await expect(page.getByRole("button", { name: t("register-import.undo.button") })).toBeVisible();
  await expect(page.locator("#import")).toBeFocused();
  await isFound(page, "podor essai", 1);
  await page.getByRole("link", { name: "Commune de Podor-Essai" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Commune de Podor-Essai" })).toBeVisible();

  await page.goto(path);
  const listed = page.getByRole("row").filter({ hasText: "jumelages du Sénégal.csv" }).first();
  await expect(listed).toContainText(t("register-import.states.accepted"));
  await listed.getByRole("link").click();
  await page.getByRole("button", { name: t("register-import.undo.button") }).click();
  await expect(page.getByText(t("register-import.states.undone"), { exact: true })).toBeVisible();
  await isFound(page, "podor essai", 0);
  await page.goto("/administration/journal?sujet=repertoire");
  await expect(
    page
      .getByRole("row")
      .filter({ hasText: t("journal.events.registerImport_undo") })
      .first(),
  ).toContainText("jumelages du Sénégal.csv");
});

test("an embassy imports for its own countries, in English, from a workbook; it gives the file up", async ({
  browser,
  personAs,
}) => {
  const t = words.en;
  const page = await personAs(await demoAccount(browser, "adviser", /SCAC de Bamako/));
  await page.context().addCookies([{ name: "langue", value: "en", url: page.url() }]);
  await page.goto("/avis");
  await page.getByRole("link", { name: t("register-import.tile") }).click();
  await expect(page.getByText(t("register-import.scope", { countries: "Mali" }))).toBeVisible();
  await expectAccessible(page);
  const sheet = await workbook("cooperations.xlsx", [
    {
      name: "Cooperations",
      rows: [
        ["French authority", "Partner", "Country", "Kind", "Since"],
        ["Alençon", "Commune de Kita-Essai", "Mali", "Twinning", 1999],
        ["Alençon", "Commune de Podor-Essai", "Senegal", "Twinning", 1999],
      ],
    },
  ]);
  await sends(page, sheet, t as never);
  await expect(page.getByRole("row").filter({ hasText: "Kita-Essai" })).toContainText(
    t("register-import.verdicts.new"),
  );
  await expect(page.getByRole("row").filter({ hasText: "Podor-Essai" })).toContainText(
    t("register-import.reasons.notYourCountry"),
  );
  await page.getByRole("button", { name: t("register-import.accept.discard") }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole("link", { name: "cooperations.xlsx" })).toHaveCount(0);
});

test("a file that is no table is refused with its reason, and the one of the register changes nothing", async ({
  browser,
  personAs,
}) => {
  const t = words.fr;
  const page = await personAs(await demoAccount(browser, "callManager"));
  await page.goto(path);
  await fileField(page, t).setInputFiles(text("vide.csv", "siren;pays\n"));
  await page.getByRole("button", { name: t("register-import.upload.send") }).click();
  await expect(page.getByRole("alert").filter({ hasText: t("register-import.upload.refusals.noLines") })).toBeVisible();

  const file = await (await page.request.get("/donnees/repertoire.csv")).body();
  await sends(page, { name: "repertoire.csv", mimeType: "text/csv", buffer: file });
  // Other stories may change some in the meantime: none is bad, whatever the demonstration holds.
  await shows(page, t("register-import.filters.error"));
  await expect(page.getByText(t("register-import.preview.count", { count: 0 }), { exact: true })).toBeVisible();
  await page.getByRole("button", { name: t("register-import.accept.discard") }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});
