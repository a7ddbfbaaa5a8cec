import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { demoAccount } from "./_support/demo-accounts";
import { expect, test } from "./_support/test";
import { startingWith, words } from "./_support/words";

const t = words.fr;
const field = (page: Page, label: string) => page.getByLabel(startingWith(label)).and(page.locator("input, select"));
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function looksWell(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function invites(page: Page, email: string, role: string): Promise<void> {
  await field(page, t("members.invite.email")).fill(email);
  const box = page.getByRole("group", { name: t("members.invite.roles") }).getByLabel(role, { exact: true });
  if (!(await box.isChecked())) await page.getByText(role, { exact: true }).last().click();
  await expect(box).toBeChecked();
  await button(page, t("members.invite.send")).click();
  await expect(page.getByText(t("members.invite.sent", { email }))).toBeVisible();
}

test("the ministry opens an embassy, invites its adviser, who signs in and is of it until taken away", async ({
  browser,
  personAs,
  people,
}) => {
  const page = await personAs(await demoAccount(browser, "callManager"));
  await page.goto("/administration");
  await page.getByRole("link", { name: t("services.tile"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("services.list.title"));
  await page.getByRole("link", { name: t("services.new.embassyService"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("services.new.embassyService"));
  // Nothing is lost where something lacks.
  await button(page, t("services.form.create")).click();
  await expect(page.getByText(t("services.form.nameMissing"))).toBeVisible();
  await expect(field(page, t("services.form.name"))).toBeFocused();
  const name = `SCAC de Moundou ${Date.now().toString(36)}`;
  await field(page, t("services.form.name")).fill(name);
  await button(page, t("services.form.create")).click();
  await expect(page.getByText(t("services.form.placeMissing.embassyService"))).toBeVisible();
  for (const country of ["Tchad", "Mali"]) {
    await field(page, t("services.form.country")).selectOption({ label: country });
    await button(page, t("services.form.addCountry")).click();
  }
  await looksWell(page);
  await button(page, t("services.form.create")).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  const address = page.url();
  // Mali has its embassy already: told, and allowed.
  await expect(page.getByText(t("services.twice.one", { country: "Mali", by: "SCAC de Bamako" }))).toBeVisible();

  const adviser = await people.stranger("Zara Abakar");
  await button(page, t("members.invite.send")).click();
  await expect(page.getByText(t("members.invite.emailInvalid"))).toBeVisible();
  await invites(page, adviser.email, t("organisations.role.adviser"));
  const pending = page.getByRole("table", { name: t("members.invitations.title") });
  await expect(pending.getByRole("row").filter({ hasText: adviser.email })).toBeVisible();
  await button(page, t("members.invitations.againNamed", { email: adviser.email })).click();
  await expect(page.getByText(t("members.invitations.sentAgain", { email: adviser.email }))).toBeVisible();
  await looksWell(page);

  const mail = await adviser.waitsForMail(t("member-mails.member-invited.subject", { organisation: name }));
  await adviser.page.goto(/http\S+\/compte\b/.exec(mail.text)?.[0] ?? "");
  await adviser.signsInByCode();
  await adviser.introducesThemselves({ name: "Zara Abakar" });
  await adviser.page.goto("/avis");
  await expect(adviser.page.getByRole("heading", { level: 1 })).toHaveText(t("opinions.title"));
  await adviser.page.goto("/compte");
  await adviser.link(name).click();
  await expect(adviser.page.getByRole("table", { name: t("members.title") })).toContainText(adviser.email);
  await expect(adviser.page.getByText(t("members.askMinistry"))).toBeVisible();
  await looksWell(adviser.page);

  await page.reload();
  await expect(pending).toHaveCount(0);
  await button(page, t("members.removeNamed", { name: "Zara Abakar" })).click();
  await button(page, t("members.removeConfirm", { name: "Zara Abakar" })).click();
  await expect(page.getByText(t("members.removed", { name: "Zara Abakar" }))).toBeVisible();
  await adviser.waitsForMail(t("member-mails.membership-changed.subject", { organisation: name, stays: "false" }));
  // Nothing to sign out of first: it holds at the next request.
  expect((await adviser.page.request.get("/avis")).status()).toBe(403);

  await button(page, t("services.close.press")).click();
  await button(page, t("services.close.confirm", { name })).click();
  await expect(button(page, t("members.invite.send"))).toHaveCount(0);
  await page.goto(`/administration/organisations?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText(t("services.list.closed"));
  await page.goto("/administration/journal?sujet=personnes");
  await expect(
    page
      .getByRole("row")
      .filter({ hasText: t("journal.events.organisation_close") })
      .first(),
  ).toContainText(name);
  expect((await page.request.get(address)).status()).toBe(200);
});

test("the ministry names an officer and changes what they are; its last call manager stays, and gives themself nothing", async ({
  browser,
  personAs,
  people,
}) => {
  const email = await demoAccount(browser, "callManager");
  const page = await personAs(email);
  await page.goto("/administration/organisations?genre=ministere");
  await page.getByRole("main").getByRole("row").getByRole("link").first().click();
  const own = page.getByRole("row").filter({ hasText: email });
  await own.getByRole("button", { name: startingWith(t("members.remove")) }).click();
  await own.getByRole("button", { name: /^Oui/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: t("members.refusals.lastCallManager") })).toBeVisible();
  await own.getByRole("button", { name: startingWith(t("members.change")) }).click();
  await expect(own.getByLabel(t("organisations.role.decisionMaker"))).toBeDisabled();
  await looksWell(page);
  await own.getByRole("button", { name: t("members.cancel") }).click();

  const officer = await people.stranger("Lucie Bastide");
  await invites(page, officer.email, t("organisations.role.officer"));
  await officer.signsInByCode();
  await officer.introducesThemselves({ name: "Lucie Bastide" });
  await page.reload();
  const row = page.getByRole("row").filter({ hasText: officer.email });
  await row.getByRole("button", { name: t("members.changeNamed", { name: "Lucie Bastide" }) }).click();
  const roles = row.getByRole("group");
  await roles.getByText(t("organisations.role.officer"), { exact: true }).click();
  await row.getByRole("button", { name: t("members.save") }).click();
  await expect(row.getByText(t("members.chooseRole"))).toBeVisible();
  await roles.getByText(t("organisations.role.budgetOfficer"), { exact: true }).click();
  await row.getByRole("button", { name: t("members.save") }).click();
  await expect(page.getByRole("status").filter({ hasText: "Lucie Bastide" })).toBeVisible();
  await expect(row).toContainText(t("organisations.role.budgetOfficer"));
  await row.getByRole("button", { name: t("members.removeNamed", { name: "Lucie Bastide" }) }).click();
  await row.getByRole("button", { name: t("members.removeConfirm", { name: "Lucie Bastide" }) }).click();
  await expect(row).toHaveCount(0);
  expect((await officer.page.request.get("/instruction")).status()).toBe(403);
});

test("an authority's only writer does not leave it; a colleague who joins by invitation does", async ({
  browser,
  personAs,
  people,
}) => {
  const page = await personAs(await demoAccount(browser, "applicant", /Bretagne/));
  await page.goto("/compte");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Bretagne/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Bretagne/);
  await button(page, t("members.leave.press")).click();
  await page.getByRole("button", { name: /^Oui/ }).click();
  await expect(page.getByText(t("members.refusals.lastAnswerer"))).toBeVisible();
  await looksWell(page);

  const colleague = await people.stranger("Gaël Kermarrec");
  // Signed in before being invited: it waits on the account until taken up.
  await colleague.page.goto("/compte");
  await colleague.signsInByCode();
  await colleague.introducesThemselves({ name: "Gaël Kermarrec" });
  await invites(page, colleague.email, t("organisations.role.reader"));
  await colleague.page.goto("/compte");
  await looksWell(colleague.page);
  await colleague.button(t("members.waiting.join", { count: 1 })).click();
  await expect(colleague.page.getByText(t("account.joined"))).toBeVisible();
  await colleague.page
    .getByRole("link", { name: /Bretagne/ })
    .first()
    .click();
  await expect(colleague.page.getByText(t("members.askColleagues"))).toBeVisible();
  await colleague.button(t("members.leave.press")).click();
  await colleague.page.getByRole("button", { name: /^Oui/ }).click();
  await expect(colleague.page).toHaveURL(/\/compte$/);
  await expect(colleague.page.getByText(t("account.organisations.none"))).toBeVisible();
});

test("a prefecture reads what was submitted in its département, and takes no part in it", async ({
  browser,
  personAs,
}) => {
  const page = await personAs(await demoAccount(browser, "reader", /Préfecture/));
  await expect(page).toHaveURL(/\/dossiers$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("dossier.list.prefectureTitle"));
  await looksWell(page);
  const rows = page.getByRole("table").getByRole("row");
  const count = await rows.count();
  expect(count).toBeGreaterThan(1);
  for (const row of (await rows.all()).slice(1)) {
    await expect(row).toContainText("(61)");
    await expect(row).not.toContainText(t("dossier.status.draft"));
  }
  const csv = await page.request.get("/dossiers/export.csv");
  expect((await csv.text()).trim().split("\n").length).toBeGreaterThanOrEqual(count);
  await rows.nth(1).getByRole("link").first().click();
  await expect(page.getByRole("link", { name: t("dossier.follow.read"), exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: startingWith(t("conversations.link")) })).toHaveCount(0);
  await looksWell(page);
  expect((await page.request.get(`${page.url()}/messages`)).status()).toBe(403);
  await page.getByRole("link", { name: t("dossier.follow.read"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
