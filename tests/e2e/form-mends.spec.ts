import { demoAccount } from "./_support/demo-accounts";
import { nextSave } from "./_support/saves";
import { signIn } from "./_support/sign-in";
import { expect, test } from "./_support/test";

test("a text that is too long is never cut: its limit is told, the other fields are saved, and it is kept", async ({
  people,
}) => {
  const { person, form } = await people.writer();
  const { page, t } = person;
  await form.opens("project");
  const context = person.field(t("dossier.project.context"));
  const long = "a".repeat(20_005);
  await context.fill(long);
  await expect(page.getByText(t("dossier.room.over", { max: 20_000, over: 5 }))).toBeVisible();
  const saved = nextSave(page);
  await person.field(t("dossier.project.title")).fill("Enregistré malgré tout");
  await saved;
  await expect(page.getByText(t("dossier.save.except"))).toBeVisible();
  await page.reload();
  await expect(context).toHaveValue(long);
  await expect(person.field(t("dossier.project.title"))).toHaveValue("Enregistré malgré tout");
  const settled = nextSave(page);
  await context.fill("Court");
  await settled;
  await expect(page.getByText(t("dossier.save.except"))).toBeHidden();
});

test("a call open to all themes offers them all", async ({ people }) => {
  const { person, form } = await people.writer();
  await form.opens("project");
  await expect(person.page.getByRole("group", { name: person.t("dossier.project.themes") })).toContainText(
    person.t("themes.waterAndSanitation"),
  );
});

test("who signs for the authority without writing has a page that checks and submits", async ({ people, browser }) => {
  const { person } = await people.knownTown();
  const { page, t } = person;
  await page.context().clearCookies();
  await signIn(page, await demoAccount(browser, "signatory", /Alençon/));
  await page.goto("/dossiers?statut=draft");
  const main = page.getByRole("main");
  await main.locator('a[href^="/dossiers/D-"]').first().click();
  await person.link(t("dossier.sections.check")).click();
  await expect(page).toHaveURL(/\/depot$/);
  await expect(page).toHaveTitle(new RegExp(t("dossier.sections.check")));
  await expect(person.button(t("dossier.check.submit"))).toBeVisible();
  await expect(main.getByRole("link", { name: t("dossier.follow.read") })).toBeVisible();
  await expect(main.locator('a[href*="/formulaire"]')).toHaveCount(0);

  // The address that a mail or a colleague gives leads to the same page.
  await page.goto(page.url().replace("/depot", "/formulaire/verification"));
  await expect(page).toHaveURL(/\/depot$/);
});
