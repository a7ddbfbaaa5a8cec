import { type Browser, expect, type Locator } from "@playwright/test";
import type { MembershipRole } from "@/server/domain/user/actor";
import { words } from "./words";

export interface DemoPerson {
  name: string;
  email: string;
}

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

/** Another invented person who writes dossiers for the same authority; both with the names that others see. */
export async function demoColleague(browser: Browser, email: string): Promise<{ name: string; colleague: DemoPerson }> {
  const context = await browser.newContext({ locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto("/connexion");
  const accounts = page.getByRole("listitem").filter({ hasText: words.fr("account.roles.applicant") });
  const person = accounts.filter({ hasText: email });
  const authority = (await person.getByText(" · ").textContent())?.split(" · ")[0] ?? "";
  const other = accounts.filter({ hasText: authority, hasNotText: email }).first();
  const nameOf = async (account: Locator) => (await account.locator("strong").textContent()) ?? "";
  const found = {
    name: await nameOf(person),
    colleague: {
      name: await nameOf(other),
      email: /[\w.-]+@demo\.example\.org/.exec((await other.textContent()) ?? "")?.[0] ?? "",
    },
  };
  await context.close();
  return found;
}
