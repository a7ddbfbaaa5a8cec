import { renamedProgram } from "./_support/documents";
import { expectFocusWithin, tabsTo } from "./_support/keyboard";
import { nextSave } from "./_support/saves";
import { expect, test } from "./_support/test";
import { containing, startingWith } from "./_support/words";

test("the page is there before its script: nothing is typed that would be kept nowhere", async ({ people }) => {
  const { person, ref } = await people.writer();
  const slow = await person.opensTab();
  let scriptsArrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    scriptsArrive = resolve;
  });
  await slow.page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await arrival;
    await route.continue();
  });
  await slow.page.goto(`/dossiers/${ref}/formulaire/projet`, { waitUntil: "commit" });
  const title = slow.field(slow.t("dossier.project.title"));
  await expect(title).toBeDisabled();
  scriptsArrive();
  const saved = nextSave(slow.page);
  await title.fill("Tapé dès que possible");
  await saved;
  await expect(slow.page.getByRole("heading", { level: 1 })).toHaveText("Tapé dès que possible");
});

test("the line drops while typing: what is typed is kept, and sent when it is back", async ({ people }) => {
  const { person, form, ref } = await people.writer();
  const { page, t } = person;
  await form.opens("project");
  await page.context().setOffline(true);
  await person.field(t("dossier.project.title")).fill("Écrit sans réseau");
  await expect(page.getByText(t("dossier.save.kept.offline"))).toBeVisible();
  await person.field(t("dossier.project.context")).fill("Puis ceci, toujours sans réseau.");

  const saved = nextSave(page);
  await page.context().setOffline(false);
  await saved;
  await expect(page.getByText(startingWith(t("dossier.save.saved", { time: "" })))).toBeVisible();
  await page.goto(`/dossiers/${ref}/lecture`);
  await expect(page.getByText("Écrit sans réseau").first()).toBeVisible();
  await expect(page.getByText("Puis ceci, toujours sans réseau.")).toBeVisible();
});

test("the tab is closed while the line is down: opened again, everything is there and is sent", async ({ people }) => {
  const { person, form, ref } = await people.writer();
  const { page, t } = person;
  await form.opens("project");
  await page.context().setOffline(true);
  await person.field(t("dossier.project.objectives")).fill("Fermé avant d’être envoyé");
  await expect(page.getByText(t("dossier.save.kept.offline"))).toBeVisible();
  const again = await person.opensTab();
  await page.close();
  await again.page.context().setOffline(false);

  const saved = nextSave(again.page);
  await again.page.goto(`/dossiers/${ref}/formulaire/projet`);
  await expect(again.field(t("dossier.project.objectives"))).toHaveValue("Fermé avant d’être envoyé");
  await saved;
  await again.page.goto(`/dossiers/${ref}/lecture`);
  await expect(again.page.getByText("Fermé avant d’être envoyé")).toBeVisible();
});

test("the session ends while typing: signed in again, everything is there", async ({ people }) => {
  const { person, form, ref } = await people.writer();
  const { page, t } = person;
  await form.opens("project");
  await page.context().clearCookies();
  await person.field(t("dossier.project.title")).fill("Écrit après la fin de la session");
  await expect(page.getByText(t("dossier.save.kept.signedOut"))).toBeVisible();

  await person.link(t("dossier.save.signInAgain")).click();
  await expect(page).toHaveURL(/\/connexion\?suite=/);
  const saved = nextSave(page);
  await person.signsInByCode();
  await expect(page).toHaveURL(new RegExp(`/dossiers/${ref}/formulaire/porteur$`));
  await saved;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Écrit après la fin de la session");
  await page.goto(`/dossiers/${ref}/lecture`);
  await expect(page.getByText("Écrit après la fin de la session").first()).toBeVisible();
});

test("two tabs write the same field: both values are shown, and one chooses", async ({ people }) => {
  const { person: one, form, ref } = await people.writer();
  const { t } = one;
  const label = t("dossier.project.objectives");
  await form.opens("project");
  const other = await one.opensTab();
  // Nothing tells this tab what the other writes before it saves itself: it has the line of a bad moment.
  await other.page.route(/application\.(live|here)/, (route) => route.abort());
  await other.page.goto(`/dossiers/${ref}/formulaire/projet`);
  await expect(other.field(label)).toBeEnabled();

  const saved = nextSave(one.page);
  await one.field(label).fill("Écrit dans le premier onglet");
  await saved;
  await other.field(label).fill("Écrit dans le second onglet");
  const conflict = other.page.getByRole("alert").filter({ hasText: t("dossier.save.conflictTitle") });
  await expect(conflict).toContainText("Écrit dans le second onglet");
  await expect(other.field(label)).toHaveValue("Écrit dans le premier onglet");

  const settled = nextSave(other.page);
  await other.button(t("dossier.save.keepMine"), conflict).click();
  await settled;
  await expect(conflict).toBeHidden();
  await expect(other.field(label)).toHaveValue("Écrit dans le second onglet");
  await one.page.reload();
  await expect(one.field(label)).toHaveValue("Écrit dans le second onglet");
});

