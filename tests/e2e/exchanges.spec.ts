import { demoAccount } from "./_support/demo-accounts";
import { expect, test } from "./_support/test";
import { containing, words } from "./_support/words";

const t = words.fr;

test("the ministry names fields; the applicant sees just those first, marked as changed while typing", async ({
  browser,
  personAs,
}) => {
  const officer = await personAs(await demoAccount(browser, "officer"));
  await officer.goto("/instruction?statut=submitted");
  // A dossier of somebody who can answer: Brittany's.
  await officer.getByRole("row").filter({ hasText: "Bretagne" }).getByRole("link").first().click();
  await expect(officer).toHaveURL(/\/instruction\/D-\w+$/);
  const ref = /D-\w+$/.exec(officer.url())?.[0] ?? "";
  const panel = officer.getByRole("region", { name: t("dossier.act.title") });
  await panel.getByRole("button", { name: t("dossier.event.sendBack") }).click();
  await panel.getByLabel(containing(t("dossier.act.message"))).fill("Un seul point reste à préciser, merci.");
  await panel.getByLabel(t("corrections.ask.choose"), { exact: true }).selectOption("project.results");
  await panel.getByRole("button", { name: t("corrections.ask.add") }).click();
  // A field named without a remark is pointed at, and nothing is sent.
  await panel.getByRole("button", { name: t("dossier.act.confirm") }).click();
  await expect(panel.getByText(t("corrections.ask.remarkNeeded"))).toBeVisible();
  const field = t("dossier.save.fields.project_results");
  await panel.getByLabel(t("corrections.ask.remark", { field })).fill("Chiffrez-les, par année.");
  await panel.getByRole("button", { name: t("dossier.act.confirm") }).click();
  const asked = officer.getByRole("region", { name: t("corrections.title") });
  await expect(asked).toContainText("Chiffrez-les, par année.");

  const applicant = await personAs(await demoAccount(browser, "applicant", /Bretagne/));
  await applicant.goto(`/dossiers/${ref}/formulaire/porteur`);
  const first = applicant.getByRole("region", { name: t("corrections.form.title") });
  await expect(first).toContainText(t("corrections.form.progress", { done: 0, total: 1 }));
  await first.getByRole("link", { name: field }).click();
  await expect(applicant).toHaveURL(/\/formulaire\/projet#champ-project-results$/);
  const saved = applicant.waitForResponse((answer) => answer.url().includes("application.save") && answer.ok());
  await applicant.locator("#champ-project-results").fill("Douze classes équipées la première année.");
  await expect(first).toContainText(t("corrections.form.progress", { done: 1, total: 1 }));
  await saved;

  // Its authority compares what it writes with what was sent back; the ministry sees nothing of it yet.
  await applicant.goto(`/dossiers/${ref}/comparaison`);
  // Word by word: what both texts have in common is told once.
  await expect(applicant.getByRole("insertion").filter({ hasText: "Douze" })).toBeVisible();
  await officer.goto(`/dossiers/${ref}/lecture`);
  await expect(officer.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(officer.getByText("Douze classes équipées la première année.")).toHaveCount(0);
});
