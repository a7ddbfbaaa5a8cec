import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { pages, pagesOfFolders } from "./_support/pages";
import { expect, test } from "./_support/visiting";
import { type PageOfApp, type Visitor, visitors } from "./_support/visitors";

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

/**
 * Who looks at a page: the first who may open it, and the one who decides where the ministry works. With EVERY_PAGE=1,
 * everybody who may; the public's pages are the public's to look at all the same.
 */
function lookersOf({ outcomes }: PageOfApp): Visitor[] {
  const openers = visitors.filter((visitor) => outcomes[visitor] === "page");
  const [first] = openers;
  if (first === "public") return ["public"];
  return process.env.EVERY_PAGE
    ? openers
    : openers.filter((visitor) => visitor === first || (first === "officer" && visitor === "decisionMaker"));
}

for (const [name, pageOfApp] of Object.entries(pages))
  for (const visitor of lookersOf(pageOfApp))
    test(`${name}, ${visitor}: accessible in light and dark, whole on a small phone`, async ({ visits }) => {
      const page = await visits.browserOf(visitor);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(pageOfApp.address(await visits.examples()));
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

  for (const [name, { address, outcomes }] of Object.entries(pages))
    if (outcomes.public === "page")
      test(`${name} can be read`, async ({ page, visits }) => {
        await page.goto(address(await visits.examples()));
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.getByRole("main")).toContainText(/\S.{80}/s);
      });
});
