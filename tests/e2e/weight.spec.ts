import type { Browser } from "@playwright/test";
import { Wire } from "@/tests/bench/wire";
import { pages } from "./_support/pages";
import { expect, test } from "./_support/visiting";

/** Bytes over the wire of a first visit, all that it loads included, and of the form's script beyond what every page has. */
const mostOfVisit = 220_000;
const mostOfFormScript = 120_000;

async function visit(browser: Browser, address: string): Promise<Wire> {
  const context = await browser.newContext({ locale: "fr-FR" });
  const page = await context.newPage();
  const wire = await Wire.of(await context.newCDPSession(page));
  await page.goto(address, { waitUntil: "networkidle" });
  await context.close();
  return wire;
}

for (const [name, { address, outcomes }] of Object.entries(pages))
  if (outcomes.public === "page")
    test(`${name}: a first visit is light`, async ({ browser, visits }) => {
      const wire = await visit(browser, address(await visits.examples()));
      const { received } = wire.asked("/");
      expect(received).toBeGreaterThan(10_000);
      expect(received).toBeLessThanOrEqual(mostOfVisit);
    });

test("the form of a dossier brings little script of its own", async ({ browser, visits }) => {
  const floor = (await visit(browser, "/accessibilite")).received("Script");
  const { draft } = await visits.examples();
  for (const section of ["porteur", "partenaires", "projet", "calendrier", "depenses", "financement", "pieces"]) {
    const page = await visits.browserOf("applicant");
    const wire = await Wire.of(await page.context().newCDPSession(page));
    await page.goto(`/dossiers/${draft}/formulaire/${section}`, { waitUntil: "load" });
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    const script = wire.received("Script");
    expect(script, section).toBeGreaterThan(floor);
    expect(script - floor, section).toBeLessThanOrEqual(mostOfFormScript);
    await page.context().close();
  }
});
