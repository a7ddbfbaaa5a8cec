import { join } from "node:path";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { mailbox } from "./_support/mailbox";
import { type PageOfApp, pages, pagesOfFolders, type Visitor, visitors } from "./_support/pages";
import { test as base, expect } from "./_support/test";
import { Visits } from "./_support/visits";

const test = base.extend<object, { visits: Visits }>({
  visits: [
    async ({ browser }, use) => {
      const { E2E_FOLDER = "", E2E_PORT } = process.env;
      await use(new Visits(browser, mailbox(join(E2E_FOLDER, "mails")), `http://localhost:${E2E_PORT}`));
    },
    { scope: "worker" },
  ],
});

test.describe.configure({ mode: "parallel" });

test("every page of the application is in the list", () => {
  expect(Object.keys(pages).sort()).toEqual(pagesOfFolders());
});

for (const [name, page] of Object.entries(pages)) {
  test(`${name}: each gets what they may`, async ({ visits }) => {
    const address = page.address(await visits.examples());
    const outcomes: Record<string, string> = {};
    for (const visitor of visitors) outcomes[visitor] = await visits.outcome(visitor, address);
    expect(outcomes).toEqual(page.outcomes);
  });
}

/** The pages that a visitor opens; those that the public opens are the public's to look at. */
const pagesOf = (visitor: Visitor): [string, PageOfApp][] =>
  Object.entries(pages).filter(
    ([, { outcomes }]) => outcomes[visitor] === "page" && (visitor === "public" || outcomes.public !== "page"),
  );

/**
 * Looking at every page as everybody takes a quarter of an hour: EVERY_PAGE=1 does it. Otherwise the stories look at
 * the pages they go through, and shell.spec.ts at those of the public.
 */
const looking: readonly Visitor[] = process.env.EVERY_PAGE ? visitors : [];

for (const visitor of looking)
  for (const [name, { address }] of pagesOf(visitor))
    test(`${name}, ${visitor}: accessible in light and dark, whole on a small phone`, async ({ visits }) => {
      const page = await visits.browserOf(visitor);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(address(await visits.examples()));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: "dark" });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      await page.context().close();
    });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const [name, { address }] of looking.length > 0 ? pagesOf("public") : [])
    test(`${name} can be read`, async ({ page, visits }) => {
      await page.goto(address(await visits.examples()));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("main")).toContainText(/\S.{80}/s);
    });
});
