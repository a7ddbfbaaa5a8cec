import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { largePdf } from "@/tests/factories/files";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { pdf } from "./_support/documents";
import { tabsTo } from "./_support/keyboard";
import type { Person } from "./_support/person";
import { expect, test } from "./_support/test";
import { containing } from "./_support/words";

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const megabyte = 1_000_000;

/** How many bytes of a file the page says have been sent. */
const sentOf = (person: Person, name: string) =>
  person.page
    .getByRole("progressbar", { name: person.t("attachments.sending", { name }) })
    .evaluate((bar) => (bar instanceof HTMLProgressElement ? bar.value : 0));

test("40 MB through a cut line, a lost request and a closed tab arrive intact, once", async ({ people }, info) => {
  const { person, form, ref } = await people.writer();
  const { page, t } = person;
  const name = "plan-de-situation.pdf";
  const bytes = largePdf(40 * megabyte);
  await writeFile(info.outputPath(name), bytes);
  const field = t("dossier.attachments.kinds.detailedBudget");
  await form.opens("attachments");

  // As slow as it takes for a cut to come in the middle of a request.
  const line = await page.context().newCDPSession(page);
  const speed = (uploadThroughput: number, offline = false) =>
    line.send("Network.emulateNetworkConditions", { offline, latency: 0, downloadThroughput: -1, uploadThroughput });
  await line.send("Network.enable");
  await speed(6 * megabyte);
  await person.field(field).setInputFiles(info.outputPath(name));
  await expect.poll(() => sentOf(person, name)).toBeGreaterThan(5 * megabyte);
  await speed(-1, true);
  await expect(page.getByText(containing(t("attachments.phases.waiting")))).toBeVisible();
  const afterFirstCut = await sentOf(person, name);
  expect(afterFirstCut).toBeLessThan(40 * megabyte);
  await speed(-1);

  // A request is lost on its way.
  let lost = 0;
  let held = 0;
  const isHeld = new Promise<void>((resolve) => {
    void page.route(/\/envois\//, async (route) => {
      const offset = Number(route.request().headers()["upload-offset"]);
      if (route.request().method() !== "PATCH") return route.continue();
      if (offset > 12 * megabyte && lost === 0) {
        lost += 1;
        return route.abort("connectionreset");
      }
      if (offset > 24 * megabyte) {
        held += 1;
        return resolve();
      }
      return route.continue();
    });
  });
  await isHeld;
  expect([lost, held]).toEqual([1, 1]);

  // The tab is closed with the rest of it still to be sent; another one goes on by itself.
  const again = await person.opensTab();
  await page.close();
  const offsets: number[] = [];
  again.page.on("request", (request) => {
    if (request.method() === "PATCH") offsets.push(Number(request.headers()["upload-offset"]));
  });
  await again.page.goto(`/dossiers/${ref}/formulaire/pieces`);
  await expect(again.link(name)).toBeVisible();
  expect(offsets[0]).toBeGreaterThan(24 * megabyte);
  await expect(again.link(name)).toHaveCount(1);

  const address = (await again.link(name).getAttribute("href")) ?? "";
  expect(sha256(await (await again.page.request.get(address)).body())).toBe(sha256(bytes));
  await again.page.goto(`/dossiers/${ref}`);
  const journal = again.page.getByRole("region", { name: t("dossier.follow.journal") });
  await expect(journal.getByText(containing(t("journal.events.attachment_add")))).toHaveCount(1);
});

