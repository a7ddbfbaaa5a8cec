import { Webhook } from "standardwebhooks";
import { aReceiver } from "@/tests/factories/webhook-receiver";
import { expectAccessible } from "./_support/axe";
import { expect, test } from "./_support/test";
import { containing } from "./_support/words";

test.describe("the page of the API", () => {
  test.use({ javaScriptEnabled: false });

  test("shows addresses that answer as they stand", async ({ page, request }) => {
    await page.goto("/donnees");
    await page.getByRole("link", { name: /^L’API/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "API" })).toBeVisible();
    const links = await page.getByRole("main").locator('a[href^="/api/v1/"]').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
    expect(addresses.length).toBeGreaterThan(6);
    for (const address of addresses) {
      const response = await request.get(address ?? "");
      expect(response.status(), address ?? "").toBe(200);
      expect(response.headers()["content-type"]).toContain("json");
    }
  });

  test("explains the refusal that one met", async ({ page, request }) => {
    const refused = await request.get("/api/v1/register/cooperations?pays=Mali");
    expect(refused.status()).toBe(400);
    const { type } = await refused.json();
    await page.goto(new URL(type).pathname + new URL(type).hash);
    await expect(page.locator(":target")).toHaveText("invalid-parameters");
  });
});

test("a person makes a key, a program uses it, and it is over once revoked", async ({ people }) => {
  const { person, ref } = await people.writer();
  const { page, t } = person;
  await page.goto("/compte");
  await person.link(t("account.programs.keys")).click();
  await expect(page.getByRole("heading", { level: 1, name: t("api-keys.title") })).toBeVisible();

  await person.button(t("api-keys.make.make")).click();
  await expect(person.field(t("api-keys.make.name"))).toBeFocused();
  await expect(page.getByText(t("api-keys.make.nameMissing"))).toBeVisible();
  const name = `Suivi ${Date.now().toString(36)}`;
  await person.field(t("api-keys.make.name")).fill(name);
  await person.button(t("api-keys.make.make")).click();
  await expect(page.getByRole("heading", { name: t("api-keys.made.title", { name }) })).toBeFocused();
  const key = await page.getByLabel(t("api-keys.made.key"), { exact: true }).inputValue();
  await expectAccessible(page);
  await person.button(t("api-keys.made.done")).click();
  await page.reload();
  await expect(page.getByRole("main")).not.toContainText(key);

  // As a program would: no browser, no cookie.
  const address = new URL(`/api/v1/applications/${ref}`, page.url()).href;
  const program = (method: string, body?: unknown, etag = "") =>
    fetch(address, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { "content-type": "application/json", "if-match": etag }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const read = await program("GET");
  expect(read.status).toBe(200);
  const saved = await program(
    "PATCH",
    { fields: { "project.title": `Titre de ${name}` } },
    read.headers.get("etag") ?? "",
  );
  expect(saved.status).toBe(200);
  await page.goto(`/dossiers/${ref}/formulaire/projet`);
  await expect(person.field(t("dossier.project.title"))).toHaveValue(`Titre de ${name}`);

  await page.goto("/compte/cles");
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).not.toContainText(t("api-keys.never"));
  await row.getByRole("button", { name: t("api-keys.revokeNamed", { name }) }).click();
  await row.getByRole("button", { name: t("api-keys.revokeConfirm", { name }) }).click();
  await expect(row).toContainText(t("api-keys.states.revoked"));
  expect((await program("GET")).status).toBe(401);
});

test("a person has an address told, sees that a test arrived, and sends it again", async ({ people }) => {
  const { person } = await people.writer();
  const { page, t } = person;
  const receiver = await aReceiver();
  try {
    await page.goto("/compte/webhooks");
    await person.field(t("webhooks.make.address")).fill(receiver.url);
    await page.getByRole("group").getByText(t("webhooks.events.call_published"), { exact: true }).click();
    await person.button(t("webhooks.make.make")).click();
    await expect(page.getByRole("heading", { name: t("webhooks.made.title") })).toBeFocused();
    const secret = await page.getByLabel(t("webhooks.made.secret"), { exact: true }).inputValue();
    await person.button(t("api-keys.made.done")).click();

    const row = page.getByRole("row").filter({ hasText: receiver.url });
    await row.getByRole("button", { name: new RegExp(`^${t("webhooks.test")}`) }).click();
    // Calls that others publish meanwhile are told of as well.
    const tests = () => receiver.received.filter(({ body }) => body.includes('"webhook.test"'));
    await expect.poll(() => tests().length, { timeout: 30_000 }).toBe(1);
    const [message] = tests();
    expect(new Webhook(secret).verify(message?.body ?? "", message?.headers ?? {})).toMatchObject({
      type: "webhook.test",
    });

    await row.getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1, name: t("webhooks.messages") })).toBeVisible();
    await expectAccessible(page);
    await person.button(t("webhooks.rotate.press")).click();
    await person.button(t("webhooks.rotate.confirm")).click();
    await expect(page.getByRole("heading", { name: t("webhooks.rotate.made") })).toBeFocused();
    const renewed = await page.getByLabel(t("webhooks.rotate.secret"), { exact: true }).inputValue();
    await expectAccessible(page);
    await person.button(t("api-keys.made.done")).click();
    await page.getByRole("button", { name: containing(t("webhooks.events.webhook_test")) }).click();
    await expect.poll(() => tests().length, { timeout: 30_000 }).toBe(2);
    const [, again] = tests();
    for (const known of [secret, renewed])
      expect(new Webhook(known).verify(again?.body ?? "", again?.headers ?? {})).toMatchObject({
        type: "webhook.test",
      });

    await page.goto("/compte/webhooks");
    await row.getByRole("button", { name: new RegExp(`^${t("webhooks.remove")}`) }).click();
    await row.getByRole("button", { name: t("webhooks.removeConfirm", { address: receiver.url }) }).click();
    await expect(row).toHaveCount(0);
  } finally {
    await receiver.close();
  }
});
