import { readPdf } from "@/tests/factories/pdf";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { expect, test } from "./_support/test";

const firstOfAll = "/repertoire/cooperations/communaute-urbaine-d-alencon-246100663-commune-urbaine-de-koutiala-ml";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor finds a cooperation from the home page in three clicks on the map", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Carte des coopérations" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Mali");
    await page
      .getByRole("link", { name: /^Sikasso : \d+ partenariats$/ })
      .locator("circle")
      .click();
    await expect(page).toHaveURL(/\/carte\/ML\?region=ML-3$/);
    const places = page.getByRole("table", { name: "Partenariats et cofinancements par lieu" });
    await expect(places.getByRole("row").filter({ hasText: "Koutiala" }).first()).toBeVisible();
    const first = page.getByRole("table", { name: "Coopérations" }).getByRole("row").nth(1);
    await first.getByRole("link", { name: /^Jumelage entre/ }).click();
    await expect(page).toHaveURL(firstOfAll);
    await expect(page.getByRole("main")).toContainText("Depuis 1961");
  });

  test("and in three clicks in the list, whose every line leads to a cooperation", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Chercher dans le répertoire" }).click();
    await page.getByLabel("Collectivité").fill("koutiala");
    await page.getByLabel("Trier par").selectOption({ label: "Les plus anciennes" });
    await page.getByRole("button", { name: "Chercher" }).click();
    await page
      .getByRole("link", { name: "Jumelage entre Communauté urbaine d'Alençon et Commune urbaine de Koutiala" })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Koutiala");
    const history = page.getByRole("list").filter({ hasText: "Début de la coopération" }).first();
    await expect(history.getByRole("listitem").first()).toContainText("1961");
  });

  test("a theme is chosen in a form, and the address holds it from country to region", async ({ page }) => {
    await page.goto("/carte/ML");
    await page.getByLabel("Thème").selectOption({ label: "Santé" });
    await page.getByRole("button", { name: "Afficher" }).click();
    await expect(page).toHaveURL(/\/carte\/ML\?theme=health$/);
    await page
      .getByRole("table", { name: "Partenariats et cofinancements par région" })
      .getByRole("link")
      .first()
      .click();
    await expect(page).toHaveURL(/region=ML-\w+&theme=health/);
    await page.getByRole("link", { name: "Tous les thèmes" }).click();
    await expect(page).not.toHaveURL(/theme=/);
  });

  test("the territories tell amounts by year of the decision, and the first link", async ({ page }) => {
    await page.goto("/repertoire/territoires/ML");
    const years = page.getByRole("table", { name: "Cofinancements par année de la décision" });
    await expect(years.getByRole("row").filter({ hasText: "2010" })).toContainText("2 100 000 €");
    await expect(years.getByRole("row").filter({ hasText: "2011" })).toContainText("200 000 €");
    await expect(page.getByRole("main")).toContainText("Premier lien");
    await page.getByRole("table", { name: "Par région" }).getByRole("link", { name: "Kayes" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Kayes" })).toBeVisible();
    await page.getByRole("link", { name: "Voir sur la carte" }).click();
    await expect(page).toHaveURL(/\/carte\/ML\?region=ML-1$/);
  });
});

test("the map can be gone through by keyboard, and is drawn in both looks on any screen", async ({ page }) => {
  for (const address of ["/carte/ML", "/carte/ML?region=ML-3", "/carte"]) {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectAccessible(page);
  }
  const map = page.getByRole("main").locator("svg").first();
  const mali = map.getByRole("link", { name: /^Mali/ });
  await mali.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/carte\/ML$/);
});

test("what the register does not know has no page", async ({ request }) => {
  for (const address of ["/carte/XX", "/carte/FR", "/carte/ML?region=Toscane", "/repertoire/territoires/ML/Toscane"])
    expect((await request.get(address)).status(), address).toBe(404);
  for (const address of ["/repertoire/territoires/xx", "/repertoire/cooperations/personne"])
    expect((await request.get(address)).status(), address).toBe(404);
});

test("each list is also a tagged PDF of the day, with the names that the register holds", async ({ request }) => {
  const expected = {
    cooperations: "Commune urbaine de Koutiala",
    villes: "Bordeaux (33), commune",
    groupements: "Alençon",
    "departements-regions": "Région",
    reseaux: "réseau inventé",
  };
  for (const [list, words] of Object.entries(expected)) {
    const response = await request.get(`/repertoire/listes/${list}.pdf`);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-disposition"]).toMatch(
      new RegExp(`passerelle-${list}-\\d{4}-\\d{2}-\\d{2}\\.pdf`),
    );
    const pdf = await readPdf(await response.body());
    expect(pdf).toMatchObject({ isTagged: true, language: "fr" });
    expect(pdf.text.replace(/\s+/g, " ")).toContain(words);
  }
  for (const address of ["villes.pdf?volume=2", "villes.pdf?volume=0", "reseaux.pdf?volume=2", "villes.xlsx"])
    expect((await request.get(`/repertoire/listes/${address}`)).status(), address).toBe(404);
});