test("the session ends while a file is sent: signed in again, it goes on from there", async ({ people }) => {
  const { person, form, ref } = await people.writer();
  const { page, t } = person;
  const bytes = largePdf(9 * megabyte);
  await form.opens("attachments");
  const offsets: number[] = [];
  await page.route(/\/envois\//, async (route) => {
    const request = route.request();
    if (request.method() === "PATCH") offsets.push(Number(request.headers()["upload-offset"]));
    if (request.method() === "PATCH" && offsets.length === 2) await page.context().clearCookies();
    await route.continue();
  });
  await person
    .field(t("dossier.attachments.kinds.other"))
    .setInputFiles({ name: "carte.pdf", mimeType: "application/pdf", buffer: bytes });
  await expect(page.getByText(containing(t("attachments.phases.signedOut")))).toBeVisible();
  await page
    .getByRole("listitem")
    .getByRole("link", { name: t("attachments.signInAgain") })
    .click();
  await person.signsInByCode();
  await expect(page).toHaveURL(new RegExp(`/dossiers/${ref}/formulaire/pieces$`));
  await expect(person.link("carte.pdf")).toBeVisible();
  expect(offsets[2]).toBeGreaterThan(0);
  const address = (await person.link("carte.pdf").getAttribute("href")) ?? "";
  expect(sha256(await (await page.request.get(address)).body())).toBe(sha256(bytes));
});

test("by keyboard at 320 px: a file is sent, paused, resumed, given up; in light and in dark", async ({ people }) => {
  const { person, form } = await people.writer();
  const { page, t } = person;
  const { keyboard } = page;
  await page.setViewportSize({ width: 320, height: 640 });
  await form.opens("attachments");
  const name = "compte-rendu-detaille-de-la-mission-de-preparation-du-projet.pdf";
  let isOpen = false;
  await page.route(/\/envois\//, async (route) => {
    const isHeld = !isOpen && Number(route.request().headers()["upload-offset"]) > 0;
    if (!isHeld) await route.continue();
  });
  const field = t("dossier.attachments.kinds.other");
  await person.field(field).setInputFiles({ name, mimeType: "application/pdf", buffer: largePdf(6 * megabyte) });
  await expect.poll(() => sentOf(person, name)).toBe(4 * megabyte);
  await expect(page.getByRole("status").filter({ hasText: name })).toContainText(/50/);
  await tabsTo(person.button(t("attachments.pauseNamed", { name })));
  await keyboard.press("Enter");
  await expect(page.getByText(containing(t("attachments.phases.paused")))).toBeVisible();
  await expect(person.button(t("attachments.resumeNamed", { name }))).toBeFocused();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  isOpen = true;
  await tabsTo(person.button(t("attachments.resumeNamed", { name })));
  await keyboard.press("Enter");
  await expect(person.link(name)).toBeVisible();
  await expect(person.field(field)).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: name })).toContainText(
    t("attachments.announce.added", { name }),
  );
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }

  isOpen = false;
  const other = "autre.pdf";
  await person
    .field(field)
    .setInputFiles({ name: other, mimeType: "application/pdf", buffer: largePdf(6 * megabyte, 2) });
  await expect.poll(() => sentOf(person, other)).toBe(4 * megabyte);
  await tabsTo(person.button(t("attachments.cancelNamed", { name: other })));
  await keyboard.press("Enter");
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(person.field(field)).toBeFocused();

  await tabsTo(person.button(t("attachments.removeNamed", { name })));
  await keyboard.press("Enter");
  await expect(person.link(name)).toHaveCount(0);
  await expect(person.field(field)).toBeFocused();
  await page.reload();
  await expect(person.field(field)).toBeEnabled();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
});

test("a file goes on being sent while other sections are written, and the check knows it", async ({ people }) => {
  const { person, form } = await people.writer();
  const { page, t } = person;
  await form.opens("attachments");
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/envois\//, async (route) => {
    if (route.request().method() === "PATCH") await isReleased;
    await route.continue();
  });
  await person
    .field(t("dossier.attachments.kinds.councilResolution"))
    .setInputFiles(pdf("deliberation.pdf", "Deliberation of the council"));
  await form.opens("project");
  const finished = page.waitForResponse((response) => response.url().includes("application.finishUpload"));
  release();
  expect((await finished).ok()).toBe(true);
  await form.opens("attachments");
  await expect(person.link("deliberation.pdf")).toBeVisible();
});
