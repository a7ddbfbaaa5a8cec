import { expect, test } from "./_support/test";

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
