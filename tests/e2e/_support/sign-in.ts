import { expect, type Page } from "@playwright/test";

/** Signs in with one click, from the list of accounts that /connexion shows in a demonstration. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/connexion");
  await page.getByRole("listitem").filter({ hasText: email }).getByRole("button").click();
  await expect(page).not.toHaveURL(/\/connexion/);
}
