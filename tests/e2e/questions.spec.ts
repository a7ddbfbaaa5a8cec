import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { addsQuestion, beginsPart } from "./_support/composing";
import { expect, test } from "./_support/test";

/** Signs in as the call manager of the demonstration, in French. */
async function asManager(page: Page): Promise<void> {
  await page.goto("/connexion");
  await page
    .getByRole("listitem")
    .filter({ hasText: /Gérer les appels à projets/i })
    .first()
    .getByRole("button")
    .click();
  await expect(page).not.toHaveURL(/\/connexion/);
  const french = page.getByRole("button", { name: "Français" });
  if (await french.isVisible()) await french.click();
  await expect(page.getByRole("button", { name: "English" })).toBeVisible();
}

const inDays = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T09:00`;
const mark = () => Math.random().toString(36).slice(2, 7).toUpperCase();

/** Prepares a draft call and opens its questions. @returns its title. */
async function opensQuestionsOfNewCall(page: Page): Promise<string> {
  const title = `Appel à questions ${mark()} 2032`;
  await page.goto("/administration/appels/nouveau");
  await page.getByRole("textbox", { name: /^Code/ }).fill(mark());
  await page.getByLabel("Première année").fill("2032");
  await page.getByLabel(/^Titre/).fill(title);
  await page.getByLabel(/^Ouverture/).fill(inDays(10));
  await page.getByLabel(/^Clôture du dépôt/).fill(inDays(40));
  await page.getByLabel(/^Avis des ambassades attendus/).fill(inDays(70));
  await page.getByRole("button", { name: "Créer le brouillon" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("link", { name: "Questions de l’appel" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Questions de l’appel" })).toBeVisible();
  return title;
}

test("a manager composes questions with a condition, orders them by keyboard, tries them and takes them over", async ({
  page,
}) => {
  await asManager(page);
  const first = await opensQuestionsOfNewCall(page);
  await beginsPart(page, "Le partenariat");

  await addsQuestion(page, "longText", "Qu’en avez-vous appris ?");
  await page.getByLabel("Maximum").fill("20");
  await addsQuestion(page, "choice", "Est-ce une suite ?");
  await page.getByLabel("Obligatoire").check({ force: true });
  await page.getByRole("textbox", { name: "Option 1", exact: true }).fill("Oui");
  await page.getByRole("button", { name: "Ajouter une option" }).click();
  await page.getByRole("textbox", { name: "Option 2", exact: true }).fill("Non");

  // Up by keyboard, the focus staying on the button.
  const up = page.getByRole("button", { name: "Monter : Est-ce une suite ?" });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "position 1" })).toBeAttached();
  await expect(up).toBeFocused();

  // Nothing open any more, the mouse may drag one to its place as well, before another or to the end of a part.
  const parts = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Dupliquer/ }) });
  const [choice, text] = [/^Est-ce une suite/, /^Qu’en avez-vous appris/].map((name) => parts.getByText(name).first());
  const order = () => parts.getByRole("button", { name: /^Dupliquer/ }).evaluateAll((all) => all.map(({ id }) => id));
  const [before = "", after = ""] = await order();
  if (!choice || !text) throw new Error("two questions");
  await page.getByRole("button", { name: "Fermer : Est-ce une suite ?" }).click();
  await text.dragTo(choice);
  await expect.poll(order).toEqual([after, before]);
  await text.dragTo(page.getByRole("heading", { level: 3, name: "Partie 1 Le partenariat" }));
  await expect.poll(order).toEqual([before, after]);

  await page.getByRole("button", { name: "Modifier : Qu’en avez-vous appris ?" }).click();
  await page.getByLabel("Poser cette question").selectOption({ label: "selon la réponse à « Est-ce une suite ? »" });
  await page.getByRole("group", { name: "Réponses" }).getByText("Oui", { exact: true }).click();

  const preview = page.getByRole("region", { name: "Aperçu et essai" });
  const learnt = preview.getByLabel(/Qu’en avez-vous appris/);
  await expect(learnt).toBeHidden();
  await preview.getByRole("button", { name: "Vérifier cet essai" }).click();
  await expect(preview.getByText("Un point empêcherait le dépôt")).toBeVisible();
  await preview.getByText("Oui", { exact: true }).click();
  await learnt.fill("Un texte de plus de vingt signes");
  await preview.getByRole("button", { name: "Vérifier cet essai" }).click();
  await expect(preview.getByRole("status")).toContainText("Au plus 20 caractères");
  await learnt.fill("Beaucoup");
  await preview.getByRole("button", { name: "Vérifier cet essai" }).click();
  await expect(preview.getByText("Rien dans ces réponses n’empêcherait le dépôt.")).toBeVisible();

  await page.getByRole("button", { name: "Enregistrer les questions" }).click();
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.reload();
  await expect(page.getByRole("button", { name: /^Modifier : / })).toHaveCount(3);

  await opensQuestionsOfNewCall(page);
  await page.getByLabel("Appel", { exact: true }).selectOption({ label: `${first} (2 questions)` });
  await page.getByRole("button", { name: "Reprendre ces questions" }).click();
  await expect(page.getByRole("button", { name: "Monter : Est-ce une suite ?" })).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer les questions" }).click();
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
});

test("what contradicts itself is told, and what was composed stays", async ({ page }) => {
  await asManager(page);
  await opensQuestionsOfNewCall(page);
  await page.getByRole("button", { name: "Ajouter une partie" }).click();
  await page.getByRole("button", { name: "Enregistrer les questions" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "2 points à régler" });
  await expect(alert).toContainText("titre à remplir");
  await page.getByLabel("Titre de la partie").fill("Gardée");
  await expect(page.getByLabel("Titre de la partie")).toHaveValue("Gardée");
});

test("an applicant answers the questions of a call, which appear as the answers ask for them", async ({ people }) => {
  const { person, form } = await people.writer(/triennal|three-year|multi-year/i);
  const { page, t } = person;
  await form.opens("answers");
  const learnt = page.getByLabel(/Qu’en avez-vous appris/);
  await expect(page.getByRole("group", { name: /prolonge-t-il/ })).toBeVisible();
  await expect(learnt).toBeHidden();
  await page.getByText("Oui, avec le même partenaire", { exact: true }).click();
  await learnt.fill("Que tout commence par l’écoute.");
  await expect(page.getByText("31 caractères sur 800")).toBeVisible();
  await page.getByRole("button", { name: /^Ajouter une ligne à/ }).click();
  await page.getByLabel("Équipement, ligne 1").fill("Pompe");
  await page.getByLabel("Coût par an, ligne 1").fill("1 200");
  await expect(page.getByText(/^Enregistré à/).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.reload();
  await expect(learnt).toHaveValue("Que tout commence par l’écoute.");
  await expect(page.getByLabel("Équipement, ligne 1")).toHaveValue("Pompe");
  await page.getByText("Non, c’est un premier projet", { exact: true }).click();
  await expect(learnt).toBeHidden();
  await page.getByText("Oui, avec le même partenaire", { exact: true }).click();
  await learnt.fill("");
  await expect(page.getByText(/^Enregistré à/).first()).toBeVisible();
  await form.opens("check");
  const missing = page.getByRole("link", { name: /Qu’en avez-vous appris/ });
  await expect(missing).toBeVisible();
  await missing.click();
  await expect(page.getByRole("heading", { level: 2, name: t("dossier.sections.answers") })).toBeVisible();
  await expect(learnt).toBeVisible();
});
