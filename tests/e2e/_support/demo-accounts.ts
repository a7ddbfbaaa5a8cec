import { type Browser, expect } from "@playwright/test";
import type { MembershipRole } from "@/server/domain/user/actor";
import { words } from "./words";

/** The address of an invented person who holds a role, as /connexion lists them; in an organisation of this name. */
export async function demoAccount(browser: Browser, role: MembershipRole, organisation: RegExp = /./): Promise<string> {
  const context = await browser.newContext({ locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto("/connexion");
  const account = page
    .getByRole("listitem")
    .filter({ hasText: "@demo.example.org" })
    .filter({ hasText: words.fr(`account.roles.${role}`) })
    .filter({ hasText: organisation });
  await expect(account.first(), `an account of the demonstration: ${role}`).toBeVisible();
  const email = /[\w.-]+@demo\.example\.org/.exec((await account.first().textContent()) ?? "")?.[0] ?? "";
  await context.close();
  return email;
}
