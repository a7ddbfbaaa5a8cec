import { expectAccessible } from "./_support/axe";
import { demoAccount } from "./_support/demo-accounts";
import { signIn } from "./_support/sign-in";
import { expect, test } from "./_support/test";

/** A day so many days from now, as a field takes it. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("an officer lets an authority wait with a report, and its draft is no longer stopped by it", async ({
  people,
  browser,
}, testInfo) => {
  const { person } = await people.officer();
  const { page, t } = person;
  const about = /Ille-et-Vilaine/;
  await page.goto("/instruction?statut=finalReportDue");
  await page.getByRole("row").filter({ hasText: about }).getByRole("link").first().click();
  await expect(
    page.getByText(/ne peut pas déposer de nouveau dossier/).or(page.getByText(/accorde un délai/)),
  ).toBeVisible();

  const panel = page.getByRole("region", { name: t("dossier.act.title") });
  await person.button(t("dossier.event.extendReport"), panel).click();
  await person.field(t("dossier.act.reason")).fill("Le partenaire attend ses comptes, arrêtés en fin d’année.");
  await person.field(t("dossier.act.reportUntil")).fill(dayIn(-3));
  await person.button(t("dossier.act.confirm"), panel).click();
  await expect(page.getByText(t("dossier.act.duePast"))).toBeVisible();
  await expectAccessible(page);
  await person.field(t("dossier.act.reportUntil")).fill(dayIn(60 + testInfo.retry));
  await person.button(t("dossier.act.confirm"), panel).click();
  await expect(page.getByText(/accorde un délai jusqu’au/)).toBeVisible();
  await expect(page.getByRole("region", { name: t("dossier.follow.journal") })).toContainText(
    t("journal.events.application_extendReport"),
  );

  const writer = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await signIn(writer, await demoAccount(browser, "applicant", about));
  await writer.goto("/dossiers?statut=draft");
  const draft = writer.getByRole("row").filter({ hasText: /TRI\d/ }).locator('a[href^="/dossiers/D-"]').first();
  const ref = /D-\w+/.exec((await draft.getAttribute("href")) ?? "")?.[0] ?? "";
  await writer.goto(`/dossiers/${ref}/formulaire/verification`);
  await expect(writer.getByText(/est attendu au plus tard le/)).toBeVisible();
  await expectAccessible(writer);
});
