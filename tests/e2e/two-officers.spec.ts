import { expect, test } from "./_support/test";

test("the second of two officers keeps what was typed, reads who was quicker, and is asked before it is lost", async ({
  people,
}) => {
  const { person } = await people.officer();
  const { page, t } = person;
  await page.goto("/instruction?statut=submitted");
  const address = await page.locator('main a[href^="/instruction/D-"]').first().getAttribute("href");
  await page.goto(address ?? "");
  const panel = page.getByRole("region", { name: t("dossier.act.title") });
  const reason = "Le partenaire n’est pas une autorité locale.";
  await person.button(t("dossier.event.declareIneligible"), panel).click();
  await person.field(t("dossier.act.reason")).fill(reason);

  // A link asks first, and whoever stays has lost nothing.
  page.once("dialog", (dialog) => dialog.dismiss());
  await page.getByRole("banner").getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(person.field(t("dossier.act.reason"))).toHaveValue(reason);

  const other = await page.context().newPage();
  await other.goto(address ?? "");
  const theirs = other.getByRole("region", { name: t("dossier.act.title") });
  await theirs.getByRole("button", { name: t("dossier.event.sendBack") }).click();
  await other.getByLabel(t("dossier.act.message")).fill("Joignez la délibération signée.");
  await theirs.getByRole("button", { name: t("dossier.act.confirm") }).click();
  await expect(other.getByText(t("dossier.status.returnedForCompletion"), { exact: true }).first()).toBeVisible();

  await person.button(t("dossier.act.confirm"), panel).click();
  await expect(panel.getByText(t("dossier.act.yourText"))).toBeVisible();
  await expect(panel).toContainText(reason);
  // The page is read again beneath the message, which stays.
  await expect(person.button(t("dossier.event.extendCompletion"), panel)).toBeVisible();
  await expect(panel.getByText(t("dossier.act.yourText"))).toBeVisible();
  await other.close();
});
