import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { demoAccount } from "./_support/demo-accounts";
import { expect, test } from "./_support/test";

/** Opens the self-check of the triennial call from its page, as anybody would. */
async function opensSelfCheck(page: Page): Promise<void> {
  await page.goto("/appels");
  await page
    .getByRole("link", { name: /^Appel à projets triennal/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Vérifier mon éligibilité" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Pouvez-vous répondre/ })).toBeVisible();
}

const answer = (page: Page) => page.getByRole("region", { name: "La réponse" });

async function answers(page: Page, { requested = "60 000", country = "SN", owes = "non" } = {}): Promise<void> {
  await page.getByLabel("Qui dépose le dossier").selectOption("commune");
  await page.getByLabel("Dans quel pays").selectOption(country);
  await page.getByLabel("Coût total").fill("100 000,01");
  await page.getByLabel("Demandé à l’État").fill(requested);
  await page.getByLabel("Apporté par les collectivités françaises").fill("15 000");
  await page
    .getByRole("group", { name: /compte rendu final/ })
    .getByText(owes, { exact: true })
    .click();
  await page.getByLabel("Combien de mois").fill("36");
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(page).toHaveURL(/duree=36/);
}

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false, locale: "fr-FR" });

  test("five questions say yes, not yet or no, with the numbers, and the address holds them", async ({ page }) => {
    await opensSelfCheck(page);
    await answers(page, { requested: "70 000,01" });
    await expect(answer(page)).toContainText("Oui, ce projet peut répondre à cet appel");
    await expect(answer(page)).toContainText(/70\s000,01\s€ \(70\s% du coût total\)/);

    await answers(page, { requested: "70 000,02", owes: "oui" });
    await expect(answer(page)).toContainText(/Pas encore\s: 2 points à régler/);
    await expect(answer(page)).toContainText(/vous demandez 70\s000,02\s€, 0,01\s€ de trop/);
    await expect(answer(page)).toContainText("Le compte rendu final d’un autre dossier est attendu");
    await page.reload();
    await expect(page.getByLabel("Demandé à l’État")).toHaveValue("70 000,02");

    await answers(page, { country: "other" });
    await expect(answer(page)).toContainText("Non, cet appel ne peut pas recevoir ce projet");
    await expect(answer(page)).toContainText("Ce pays n’est pas parmi les pays de cet appel");
    await expect(page.getByRole("link", { name: /Commencer un dossier/ })).toHaveCount(0);
  });

  test("a suspended country is told with its day and its text", async ({ page }) => {
    await page.goto("/appels");
    await page
      .getByRole("link", { name: /^Appel à projets annuel/ })
      .first()
      .click();
    await page.getByRole("link", { name: "Vérifier mon éligibilité" }).click();
    await page.getByLabel("Dans quel pays").selectOption("ML");
    await page.getByRole("button", { name: "Vérifier" }).click();
    await expect(answer(page)).toContainText(/Mali, depuis le 16 novembre 2022 \(source\s: Suspension de l’aide/);
  });

  test("an answer that cannot be read is pointed at, and nothing typed is lost", async ({ page }) => {
    await opensSelfCheck(page);
    await page.getByLabel("Coût total").fill("beaucoup");
    await page.getByLabel("Dans quel pays").selectOption("MA");
    await page.getByRole("button", { name: "Vérifier" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Une réponse n’a pas pu être lue" })).toBeVisible();
    await expect(page.getByLabel("Coût total")).toHaveValue("beaucoup");
    await expect(answer(page)).toContainText("Oui, ce projet peut répondre à cet appel");
    await expect(answer(page)).toContainText("50 % du coût total");
  });
});

test("the answers begin a dossier, through signing in", async ({ page, browser }) => {
  const applicant = await demoAccount(browser, "applicant");
  await opensSelfCheck(page);
  await answers(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole("link", { name: "Commencer un dossier avec ces réponses" }).click();
  await expect(page).toHaveURL(/\/connexion/);
  await page.getByRole("listitem").filter({ hasText: applicant }).getByRole("button").click();
  await expect(page.getByRole("region", { name: "Repris de votre vérification" })).toContainText(/100\s000,01\s€/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Commencer le dossier" }).click();
  await expect(page).toHaveURL(/\/formulaire/);
  const form = page.url().replace(/\/formulaire.*/, "/formulaire");
  await page.goto(`${form}/partenaires`);
  await expect(page.getByLabel("Pays")).toHaveValue("SN");
  await page.goto(`${form}/depenses`);
  await expect(page.getByRole("row", { name: /^Total/ })).toContainText(/100\s000,01\s€/);
  await page.goto(`${form}/projet`);
  await expect(page.getByLabel("Durée en mois")).toHaveValue("36");
  await page.getByLabel("Marqueur « égalité femmes-hommes »").selectOption("2");
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Marqueur « égalité femmes-hommes »")).toHaveValue("2");
});
