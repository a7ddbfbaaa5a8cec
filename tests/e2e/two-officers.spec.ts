import { expect, test } from "./_support/test";
import { containing } from "./_support/words";

test("the second of two officers keeps what was typed, reads who was quicker, and is asked before it is lost", async ({
  people,
}) => {
  const { person } = await people.officer();
  const { page, t } = person;
  await page.goto("/instruction?statut=submitted");
  const address = await page.locator('main a[href^="/instruction/D-"]').first().getAttribute("href");
  await page.goto(address ?? "");
  // The way back to the list, the project in the title, and what is to be done before the long dossier.
  await expect(page).toHaveTitle(containing((await page.getByRole("heading", { level: 1 }).textContent()) ?? ""));
  await expect(page.locator('nav.fr-breadcrumb a[href="/instruction?statut=submitted"]')).toHaveCount(1);

  const second = await page.context().newPage();
  await second.goto(address ?? "");
  const panel = second.getByRole("region", { name: t("dossier.act.title") });
  const reason = "Le partenaire n’est pas une autorité locale.";
  await panel.getByRole("button", { name: t("dossier.event.declareIneligible") }).click();
  await second.getByLabel(t("dossier.act.reason")).fill(reason);

  // A link asks first, and whoever stays has lost nothing.
  second.once("dialog", (dialog) => void dialog.dismiss());
  await second.getByRole("banner").getByRole("link").first().click();
  await expect(second).toHaveURL(new RegExp(`${address}$`));
  await expect(second.getByLabel(t("dossier.act.reason"))).toHaveValue(reason);

  const theirs = page.getByRole("region", { name: t("dossier.act.title") });
  await person.button(t("dossier.event.sendBack"), theirs).click();
  await person.field(t("dossier.act.message")).fill("Joignez la délibération signée.");
  await person.button(t("dossier.act.confirm"), theirs).click();
  await expect(page.getByText(t("dossier.status.returnedForCompletion"), { exact: true }).first()).toBeVisible();

  await panel.getByRole("button", { name: t("dossier.act.confirm") }).click();
  await expect(panel.getByText(t("dossier.act.yourText"))).toBeVisible();
  await expect(panel).toContainText(reason);
  // The page is read again beneath the message, which stays.
  await expect(panel.getByRole("button", { name: t("dossier.event.extendCompletion") })).toBeVisible();
  await expect(panel.getByText(t("dossier.act.yourText"))).toBeVisible();
  await second.close();
});
