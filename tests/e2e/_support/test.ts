import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import type { Locale } from "@/server/domain/locale";
import { type Mailbox, mailbox } from "./mailbox";
import { People } from "./people";
import { type Plug, plugOf } from "./plug";
import { signIn } from "./sign-in";

export { expect } from "@playwright/test";

interface Fixtures {
  /** Where the mail server of the tests keeps what it receives. */
  mailFolder: string;
  /** The mails sent since the server started. */
  mailbox: Mailbox;
  /** The mail server of the tests, to take it down; it is up again when the test ends. */
  mailServer: Plug;
  /** The virus scanner of the tests, likewise. */
  scanner: Plug;
  /** Signs the test's page in as an account of the demonstration. */
  signInAs(email: string): Promise<void>;
  /** The language that the people of the test read. */
  language: Locale;
  /** How those who work for the State sign in. */
  signingIn: "byMail" | "byClick";
  /** Who takes part in a story: each with a browser of their own. */
  people: People;
  /** A page in a browser context of its own, signed in as an account of the demonstration. */
  personAs(email: string): Promise<Page>;
  /** Closes the browsers of all who took part: left open, they would go on asking for news through all later tests. */
  goodbyes: undefined;
}

/** Playwright's test, with who acts and what they are sent. */
export const test = base.extend<Fixtures>({
  mailFolder: [join(process.env.E2E_FOLDER ?? "", "mails"), { option: true }],
  mailbox: async ({ mailFolder }, use) => use(mailbox(mailFolder)),
  mailServer: async ({ mailFolder }, use) => {
    const server = plugOf("mail server", mailFolder);
    await use(server);
    await server.comesUp();
  },
  scanner: async ({ mailFolder }, use) => {
    const server = plugOf("virus scanner", join(mailFolder, "../scanner"));
    await use(server);
    await server.comesUp();
  },
  language: ["fr", { option: true }],
  signingIn: ["byClick", { option: true }],
  people: async ({ browser, mailbox, language, signingIn }, use) =>
    use(new People(browser, mailbox, language, signingIn)),
  signInAs: async ({ page }, use) => use((email) => signIn(page, email)),
  personAs: async ({ browser, language, baseURL }, use) => {
    await use(async (email) => {
      const page = await (await browser.newContext()).newPage();
      await signIn(page, email);
      // Whatever language an earlier story left the account in.
      await page.context().addCookies([{ name: "langue", value: language, url: baseURL ?? page.url() }]);
      return page;
    });
  },
  goodbyes: [
    async ({ browser }, use) => {
      await use(undefined);
      for (const context of browser.contexts()) await context.close();
    },
    { auto: true },
  ],
});