test("a program under the name of a document is refused, in plain words", async ({ people }) => {
  const { person, form } = await people.writer();
  const { page, t } = person;
  await form.opens("attachments");
  const deliberation = person.field(t("dossier.attachments.kinds.councilResolution"));
  await deliberation.setInputFiles(renamedProgram("deliberation.pdf"));
  await expect(page.getByText(containing(t("attachments.failures.program")))).toBeVisible();
  await expect(person.link("deliberation.pdf")).toHaveCount(0);
  await page.reload();
  await expect(deliberation).toBeVisible();
  await expect(person.link("deliberation.pdf")).toHaveCount(0);
});

test("the partners and the budget are written without a mouse", async ({ people }) => {
  const { person, form } = await people.writer();
  const { page, t } = person;
  const { keyboard } = page;
  const main = page.getByRole("main");
  await form.opens("partners");

  await tabsTo(person.button(t("dossier.partners.addFirst")));
  await keyboard.press("Enter");
  const partner = person.group(t("dossier.partners.partner", { number: 1 }));
  await expect(person.field(t("dossier.partners.name"), partner)).toBeFocused();
  await keyboard.type("Commune de Podor");
  await tabsTo(person.field(t("dossier.partners.country"), partner));
  await keyboard.press("ArrowDown");
  await expect(person.field(t("dossier.partners.country"), partner)).not.toHaveValue("");
  await tabsTo(person.field(t("dossier.partners.place"), partner));
  await keyboard.type("Podor");
  await tabsTo(person.link(t("dossier.form.next")));
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: t("dossier.sections.project"), exact: true })).toBeVisible();

  await form.opens("expenditure");
  const years = (await page.getByRole("columnheader").allTextContents()).filter((text) => /^\d{4}$/.test(text));
  await tabsTo(person.button(t("dossier.budget.addLine")));
  await keyboard.press("Enter");
  await expect(form.inLine("category", 0)).toBeFocused();
  await keyboard.press("Tab");
  await expect(form.inLine("label", 0)).toBeFocused();
  await keyboard.type("Travaux");
  for (const year of years) {
    await keyboard.press("Tab");
    await expect(form.amount(Number(year), 0)).toBeFocused();
    await keyboard.type("1 250,50");
  }
  const totals = page.getByRole("row", { name: startingWith(t("dossier.budget.total")) });
  await expect(totals).toContainText(person.amount(1_250.5 * years.length));

  const saved = nextSave(page);
  await tabsTo(person.button(t("dossier.budget.removeLine", { number: 1 })));
  await keyboard.press("Enter");
  await expect(form.inLine("label", 0)).toHaveCount(0);
  await saved;
  await expectFocusWithin(main);
});

test("the mail server is down, then back: every mail goes out, once", async ({ people, mailServer }) => {
  test.setTimeout(120_000);
  await mailServer.goesDown();
  const { person, ref } = await people.writer();
  const { page, t } = person;
  const mails = page.getByRole("table", { name: t("dossier.follow.mails") });
  await page.goto(`/dossiers/${ref}`);
  await expect(mails).toContainText(t("outbox.fates.queued"));
  await person.button(t("dossier.event.withdraw")).click();
  await person.field(t("dossier.act.reason")).fill("Commencé par erreur dans cet appel.");
  await person.button(t("dossier.act.confirm")).click();
  const withdrawal = mails.getByRole("row").filter({ hasText: t("outbox.names.withdrawn") });
  await expect(withdrawal.filter({ hasText: person.email })).toContainText(t("outbox.fates.queued"));
  // The colleagues are written to as well.
  const waiting = await mails.getByText(t("outbox.fates.queued")).count();
  const subjects = [
    t("mails.draft-created.subject", { reference: ref }),
    t("mails.withdrawn.subject", { reference: ref }),
  ];
  for (const subject of subjects) expect(await person.countsMails(subject)).toBe(0);

  await mailServer.comesUp();
  for (const subject of subjects) await person.waitsForMail(subject);
  await expect(async () => {
    await page.reload();
    await expect(mails.getByText(t("outbox.fates.sent"), { exact: true })).toHaveCount(waiting, {
      timeout: 1_000,
    });
  }).toPass({ timeout: 30_000 });
  for (const subject of subjects) expect(await person.countsMails(subject)).toBe(1);
});
