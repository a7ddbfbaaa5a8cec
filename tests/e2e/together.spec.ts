import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { acknowledged, nextSave } from "./_support/saves";
import { expect, test } from "./_support/test";
import { startingWith } from "./_support/words";

test("two people write one dossier at once: each sees the other, and what they write, without reloading", async ({
  people,
}) => {
  const { person: one, form, ref } = await people.writer();
  const { t } = one;
  // What this page learns comes on its stream alone: its own questions are never answered.
  await one.page.route(/application\.here/, () => {});
  await form.opens("project");
  const { person: other, form: otherForm, name, nameOfOther } = await people.colleague(one, ref);

  const seen = one.page.getByRole("region", { name: t("together.here") });
  await expect(seen).toContainText(name);
  await expect(seen).toContainText(t("dossier.sections.lead"));
  await expect(other.page.getByRole("region", { name: t("together.here") })).toContainText(nameOfOther);
  await otherForm.opens("project");
  await expect(seen.getByRole("link", { name: t("dossier.sections.project") })).toBeVisible();

  // At the same moment, in different fields.
  await Promise.all([
    one.field(t("dossier.project.objectives")).fill("Que chaque élève boive à l’école."),
    other.field(t("dossier.project.context")).fill("Trois écoles sont sans eau."),
  ]);
  await expect(one.field(t("dossier.project.context"))).toHaveValue("Trois écoles sont sans eau.");
  await expect(other.field(t("dossier.project.objectives"))).toHaveValue("Que chaque élève boive à l’école.");
  await expect(one.page.getByText(t("together.changedHere", { name }))).toBeVisible();
  await expect(one.page.getByRole("status").filter({ hasText: name })).toContainText(
    t("dossier.save.fields.project_context"),
  );
  await expectAccessible(one.page);
  await one.page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(one.page);
  await one.page.setViewportSize({ width: 1280, height: 800 });

  // Rows of a list, and the caret of whoever writes elsewhere stays where it is.
  await otherForm.opens("partners");
  const title = one.field(t("dossier.project.title"));
  await title.focus();
  await other.button(t("dossier.partners.addFirst")).click();
  await other.field(t("dossier.partners.name")).fill("Commune de Podor");
  await expect(one.page.getByRole("status").filter({ hasText: t("dossier.save.fields.partners") })).toBeVisible();
  await expect(title).toBeFocused();
  await form.opens("partners");
  await expect(one.field(t("dossier.partners.name"))).toHaveValue("Commune de Podor");

  // Whoever closes the tab is not said to be there any more.
  await other.page.close();
  await expect(seen).toBeHidden();
  await expect(one.page.getByRole("alert").filter({ hasText: t("dossier.save.conflictTitle") })).toBeHidden();
});

test("offline for a while, closed, back: no field is lost, and the one that both wrote is asked about", async ({
  people,
}) => {
  const { person: one, form, ref } = await people.writer();
  const { t } = one;
  await form.opens("project");
  const { person: other, form: otherForm, name } = await people.colleague(one, ref);
  await otherForm.opens("project");

  await one.page.context().setOffline(true);
  await one.field(t("dossier.project.objectives")).fill("Écrit sans réseau");
  await expect(one.page.getByText(t("dossier.save.kept.offline"))).toBeVisible();
  await one.field(t("dossier.project.context")).fill("Le contexte, écrit sans réseau");
  const again = await one.opensTab();
  await one.page.close();

  const saved = nextSave(other.page);
  await other.field(t("dossier.project.context")).fill("Le contexte, écrit pendant ce temps");
  await saved;
  await other.field(t("dossier.project.results")).fill("Écrit pendant ce temps");
  await acknowledged(other.page, t);

  await again.page.context().setOffline(false);
  await again.page.goto(`/dossiers/${ref}/formulaire/projet`);
  const conflict = again.page.getByRole("alert").filter({ hasText: t("dossier.save.conflictTitle") });
  await expect(conflict.getByRole("group")).toHaveCount(1);
  await expect(conflict).toContainText("Le contexte, écrit sans réseau");
  await expect(conflict).toContainText("Le contexte, écrit pendant ce temps");
  await expect(conflict).toContainText(name);
  await expectAccessible(again.page);
  await expect(again.field(t("dossier.project.objectives"))).toHaveValue("Écrit sans réseau");
  await expect(again.field(t("dossier.project.results"))).toHaveValue("Écrit pendant ce temps");
  await expect(other.field(t("dossier.project.objectives"))).toHaveValue("Écrit sans réseau");

  await again.button(t("dossier.save.keepMine"), conflict).click();
  await expect(conflict).toBeHidden();
  await expect(other.field(t("dossier.project.context"))).toHaveValue("Le contexte, écrit sans réseau");
});

