import { readPdf } from "@/tests/factories/pdf";
import { demoAccount } from "./_support/demo-accounts";
import { answersNotice, letsThrough, postsOffer } from "./_support/notices";
import { expect, test } from "./_support/test";
import { containing, startingWith, words } from "./_support/words";

const t = words.fr;
const abroad = "Commune rurale de Zanbougou-Kè";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("what is missing is told beside what was typed", async ({ page }) => {
    await page.goto("/repertoire");
    await page.getByRole("link", { name: t("requests.link") }).click();
    await page.getByLabel(startingWith(t("requests.foreign"))).fill(abroad);
    await page.getByRole("button", { name: t("requests.send") }).click();
    await expect(page.getByRole("alert").first()).toContainText(t("requests.errors.french"));
    await expect(page.getByLabel(startingWith(t("requests.foreign")))).toHaveValue(abroad);
  });
});

test("a town asks to appear, is let in, corrects its entry and posts an offer; the match is on the map and in the lists", async ({
  browser,
  people,
  personAs,
  mailbox,
}) => {
  test.setTimeout(600_000);
  const town = await people.town("Solenn Le Goff", { search: "plougastel", name: "Plougastel-Daoulas" });
  const { person } = town;
  const { page } = person;

  // Asks, as anybody may: the account that they have plays no part in it.
  await page.goto("/repertoire/demande");
  await person.field(t("requests.french")).fill("Plougastel-Daoulas");
  await person.field(t("requests.country")).selectOption({ label: "Mali" });
  await person.field(t("requests.foreign")).fill(abroad);
  await person.field(t("requests.region")).fill("Kayes");
  await page.getByLabel("Convention", { exact: true }).check({ force: true });
  await person.field(t("requests.sinceYear")).fill("2016");
  await page.getByLabel(t("requests.sides.french"), { exact: true }).check({ force: true });
  await person.field(t("requests.contactName")).fill("Solenn Le Goff");
  await person.field(t("requests.contactRole")).fill("Chargée de coopération");
  await person.field(t("requests.contactEmail")).fill(person.email);
  // A form that comes back at once is taken for no person's: it is sent again, as it says.
  await expect(async () => {
    await person.button(t("requests.send")).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("requests.sent.title"), { timeout: 2_000 });
  }).toPass();

  const { text } = await person.waitsForMail(t("mails.register-request-confirm.subject"));
  const link = /http\S+\/repertoire\/demande\/\S+/.exec(text)?.[0] ?? "";
  expect((await page.request.get(link)).status(), "a scanner of mails opens the link").toBe(200);
  await page.goto(link);
  await person.button(t("requests.confirm.button")).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("requests.confirm.done"));

  // The embassy of the country is told, and lets it in; the second press of a double click does nothing.
  const scac = await personAs("awa.konate@demo.example.org");
  await mailbox.waitFor({ to: "awa.konate@demo.example.org", subject: /demande d’inscription/ });
  await scac.goto("/administration/repertoire");
  const request = scac.getByRole("region", { name: containing(abroad) });
  await request.getByRole("button", { name: t("requests.moderate.accept"), exact: true }).dblclick();
  await expect(scac.getByRole("status").filter({ hasText: abroad })).toBeVisible();
  await expect(request).toHaveCount(0);
  await person.waitsForMail("Votre coopération est au répertoire");

  await page.goto("/repertoire?q=zanbougou");
  await page.getByRole("link", { name: "Plougastel-Daoulas" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Plougastel-Daoulas");
  const address = new URL(page.url()).pathname;

  // Its officer acts for the authority, and corrects what the register says.
  await town.claimsAuthority("Je suis chargée de la coopération.");
  const officer = await people.officer();
  await officer.acceptsClaim({ name: "Solenn Le Goff", authority: "Plougastel-Daoulas" });
  await page.goto(address);
  await person.link(t("entries.marks.correct")).click();
  // The page that is left names the partner too.
  await expect(page).toHaveURL(/\/compte\/repertoire\//);
  await page.getByText(containing(abroad)).first().click();
  await person.field(t("entries.form.kind")).first().selectOption({ label: "Jumelage" });
  await person.button(t("entries.form.save")).click();
  await expect(page.getByText(t("entries.form.saved"))).toBeVisible();
  await page.goto(address);
  await expect(page.getByText(t("entries.marks.awaiting"))).toBeVisible();
  await expect(page.getByRole("table", { name: t("entries.history.table") })).toContainText("Jumelage");

  // The embassy reads before and after, and confirms.
  await scac.goto("/avis/repertoire");
  const correction = scac.getByRole("region", { name: containing(abroad) });
  await expect(correction).toContainText("Convention devient Jumelage");
  await correction.getByRole("button").click();
  await expect(correction).toHaveCount(0);
  await page.goto(address);
  await expect(page.getByText(t("entries.marks.awaiting"))).toHaveCount(0);

  // It offers what it knows, an authority of Mali answers, and both agree.
  const title = `Bien tenir un état civil ${Date.now().toString(36)}`;
  await postsOffer(page, { title, sought: "Une commune qui veut l’essayer.", offered: "Deux agents formés." });
  await letsThrough(await personAs(await demoAccount(browser, "callManager")), title);
  const foreigner = await personAs(await demoAccount(browser, "applicant", /Koutiala/));
  const thread = await answersNotice(foreigner, title, "Nos registres datent de 1960.");
  await page.goto(thread);
  await page.getByRole("checkbox", { name: containing("J’accepte que mon nom") }).check({ force: true });
  await person.button(t("exchange.thread.accept")).click();
  await expect(page.getByText(t("exchange.thread.accepted"))).toBeVisible();

  // One step makes a cooperation of it: one more on the map, and a line of the list of towns.
  const thisYear = String(new Date().getFullYear());
  const reading = await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR" });
  const reader = await reading.newPage();
  const region = reader.getByRole("link", { name: /^Sikasso : \d+ partenariats$/ });
  const partnershipsOfRegion = async () => Number(/\d+/.exec((await region.getAttribute("aria-label")) ?? "")?.[0]);
  await reader.goto("/carte/ML");
  const before = await partnershipsOfRegion();
  await person.field(t("exchange.enter.since")).fill(thisYear);
  await page.getByRole("radio", { name: t("register.kind.protocol") }).check({ force: true });
  await person.button(t("exchange.enter.submit")).click();
  await expect(page.getByText(t("exchange.enter.waiting"))).toBeVisible();

  // Whoever reads without script finds it in three clicks: the map, its region, the cooperation.
  await reader.goto("/");
  await reader.getByRole("link", { name: "Carte des coopérations" }).click();
  expect(await partnershipsOfRegion()).toBe(before + 1);
  await region.locator("circle").click();
  await reader.getByRole("link", { name: /^Protocole entre Plougastel-Daoulas et .*Koutiala/ }).click();
  await expect(reader.getByRole("main")).toContainText(`Depuis ${thisYear}`);
  // And in three in the list of the day: the register, its lists, that of towns.
  await reader.goto("/");
  await reader
    .getByRole("navigation")
    .getByRole("link", { name: t("navigation.register") })
    .first()
    .click();
  await reader.getByRole("link", { name: t("register.tabs.lists") }).click();
  const file = reader
    .getByRole("link", { name: containing(t("register.lists.villes")) })
    .and(reader.locator("[href$='.pdf']"));
  const list = await readPdf(await (await reader.request.get((await file.getAttribute("href")) ?? "")).body());
  expect(list.text.replace(/\s+/g, " ")).toMatch(
    new RegExp(
      `Plougastel-Daoulas.{0,40}Koutiala.{0,60}${thisYear}|Plougastel-Daoulas.{0,60}${thisYear}.{0,40}Koutiala`,
    ),
  );
  await reading.close();
});
