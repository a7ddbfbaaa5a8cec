import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { expect, test } from "./_support/test";
import { startingWith, words } from "./_support/words";

const t = words.fr;
const list = "/administration/repertoire/reseaux";

test("the ministry enters a network, corrects it, retires it and puts it back; the public list follows", async ({
  personAs,
  page: visitor,
}) => {
  const manager = await personAs("nadia.ferrand@demo.example.org");
  await manager.setViewportSize({ width: 360, height: 800 });
  await manager.goto("/administration/repertoire");
  await manager.getByRole("link", { name: t("entries.desk.tabs.networks") }).click();
  await expect(manager.getByRole("heading", { level: 1 })).toHaveText(t("networks.title"));
  await expectAccessible(manager);
  await expectNoSidewaysScroll(manager);
  await manager.getByRole("link", { name: t("networks.new") }).click();

  // What is missing is told beside what was typed.
  const name = `Réseau parcouru ${Math.random().toString(36).slice(2, 8)}`;
  await manager.getByLabel(t("networks.form.name"), { exact: true }).fill(name);
  await manager.getByLabel(startingWith(t("networks.form.email"))).fill("contact@parcouru.example.org");
  await manager.getByRole("button", { name: t("networks.form.create") }).click();
  const errors = manager.getByRole("group", { name: t("networks.form.regionCodes") });
  await expect(errors).toContainText(t("entries.form.errors.regionCodes"));
  await expectAccessible(manager);
  await expect(manager.getByLabel(t("networks.form.name"), { exact: true })).toHaveValue(name);
  await manager.getByLabel("Bretagne", { exact: true }).check({ force: true });
  await manager.getByLabel(startingWith(t("networks.form.website"))).fill("parcouru.example.org");
  await manager.getByLabel(startingWith(t("networks.form.source"))).fill("Sa déclaration de mars 2026");
  await manager.getByRole("button", { name: t("networks.form.create") }).click();
  await expect(manager.getByRole("heading", { level: 1, name })).toBeVisible();
  await expectAccessible(manager);
  await expectNoSidewaysScroll(manager);

  // Its site shows, its address does not until it is said to be public.
  const row = visitor.getByRole("row").filter({ hasText: name });
  await visitor.goto("/repertoire/reseaux");
  await expect(row).toContainText("parcouru.example.org");
  await expect(row).not.toContainText("contact@");
  await manager.getByLabel(t("networks.form.emailIsPublic")).check({ force: true });
  await manager.getByRole("button", { name: t("networks.form.save") }).click();
  await expect(manager.getByRole("status").filter({ hasText: t("networks.form.saved") })).toBeVisible();
  await visitor.reload();
  await expect(row.getByRole("link", { name: /contact@/ })).toBeVisible();
  const history = manager.getByRole("table", { name: t("entries.history.table") });
  await expect(history).toContainText(t("entries.history.fields.emailIsPublic"));

  await manager.getByRole("button", { name: t("networks.retire.press") }).click();
  await manager.getByRole("button", { name: t("networks.retire.confirm") }).click();
  await expect(manager.getByRole("button", { name: t("networks.restore.press") })).toBeVisible();
  await expectAccessible(manager);
  await visitor.reload();
  await expect(row).toHaveCount(0);
  const csv = await visitor.request.get("/repertoire/listes/reseaux.csv");
  expect(await csv.text()).not.toContain(name);
  await manager.getByRole("button", { name: t("networks.restore.press") }).click();
  await manager.getByRole("button", { name: t("networks.restore.confirm") }).click();
  await expect(manager.getByRole("button", { name: t("networks.retire.press") })).toBeVisible();
  await visitor.reload();
  await expect(row).toBeVisible();
});

test("two people who correct one network: the second is told, and loses nothing", async ({ personAs }) => {
  const [one, other] = [
    await personAs("nadia.ferrand@demo.example.org"),
    await personAs("nadia.ferrand@demo.example.org"),
  ];
  for (const page of [one, other]) await page.goto(`${list}/pbd`);
  const source = startingWith(t("networks.form.source"));
  const word = Math.random().toString(36).slice(2, 8);
  await one.getByLabel(source).fill(`Un document ${word}`);
  await one.getByRole("button", { name: t("networks.form.save") }).click();
  await expect(one.getByRole("status").filter({ hasText: t("networks.form.saved") })).toBeVisible();
  await other.getByLabel(source).fill(`Un autre ${word}`);
  await other.getByRole("button", { name: t("networks.form.save") }).click();
  await expect(other.getByRole("alert").filter({ hasText: /pendant que vous écriviez/ })).toBeVisible();
  await expect(other.getByLabel(source)).toHaveValue(`Un autre ${word}`);
  await other.getByRole("button", { name: t("networks.form.save") }).click();
  await expect(other.getByRole("status").filter({ hasText: t("networks.form.saved") })).toBeVisible();
});
