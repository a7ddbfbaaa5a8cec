import { officeUnderPassword, onePixel, pdfText } from "@/tests/factories/files";
import { eicar, eicarFinding } from "@/tests/setup/fake-clamd";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { pdf, renamedProgram } from "./_support/documents";
import { tabsTo } from "./_support/keyboard";
import { expect, test } from "./_support/test";
import { containing } from "./_support/words";

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
