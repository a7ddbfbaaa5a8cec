import { demoAccount } from "./_support/demo-accounts";
import { Person } from "./_support/person";
import { nextSave } from "./_support/saves";
import { signIn } from "./_support/sign-in";
import { expect, test } from "./_support/test";
import { startingWith } from "./_support/words";

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

test("what cannot be read as a number stays, in words, and never counts as complete", async ({ people }) => {
  const { person, form } = await people.writer();
  const { page, t } = person;
  await form.opens("project");
  const duration = person.field(t("dossier.project.durationMonths"));
  await duration.fill("500");
  await expect(page.getByText(t("findings.durationUnreadable"))).toBeVisible();
  await form.opens("schedule");
  await form.opens("project");
  await expect(duration).toHaveValue("500");
  await expect(page.getByText(t("findings.durationUnreadable"))).toBeVisible();

  await form.opens("expenditure");
  await person.button(t("dossier.budget.addLine")).click();
  const cell = page.getByRole("table").first().locator("input.pas-amount").first();
  await cell.fill("abc");
  await expect(page.getByText(t("budget.cell.unreadable"))).toBeVisible();
  await form.opens("project");
  await form.opens("expenditure");
  await expect(cell).toHaveValue("abc");
  await expect(page.getByText(t("budget.cell.unreadable"))).toBeVisible();
  await cell.fill("1 000");
  await expect(page.getByText(t("budget.cell.unreadable"))).toBeHidden();
});

test("the focus is never lost between sections, and each line of the check page leads into its field", async ({
  people,
}) => {
  const { person, form } = await people.writer();
  const { page, t } = person;
  await form.opens("schedule");
  await person.button(t("dossier.schedule.add")).click();
  const step = person.group(t("dossier.schedule.step", { number: 1 }));
  const saved = nextSave(page);
  await person.field(t("dossier.schedule.label"), step).fill("Études");
  await saved;

  // By keyboard, to the next section: its title takes the focus of the link that is gone.
  await person.link(t("dossier.form.next")).press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: t("dossier.sections.expenditure") })).toBeFocused();

  await form.opens("check");
  const line = page.getByRole("link", { name: startingWith("Étape 1, début") });
  await line.press("Enter");
  await expect(person.field(t("dossier.schedule.start"), step)).toBeFocused();
  await form.opens("check");
  await page.getByRole("link", { name: startingWith(t("dossier.project.themes")) }).press("Enter");
  await expect(person.group(t("dossier.project.themes"))).toBeFocused();

  // Also from a mail, on a page whose fields wait for the script.
  const address = new URL(page.url());
  await page.goto("about:blank");
  await page.goto(`${address.pathname}#champ-project-context`);
  await expect(person.field(t("dossier.project.context"))).toBeFocused();
});

test("from a dossier, an officer is back on the list with its filters", async ({ personAs, browser }) => {
  const page = await personAs(await demoAccount(browser, "officer"));
  await page.goto("/instruction?statut=underOpinion&tri=amount");
  await page.getByRole("row").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/instruction\/D-\w+$/);
  await page.getByRole("navigation", { name: "Vous êtes ici" }).getByRole("link", { name: "Instruction" }).click();
  await expect(page).toHaveURL("/instruction?statut=underOpinion&tri=amount");
});

test("an action gives the focus to its form, and takes it back to its button when it is given up", async ({
  people,
}) => {
  const { person, ref } = await people.writer();
  const { page, t } = person;
  await page.goto(`/dossiers/${ref}`);
  const opener = person.button(t("dossier.event.withdraw"));
  await opener.press("Enter");
  await expect(page.getByRole("heading", { level: 3, name: t("dossier.event.withdraw") })).toBeFocused();
  await expect(page.getByText(t("dossier.act.ownReasonHint"))).toBeVisible();
  await person.button(t("dossier.act.cancel")).press("Enter");
  await expect(opener).toBeFocused();
});

test("the language of the header is the account's, and the account's is the one after signing in", async ({
  people,
}) => {
  const { person } = await people.writer();
  const { page, email } = person;
  const language = page.locator("html");
  await expect(language).toHaveAttribute("lang", "fr");
  await page.getByRole("button", { name: "English" }).click();
  await expect(language).toHaveAttribute("lang", "en");
  await page.context().clearCookies();
  await page.context().addCookies([{ name: "langue", value: "fr", url: page.url() }]);
  await signIn(page, email);
  await expect(language).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Français" }).click();
  await expect(language).toHaveAttribute("lang", "fr");
});

test("a label that is too long is said to be so, and nothing of it is cut", async ({ people }) => {
  const { person, form } = await people.writer();
  const { page, t } = person;
  await form.opens("expenditure");
  await person.button(t("dossier.budget.addLine")).click();
  const label = form.inLine("label", 0);
  await label.fill("a".repeat(303));
  await expect(page.getByText(t("budget.cell.labelTooLong", { max: 300, over: 3 }))).toBeVisible();
  await expect(label).toHaveValue("a".repeat(303));
  await label.fill("Pompe");
  await expect(page.getByText(t("budget.cell.labelTooLong", { max: 300, over: 3 }))).toBeHidden();
});

test("on a phone, the sections are folded before the fields, and fold again once one is chosen", async ({ people }) => {
  const { person } = await people.writer();
  const { page, t } = person;
  await page.setViewportSize({ width: 360, height: 700 });
  const menu = page.getByRole("navigation", { name: t("dossier.form.sections") });
  const toggle = menu.getByRole("button", { name: t("dossier.form.sections") });
  await expect(menu.getByRole("link")).toHaveCount(0);
  await toggle.press("Enter");
  await menu.getByRole("link", { name: startingWith(t("dossier.sections.project")) }).press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: t("dossier.sections.project") })).toBeFocused();
  await expect(toggle).toHaveAttribute("aria-expanded", "false");
  await expect(page.getByLabel(startingWith(t("dossier.project.beneficiaries")))).toHaveAccessibleName(/facultatif/);
});

test("somebody without a name is asked for it first, and goes on where they were going", async ({
  browser,
  mailbox,
}) => {
  const address = `sans.nom.${Date.now().toString(36)}@example.org`;
  const person = await Person.arrives(browser, address, "fr", mailbox);
  const { page, t } = person;
  await page.goto("/connexion?suite=/appels");
  await person.signsInByCode();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("account.welcome.title"));
  await person.field(t("account.name")).fill("Nolwenn Le Fur");
  await person.button(t("account.welcome.save")).click();
  await expect(page).toHaveURL("/appels");
  await expect(page.getByRole("link", { name: /Nolwenn Le Fur/ })).toBeVisible();
});
