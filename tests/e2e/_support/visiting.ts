import { join } from "node:path";
import { mailbox } from "./mailbox";
import { test as base } from "./test";
import { Visits } from "./visits";

export { expect } from "./test";

/** The test of those who go through pages as each visitor: signed in once for all of them. */
export const test = base.extend<object, { visits: Visits }>({
  visits: [
    async ({ browser }, use) => {
      const { E2E_FOLDER = "", E2E_PORT } = process.env;
      await use(new Visits(browser, mailbox(join(E2E_FOLDER, "mails")), `http://localhost:${E2E_PORT}`));
    },
    { scope: "worker" },
  ],
});
