import { expect, test } from "./_support/test";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor finds the first cooperation of all, and what its partner does, in three clicks", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Chercher dans le répertoire" }).click();
    await page.getByLabel("Collectivité").fill("koutiala");
    await page.getByLabel("Trier par").selectOption({ label: "Les plus anciennes" });
    await page.getByRole("button", { name: "Chercher" }).click();
    await expect(page).toHaveURL(/q=koutiala/);
    const first = page.getByRole("table", { name: "Coopérations" }).getByRole("row").nth(1);
    await expect(first).toContainText("1961");
    await first.getByRole("link", { name: "Commune urbaine de Koutiala", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Commune urbaine de Koutiala" })).toBeVisible();
    await expect(page.getByRole("table", { name: "Projets" })).toContainText("180 000 € en 2010");
  });

  test("the key figures are counted, beside what was published", async ({ page }) => {
    await page.goto("/repertoire/chiffres-cles");
    const figures = page.getByRole("table", { name: "Ce que le répertoire compte" });
    // Other stories add to the register: what the demonstration begins with is held by its own test, to the unit.
    const told = async (name: string) => {
      const [counted = "", published = "", difference = ""] = await figures
        .getByRole("row")
        .filter({ hasText: name })
        .getByRole("cell")
        .allInnerTexts();
      return { counted: Number(counted), published: Number(published.split(" ")[0]), difference };
    };
    for (const [name, least] of [
      ["Collectivités françaises engagées", 162],
      ["Inscriptions par catégorie", 163],
      ["Projets de coopération", 340],
    ] as const) {
      const { counted, published, difference } = await told(name);
      expect(counted, name).toBeGreaterThanOrEqual(least);
      expect(difference, name).toContain(counted === published ? "Aucun" : `+\u00a0${counted - published}`);
    }
  });
});

test("each list is a file of what the register holds today", async ({ page, request }) => {
  await page.goto("/repertoire/listes");
  const hrefs = await page
    .getByRole("link", { name: /^CSV/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(hrefs).toHaveLength(5);
  for (const href of hrefs) {
    const response = await request.get(href ?? "");
    expect(response.status()).toBe(200);
    expect(response.headers()["content-disposition"]).toMatch(/passerelle-[a-z-]+-\d{4}-\d{2}-\d{2}\.csv/);
    const lines = (await response.text()).trim().split("\n");
    expect(lines[0]).toMatch(/^\uFEFF?(collectivite_francaise;categorie|reseau;sigle)/);
    expect(lines.length).toBeGreaterThan(8);
  }
  expect((await request.get("/repertoire/listes/personne.csv")).status()).toBe(404);
});
