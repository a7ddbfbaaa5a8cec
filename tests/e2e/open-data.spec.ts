import { readFileSync } from "node:fs";
import { mappedPaths } from "./_support/sitemap";
import { expect, test } from "./_support/test";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("from the figures to the projects one by one, as many as the page says", async ({ page }) => {
    await page.goto("/chiffres");
    await page
      .getByRole("main")
      .getByRole("link", { name: /données ouvertes/ })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "Données ouvertes" })).toBeVisible();
    const records = Number(await page.getByText("Projets dans chaque fichier").locator("xpath=../dd").textContent());
    expect(records).toBeGreaterThan(30);

    const started = page.waitForEvent("download");
    await page.getByRole("link", { name: "Télécharger subventions-scdl.csv" }).click();
    const download = await started;
    expect(download.suggestedFilename()).toMatch(/subventions-scdl\.csv$/);
    const lines = readFileSync(await download.path(), "utf8")
      .trimEnd()
      .split("\r\n");
    // Other stories may publish more in the meantime, and never less.
    expect(lines.length).toBeGreaterThanOrEqual(records + 1);
    expect(lines.filter((line) => line.includes(",2010-"))).not.toHaveLength(0);

    await page.getByText("Champs de subventions-scdl.csv").first().click();
    await expect(page.getByRole("rowheader", { name: "pourcentageSubvention" })).toBeVisible();
  });

  test("its size is told once it was taken", async ({ page, request }) => {
    // Of the file as it stands: other stories may publish in between.
    await expect(async () => {
      await (await request.get("/donnees/iati.xml")).body();
      await page.goto("/donnees");
      await expect(page.getByText(/\(\d+(,\d)?\sko\)/).first()).toBeVisible();
    }).toPass();
  });
});

test("search engines are told of it", async ({ request }) => {
  expect(await mappedPaths(request)).toContain("/donnees");
  expect(await (await request.get("/robots.txt")).text()).toContain("/sitemap.xml");
});
