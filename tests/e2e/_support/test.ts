import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import { type Mailbox, mailbox } from "./mailbox";
import { signIn } from "./sign-in";

export { expect } from "@playwright/test";

interface Fixtures {
  /** Where the mail server of the tests keeps what it receives. */
  mailFolder: string;
  /** The mails sent since the server started. */
  mailbox: Mailbox;
  /** Signs the test's page in as an account of the demonstration. */
  signInAs(email: string): Promise<void>;
  /** A page in a browser context of its own, signed in as an account of the demonstration. */
  personAs(email: string): Promise<Page>;
}

/** Playwright's test, with who acts and what they are sent. */
export const test = base.extend<Fixtures>({
  mailFolder: [join(process.env.E2E_FOLDER ?? "", "mails"), { option: true }],
  mailbox: async ({ mailFolder }, use) => use(mailbox(mailFolder)),
  signInAs: async ({ page }, use) => use((email) => signIn(page, email)),
  personAs: async ({ browser }, use) => {
    await use(async (email) => {
      const page = await (await browser.newContext()).newPage();
      await signIn(page, email);
      return page;
    });
  },
});