test("two tabs lose the line with something unsent in each, and are closed: the next one has both", async ({
  people,
}) => {
  const { person: one, form, ref } = await people.writer();
  const { t } = one;
  await form.opens("project");
  const other = await one.opensTab();
  await other.page.goto(`/dossiers/${ref}/formulaire/projet`);
  await expect(one.page.getByRole("region", { name: t("together.here") })).toContainText(t("together.self"));
  const next = await one.opensTab();

  await next.page.context().setOffline(true);
  await one.field(t("dossier.project.results")).fill("Tapé dans un onglet");
  await other.field(t("dossier.project.places")).fill("Tapé dans l’autre");
  for (const { page } of [one, other]) {
    await expect(page.getByText(t("dossier.save.kept.offline"))).toBeVisible();
    await page.close();
  }
  await next.page.context().setOffline(false);
  await next.page.goto(`/dossiers/${ref}/formulaire/projet`);
  await expect(next.field(t("dossier.project.results"))).toHaveValue("Tapé dans un onglet");
  await expect(next.field(t("dossier.project.places"))).toHaveValue("Tapé dans l’autre");
  await acknowledged(next.page, t);
  await next.page.goto(`/dossiers/${ref}/lecture`);
  await expect(next.page.getByText("Tapé dans un onglet")).toBeVisible();
  await expect(next.page.getByText("Tapé dans l’autre")).toBeVisible();
});

test("the session ends in the middle: nothing more is told, and signed in again everything is there", async ({
  people,
}) => {
  const { person: one, form, ref } = await people.writer();
  const { t } = one;
  await form.opens("project");
  const { person: other, form: otherForm } = await people.colleague(one, ref);
  await otherForm.opens("project");
  await one.field(t("dossier.project.title")).fill("Avant la fin de la session");
  await expect(other.field(t("dossier.project.title"))).toHaveValue("Avant la fin de la session");

  const account = await other.opensTab();
  await account.page.goto("/compte");
  await account.button(t("account.sessions.revokeAll")).click();
  await account.page.close();
  await one.field(t("dossier.project.places")).fill("Kita");
  await acknowledged(one.page, t);
  await other.field(t("dossier.project.beneficiaries")).fill("1 200 élèves");
  await expect(other.page.getByText(t("dossier.save.kept.signedOut"))).toBeVisible();
  await expect(other.field(t("dossier.project.places"))).toHaveValue("");
  await expect(one.page.getByRole("region", { name: t("together.here") })).toBeHidden();

  await other.link(t("dossier.save.signInAgain")).click();
  await other.signsInByCode();
  await expect(other.page).toHaveURL(new RegExp(`/dossiers/${ref}/formulaire/porteur$`));
  await otherForm.opens("project");
  await expect(other.field(t("dossier.project.beneficiaries"))).toHaveValue("1 200 élèves");
  await expect(other.field(t("dossier.project.places"))).toHaveValue("Kita");
  await expect(one.field(t("dossier.project.beneficiaries"))).toHaveValue("1 200 élèves");
});

test("a proxy lets no stream through: what others write still comes, and nothing is said of it", async ({ people }) => {
  const { person: one, form, ref } = await people.writer();
  const { t } = one;
  await form.opens("project");
  const held = await one.opensTab();
  const errors: string[] = [];
  held.page.on("pageerror", (error) => errors.push(error.message));
  // Answers that are held back never end.
  await held.page.route(/application\.live/, () => {});
  await held.page.goto(`/dossiers/${ref}/formulaire/projet`);
  await expect(held.field(t("dossier.project.title"))).toBeEnabled();
  await one.field(t("dossier.project.title")).fill("Vu sans flux");
  await expect(held.field(t("dossier.project.title"))).toHaveValue("Vu sans flux");
  await expect(held.page.getByText(startingWith(t("dossier.save.saved", { time: "" })))).toBeVisible();
  await expect(held.page.getByRole("region", { name: t("together.here") })).toContainText(t("together.self"));
  await expect(held.page.getByRole("main").getByRole("alert")).toHaveCount(0);
  expect(errors).toEqual([]);
});
