import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { largePdf, officeUnderPassword, onePixel, pdfText } from "@/tests/factories/files";
import { eicar, eicarFinding } from "@/tests/setup/fake-clamd";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { pdf, renamedProgram } from "./_support/documents";
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

test("what is not wanted is refused in plain words, before it is sent where that can be known", async ({ people }) => {
  const { person, form } = await people.writer();
  const { page, t } = person;
  await form.opens("attachments");
  await expect(page.getByText(/50\sMo/)).toBeVisible();
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().includes("/envois")) asked += 1;
  });
  const field = person.field(t("dossier.attachments.kinds.councilResolution"));
  const picked = { name: "deliberation.pdf", mimeType: "application/pdf" };
  const size = /50\sMo/;
  for (const [file, failure] of [
    [renamedProgram("deliberation.pdf"), "program"],
    [{ ...picked, buffer: Buffer.alloc(0) }, "empty"],
    [{ ...picked, name: "deliberation.mp4", buffer: pdfText() }, "kindRefused"],
    [{ ...picked, name: "annexe-\u202efdp.pdf", buffer: pdfText() }, "nameMisleads"],
  ] as const) {
    await field.setInputFiles(file);
    await expect(page.getByText(containing(t(`attachments.failures.${failure}`, { size: "" })))).toBeVisible();
  }
  expect(asked).toBe(0);
  await page.evaluate(() => {
    const input = [...document.querySelectorAll("input")].find(({ id }) => id.endsWith("councilResolution"));
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(50_000_001)], "trop-lourd.pdf"));
    if (!input) throw new Error("no such field");
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect(page.getByText(/trop-lourd\.pdf.*dépasse/)).toContainText(size);
  expect(asked).toBe(0);

  // What only its content tells.
  for (const [file, failure] of [
    [{ ...picked, buffer: pdfText("<< /Encrypt 5 0 R >>") }, "encrypted"],
    [{ ...picked, name: "deliberation.docx", buffer: officeUnderPassword() }, "encrypted"],
    [{ ...picked, buffer: Buffer.from("Bonjour") }, "kindRefused"],
  ] as const) {
    await field.setInputFiles(file);
    await expect(page.getByText(containing(t(`attachments.failures.${failure}`)))).toBeVisible();
  }
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await page.reload();
  await expect(field).toBeEnabled();
  await expect(page.getByRole("link", { name: /deliberation|annexe/ })).toHaveCount(0);
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

test("an infected file is held, destroyed, and told; a sound one takes its place", async ({ people, scanner }) => {
  const { person, form, ref } = await people.writer();
  const { page, t } = person;
  const name = "deliberation.pdf";
  const mimeType = "application/pdf";
  await scanner.goesDown();
  await form.opens("attachments");
  await person
    .field(t("dossier.attachments.kinds.councilResolution"))
    .setInputFiles({ name, mimeType, buffer: Buffer.concat([pdfText(), Buffer.from(eicar)]) });
  await expect(page.getByText(containing(t("attachments.scan.waiting")))).toBeVisible();
  const address = (await person.link(name).getAttribute("href")) ?? "";
  expect((await page.request.get(address)).status(), "its authority may open it").toBe(200);

  await scanner.comesUp();
  const told = t("attachments.scan.infected", { finding: eicarFinding });
  await expect(page.getByText(containing(told))).toBeVisible();
  await expect(person.link(name)).toHaveCount(0);
  expect((await page.request.get(address)).status(), "it is there no more").toBe(404);
  await expect(page.getByRole("status").filter({ hasText: name })).toContainText(eicarFinding);
  await expectAccessible(page);
  const mail = await person.waitsForMail(t("mails.attachment-infected.subject", { reference: ref }));
  expect(mail.text).toContain(name);

  const chooser = page.waitForEvent("filechooser");
  await person.button(t("attachments.replaceNamed", { name })).click();
  await (await chooser).setFiles({ name: "deliberation-saine.pdf", mimeType, buffer: pdfText() });
  await expect(person.link("deliberation-saine.pdf")).toBeVisible();
  await expect(page.getByText(containing(t("attachments.scan.clean")))).toBeVisible();
  await page.goto(`/dossiers/${ref}`);
  const journal = page.getByRole("region", { name: t("dossier.follow.journal") });
  await expect(journal).toContainText(t("journal.events.attachment_infected"));
  await expect(journal).toContainText(t("journal.events.attachment_replace"));
});

test("a document that is replaced keeps its earlier versions, and is looked at without running anything", async ({
  people,
}) => {
  const { person, form, ref } = await people.writer();
  const { page, t } = person;
  await form.attaches("partnerLetter", pdf("lettre-1.pdf", "First letter"));
  const picture = { name: "lettre-2.png", mimeType: "image/png", buffer: onePixel() };
  const chooser = page.waitForEvent("filechooser");
  await tabsTo(person.button(t("attachments.replaceNamed", { name: "lettre-1.pdf" })));
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(picture);
  await expect(person.link("lettre-2.png")).toBeVisible();
  const earlier = page.getByText(t("attachments.earlier", { count: 1 }));
  await earlier.click();
  await expect(person.link("lettre-1.pdf")).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);

  for (const [name, sandbox] of [
    ["lettre-2.png", /; sandbox$/],
    ["lettre-1.pdf", /^default-src 'none'/],
  ] as const) {
    const preview = person.link(t("attachments.previewNamed", { name }));
    const answer = await page.request.get((await preview.getAttribute("href")) ?? "");
    expect(answer.headers()["content-disposition"]).toMatch(/^inline/);
    expect(answer.headers()["content-security-policy"]).toMatch(sandbox);
    expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  }
  const opened = page.context().waitForEvent("page");
  await person.link(t("attachments.previewNamed", { name: "lettre-2.png" })).click();
  const shown = await opened;
  await expect(shown.getByRole("img")).toBeVisible();
  await shown.close();

  await page.goto(`/dossiers/${ref}/lecture`);
  await page.getByText(t("attachments.earlier", { count: 1 })).click();
  await expect(person.link("lettre-1.pdf")).toBeVisible();
});
