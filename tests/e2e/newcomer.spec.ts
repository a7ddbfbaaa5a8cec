import { expect, test } from "./_support/test";
import { words } from "./_support/words";

const t = words.fr;

test("somebody of no authority is led to claim one, and is told that the claim waits", async ({ people }) => {
  const { person } = await people.town("Nour Le Bihan", { search: "plougastel", name: "Plougastel-Daoulas" });
  const { page } = person;
  await page.goto("/dossiers");
  await expect(page.getByText(t("claims.none.title"))).toBeVisible();
  await person.link(t("claims.none.claim")).click();
  await page.goto("/compte/rattachement?q=Plougastel");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Plougastel/ })
    .first()
    .click();
  await person.button(t("claims.make.send")).dblclick();
  await expect(page.getByRole("heading", { name: /Votre demande pour Plougastel/ })).toBeVisible();
  for (const address of ["/dossiers", "/dossiers/nouveau"]) {
    await page.goto(address);
    await expect(page.getByText(t("claims.none.waitingTitle"))).toBeVisible();
    await expect(page.getByRole("main")).toContainText(/Plougastel/);
  }
});
