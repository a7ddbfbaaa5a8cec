import { expectAccessible } from "./_support/axe";
import { expect, test } from "./_support/test";

test.describe.configure({ mode: "parallel" });

const publicPages = [
  "/",
  "/appels",
  "/repertoire",
  "/repertoire/chiffres-cles",
  "/chiffres",
  "/connexion",
  "/accessibilite",
  "/mentions-legales",
  "/donnees-personnelles",
];

for (const path of publicPages) {
  test(`${path} asks nothing of anybody else, and runs no script of unknown origin`, async ({ page, baseURL }) => {
    const elsewhere: string[] = [];
    const refused: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith("data:")) elsewhere.push(request.url());
    });
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) refused.push(message.text());
    });
    await page.goto(path, { waitUntil: "load" });
    expect(elsewhere).toEqual([]);
    expect(refused).toEqual([]);
  });
}

test("each language has its page, and the choice is kept", async ({ page }) => {
  await page.goto("/mentions-legales");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await page.context().addCookies([{ name: "langue", value: "en", url: page.url() }]);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("an address that leads nowhere says so", async ({ page }) => {
  const response = await page.goto("/nulle-part");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test("an account of the demonstration signs in with one click", async ({ page, signInAs }) => {
  await page.goto("/connexion");
  const email = (await page.getByRole("listitem").filter({ hasText: "example.org" }).first().textContent())?.match(
    /[\w.-]+@[\w.-]*example\.org/,
  )?.[0];
  await signInAs(email ?? "");
  await page.goto("/compte");
  await expect(page).toHaveURL(/\/compte$/);
});
