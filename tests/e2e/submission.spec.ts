import { readFile } from "node:fs/promises";
import { readPdf } from "@/tests/factories/pdf";
import { expectAccessible } from "./_support/axe";
import { annualDossier, nextYear } from "./_support/dossiers";
import { expect, test } from "./_support/test";
import { containing, startingWith } from "./_support/words";

const aCall = (title: string) => ({
  kind: "annual" as const,
  title: `${title} ${Date.now().toString(36)}`,
  summary: "Pour des projets d’un an avec des collectivités du Sénégal.",
  text: "Une année pour faire.",
  country: "SN",
  themes: ["education" as const],
  envelope: 50_000,
  maxStateShare: 70,
});

test("a draft says on every page that it is not submitted, until when, and for one's calendar", async ({ people }) => {
  const { person, ref } = await people.writer();
  const { page, t } = person;
  const pagesOfDraft = ["", "/lecture", "/formulaire/porteur", "/formulaire/verification"];
  for (const path of pagesOfDraft) {
    await page.goto(`/dossiers/${ref}${path}`);
    const banner = page.getByRole("main").getByText(t("deadlines.draft"));
    await expect(banner, path).toBeVisible();
    await expect(banner.locator(".."), path).toContainText(
      /(Il reste \d+ jours|dernier jour)\s?: déposez-le au plus tard le .* \(heure de Paris\)/,
    );
  }
  await page.goto(`/dossiers/${ref}`);
  const address = await person.link(t("deadlines.addToCalendar")).getAttribute("href");
  const calendar = await page.request.get(address ?? "");
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toMatch(new RegExp(`UID:dossier-${ref}@localhost\\r\\n`));
  await page.goto("/dossiers?statut=draft");
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: t("dossier.form.untitled") }) });
  await expect(row.first()).toContainText(/Non déposé, (\d+ jours? restants?|dernier jour)/);
});

test("a receipt is a document that anybody can check; the dossier is begun from the next year", async ({
  people,
  browser,
}) => {
  test.setTimeout(300_000);
  const callManager = await people.callManager();
  const call = await callManager.publishes({ ...aCall("Lire ensemble"), graceMinutes: 30 });
  const next = await callManager.publishes({ ...aCall("Lire encore"), themes: ["waterAndSanitation"] });
  const town = await people.knownTown();
  const { person } = town;
  const { page, t } = person;

  // The tolerance is said where it counts.
  await page.goto(`/appels/${call.slug}`);
  await expect(page.getByText(containing("est encore reçu pendant 30 minutes"))).toBeVisible();
  await expect(page.getByText(t("deadlines.graceShort", { minutes: 30 }))).toBeVisible();

  const dossier = await town.files(annualDossier, call);
  const number = page.getByRole("heading", { level: 2, name: dossier.number });
  await expect(number).toBeVisible();
  const mail = await person.waitsForMail(`[${dossier.number}] Votre dossier est bien reçu`);

  // The document, as a program that reads it aloud finds it.
  const [download] = await Promise.all([page.waitForEvent("download"), person.link(t("receipts.download")).click()]);
  expect(download.suggestedFilename()).toBe(`${dossier.number}-v1.pdf`);
  const pdf = await readPdf(await readFile(await download.path()));
  expect(pdf).toMatchObject({
    isTagged: true,
    language: "fr",
    title: t("receipts.pdf.title", { number: dossier.number }),
  });
  expect(pdf.text).toContain(annualDossier.title);
  const code = /(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(pdf.text)?.[0] ?? "";
  expect(mail.text).toContain(code);
  expect(pdf.qr).toMatch(new RegExp(`/verifier/${code}$`));

  // Somebody who was shown the paper, without account or script.
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR" });
  const reader = await context.newPage();
  await reader.goto(pdf.qr ?? "");
  await expect(reader.getByRole("heading", { name: t("receipts.verify.genuineTitle") })).toBeVisible();
  const main = reader.getByRole("main");
  for (const told of [dossier.number, call.title, "Alençon", code]) await expect(main).toContainText(told);
  for (const secret of [annualDossier.title, annualDossier.signatory.name, "9 000"])
    await expect(main).not.toContainText(containing(secret));
  for (const [amount, answer] of [
    ["9 000", t("receipts.verify.amountRight")],
    ["19 000 €", t("receipts.verify.amountWrong")],
    ["neuf mille", t("receipts.verify.amountUnreadable")],
  ] as const) {
    await reader.getByLabel(startingWith(t("receipts.verify.amount"))).fill(amount);
    await reader.getByRole("button", { name: t("receipts.verify.checkAmount") }).click();
    await expect(main).toContainText(answer);
  }

  // Typed by hand: with one letter wrong, then as people type.
  await reader.goto("/verifier");
  const field = reader.getByLabel(startingWith(t("receipts.code")));
  await field.fill(`${code.slice(0, -1)}${code.endsWith("7") ? "8" : "7"}`);
  await reader.getByRole("button", { name: t("receipts.verify.submit"), exact: true }).click();
  await expect(main).toContainText(t("receipts.verify.errors.wrong"));
  await expect(field).toHaveValue(new RegExp(code.slice(0, 10)));
  await field.fill(code.toLowerCase().replaceAll("-", " "));
  await reader.getByRole("button", { name: t("receipts.verify.submit"), exact: true }).click();
  await expect(reader.getByRole("heading", { name: t("receipts.verify.genuineTitle") })).toBeVisible();
  await context.close();

  // The next year: the same dossier, but its texts, in a call that wants another theme.
  await page.goto(`/dossiers/${dossier.ref}`);
  await person.link(t("copies.reuse")).click();
  await person.field(t("copies.call")).selectOption({ label: next.title });
  await expect(person.field(t("copies.source"))).toHaveValue(dossier.ref);
  await page.getByText(t("dossier.sections.schedule"), { exact: true }).click();
  await expectAccessible(page);
  await person.button(t("dossier.new.begin")).click();
  await expect(page).toHaveURL(/\/formulaire\/verification\?repris=1$/);
  await expect(page.getByRole("heading", { name: t("copies.doneTitle", { from: dossier.number }) })).toBeVisible();
  const [subject, allowed] = [t("themes.education"), t("themes.waterAndSanitation")];
  await expect(page.getByText(t("findings.themeNotInCall", { subject, allowed, hasAllowed: "yes" }))).toBeVisible();
  await expect(page.getByText(t("deadlines.grace", { minutes: 0 }))).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(annualDossier.title);
  await town.form.opens("schedule");
  await expect(page.getByText(t("dossier.schedule.step", { number: 1 }))).toHaveCount(0);
  await town.form.opens("expenditure");
  await expect(page.getByRole("columnheader", { name: String(nextYear) })).toBeVisible();
});

test("an earlier dossier of three years begins one of a single year, and says what found no place", async ({
  people,
}) => {
  const callManager = await people.callManager();
  const call = await callManager.publishes(aCall("Une année"));
  const { person } = await people.knownTown();
  const { page, t } = person;
  await page.goto("/dossiers?statut=draft&q=eau+potable+podor");
  await page
    .getByRole("link", { name: startingWith(t("copies.reuseShort")) })
    .first()
    .click();
  await person.field(t("copies.call")).selectOption({ label: call.title });
  await person.button(t("dossier.new.begin")).click();
  await expect(page.getByText(/Les montants .* n’ont pas été repris/)).toBeVisible();
});
