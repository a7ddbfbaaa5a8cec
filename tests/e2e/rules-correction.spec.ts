import { expectAccessible } from "./_support/axe";
import { expect, test } from "./_support/test";

test("the rules of an open call are corrected with a reason, and the public reads both versions", async ({
  people,
  browser,
}) => {
  const manager = await people.callManager();
  const call = await manager.publishes({
    kind: "annual",
    title: `Appel à corriger ${Date.now().toString(36)}`,
    summary: "Pour des projets d’un an.",
    text: "Un an pour bien faire.",
    country: "SN",
    themes: ["education"],
    envelope: 50_000,
    maxStateShare: 50,
  });
  const { page } = manager.person;
  await page.goto(`/administration/appels/${call.slug}`);
  await page
    .getByLabel(/^Au plus, en/)
    .first()
    .fill("60");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Motif de la correction" })).toBeVisible();
  await page.getByLabel(/^Motif de la correction/).fill("Taux mal recopié de l’arrêté.");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await expect(page.getByLabel(/^Motif de la correction/)).toHaveValue("");

  const reader = await (await browser.newContext()).newPage();
  await reader.goto(`/appels/${call.slug}`);
  await expect(reader.getByRole("heading", { name: "Corrections du règlement" })).toBeVisible();
  await expect(reader.getByRole("main")).toContainText("Taux mal recopié de l’arrêté.");
  await reader.getByText("Lire les règles d’avant (version 1)").click();
  await expect(reader.getByRole("main")).toContainText(/au plus 50\s% du coût total/);
  await expect(reader.getByRole("main")).toContainText(/au plus 60\s% du coût total/);
  await expectAccessible(reader);
});
