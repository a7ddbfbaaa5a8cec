import type { Page } from "@playwright/test";
import { readPdf } from "@/tests/factories/pdf";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { demoAccount } from "./_support/demo-accounts";
import { expect, test } from "./_support/test";
import { containing, startingWith, words } from "./_support/words";

const t = words.fr;
const inAYear = () => new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);

async function looksWell(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
}

test("a town posts a request, a Malian authority answers without a name, both agree, and a cooperation enters the register", async ({
  browser,
  personAs,
  mailbox,
}) => {
  test.setTimeout(600_000);
  const since = new Date();
  const title = `Numériser un état civil ${Date.now().toString(36)}`;
  const [townEmail, foreignEmail, managerEmail, embassyEmail] = [
    await demoAccount(browser, "applicant", /Ille-et-Vilaine/),
    await demoAccount(browser, "applicant", /Koutiala/),
    await demoAccount(browser, "callManager"),
    await demoAccount(browser, "adviser", /Bamako/),
  ];

  // What is missing is said field by field, and nothing typed is lost.
  const town = await personAs(townEmail);
  await town.goto("/bourse");
  await town.getByRole("link", { name: t("exchange.post") }).click();
  await town.getByLabel(startingWith(t("exchange.form.titleField"))).fill(title);
  await town
    .getByLabel(startingWith(t("exchange.form.sought")))
    .fill("Une commune. Écrivez à mairie@ville.example.org");
  await town.getByRole("button", { name: t("exchange.form.submit") }).click();
  const summary = town.getByRole("alert").filter({ hasText: t("exchange.form.errors.title") });
  await expect(summary.getByRole("link", { name: t("exchange.form.problems.sought_contact") })).toBeVisible();
  await expect(summary.getByRole("link", { name: t("exchange.form.problems.until_missing") })).toBeVisible();
  await expect(town.getByRole("heading", { name: t("exchange.form.errors.title") })).toBeFocused();
  await looksWell(town);
  await town.getByLabel(startingWith(t("exchange.form.sought"))).fill("Une commune du Mali qui a des registres.");
  await town.getByLabel(startingWith(t("exchange.form.offered"))).fill("Deux agents, trois semaines par an.");
  await town.getByRole("checkbox", { name: t("themes.civilRegistration"), exact: true }).check({ force: true });
  await town.getByLabel(startingWith(t("exchange.form.country"))).selectOption({ label: "Mali" });
  await town.getByLabel(startingWith(t("exchange.form.until"))).fill(inAYear());
  await town.getByRole("button", { name: t("exchange.form.submit") }).click();
  await expect(town.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(town.getByText(t("exchange.manage.next.submitted"))).toBeVisible();

  // Nobody reads it before a moderator.
  await town.goto(`/bourse?q=${encodeURIComponent(title)}`);
  await expect(town.getByRole("status").filter({ hasText: t("exchange.count", { count: 0 }) })).toBeVisible();
  await mailbox.waitFor({ to: embassyEmail, subject: containing("Annonce à relire"), since });
  const manager = await personAs(managerEmail);
  await manager.goto("/administration");
  await manager.getByRole("link", { name: t("exchange.moderation.tile") }).click();
  await manager.getByRole("link", { name: title }).click();
  await manager.getByRole("button", { name: t("exchange.moderation.refuse") }).click();
  await expect(manager.getByText(t("exchange.moderation.reasonMissing"))).toBeVisible();
  await looksWell(manager);
  await manager.getByRole("button", { name: t("exchange.moderation.publish") }).click();
  await expect(manager.getByText(t("exchange.moderation.done.publish"))).toBeVisible();
  await mailbox.waitFor({ to: townEmail, subject: containing(`Votre annonce est publiée : ${title}`), since });

  // A visitor without JavaScript finds and reads it, in English too.
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
  const visitor = await context.newPage();
  await visitor.goto("/bourse");
  await visitor.getByLabel(startingWith(words.en("exchange.filters.text"))).fill(title);
  await visitor.getByRole("button", { name: words.en("exchange.filters.apply") }).click();
  await expect(visitor).toHaveURL(/q=Num/);
  await visitor.getByRole("link", { name: title }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(visitor.getByText("Une commune du Mali qui a des registres.")).toBeVisible();
  await expect(visitor.getByRole("link", { name: words.en("exchange.answer.signIn") })).toBeVisible();
  const shown = await visitor.content();
  expect(shown).not.toContain(townEmail);
  expect(shown).not.toContain("Prigent");
  const address = visitor.url();
  await context.close();

  // The other authority answers; it agrees first.
  const foreigner = await personAs(foreignEmail);
  await foreigner.goto(address);
  await foreigner.getByRole("link", { name: t("exchange.answer.link") }).click();
  await foreigner.getByLabel(startingWith(t("exchange.answer.message"))).fill("Nos registres datent de 1960.");
  await foreigner.getByRole("button", { name: t("exchange.answer.send") }).click();
  await expect(foreigner.getByText(t("exchange.answer.agreeMissing"))).toBeVisible();
  await looksWell(foreigner);
  await foreigner.getByRole("checkbox").check({ force: true });
  await foreigner.getByRole("button", { name: t("exchange.answer.send") }).dblclick();
  await expect(foreigner).toHaveURL(/\/compte\/bourse\/reponses\/[\w-]+$/);
  const thread = foreigner.url();
  expect(await foreigner.content()).not.toContain(townEmail);

  const mail = await mailbox.waitFor({ to: townEmail, subject: containing("répond à votre annonce"), since });
  expect(mail.text).toContain("> Nos registres datent de 1960.");
  expect(JSON.stringify(mail)).not.toContain(foreignEmail);
  expect(JSON.stringify(mail)).not.toContain("Coulibaly");
  await town.goto(thread);
  await expect(town.getByText("Nos registres datent de 1960.")).toBeVisible();
  expect(await town.content()).not.toContain(foreignEmail);
  expect(await town.content()).not.toContain("Oumar Coulibaly");
  await looksWell(town);
  // The reply appears in the page that the other has open.
  await town
    .getByRole("textbox", { name: startingWith(t("conversations.compose.label")) })
    .fill("Parfait, quand venir ?");
  await town.getByRole("button", { name: t("conversations.compose.send") }).click();
  await expect(foreigner.getByText("Parfait, quand venir ?")).toBeVisible();
  expect(await foreigner.content()).not.toContain("Prigent");

  // Strangers, moderators included, find nothing there.
  for (const other of [
    manager,
    await personAs(embassyEmail),
    await personAs(await demoAccount(browser, "applicant", /Alençon/)),
  ])
    expect((await other.goto(thread))?.status()).toBe(404);

  await town.getByRole("button", { name: t("exchange.thread.accept") }).click();
  await expect(town.getByText(t("exchange.thread.agreeMissing"))).toBeVisible();
  await town.getByRole("checkbox", { name: containing("J’accepte que mon nom") }).check({ force: true });
  await town.getByRole("button", { name: t("exchange.thread.accept") }).click();
  await expect(town.getByRole("link", { name: foreignEmail })).toBeVisible();
  await expect(town.getByText(t("exchange.thread.accepted"))).toBeVisible();
  await foreigner.reload();
  await expect(foreigner.getByRole("link", { name: townEmail })).toBeVisible();

  // One step into the register.
  await town.getByLabel(startingWith(t("exchange.enter.since"))).fill("2190");
  await town.getByRole("button", { name: t("exchange.enter.submit") }).click();
  await expect(
    town.getByText(t("exchange.enter.sinceInvalid")).or(town.getByText(t("exchange.enter.futureYear"))),
  ).toBeVisible();
  await town.getByLabel(startingWith(t("exchange.enter.since"))).fill(String(new Date().getFullYear()));
  await town.getByRole("radio", { name: t("register.kind.protocol") }).check({ force: true });
  await town.getByRole("button", { name: t("exchange.enter.submit") }).click();
  await expect(town.getByText(t("exchange.enter.waiting"))).toBeVisible();
  await looksWell(town);
  await town.getByRole("link", { name: t("exchange.enter.see") }).click();
  await expect(town.getByRole("heading", { level: 1 })).toHaveText(/Ille-et-Vilaine et .*Koutiala/);
  await expect(town.getByRole("main")).toContainText(t("register.kind.protocol"));
  for (const to of [townEmail, foreignEmail, embassyEmail])
    await mailbox.waitFor({ to, subject: containing("Nouvelle coopération"), since });

  // Whoever reads without script finds it in three clicks on the map; and it is in the list of the day.
  const reading = await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR" });
  const reader = await reading.newPage();
  await reader.goto("/");
  await reader.getByRole("link", { name: "Carte des coopérations" }).click();
  await reader
    .getByRole("link", { name: /^Sikasso : \d+ partenariats$/ })
    .locator("circle")
    .click();
  await reader.getByRole("link", { name: /^Protocole entre Département d'Ille-et-Vilaine et .*Koutiala/ }).click();
  await expect(reader.getByRole("main")).toContainText(`Depuis ${new Date().getFullYear()}`);
  await reading.close();
  const list = await readPdf(await (await town.request.get("/repertoire/listes/departements-regions.pdf")).body());
  expect(list.text.replace(/\s+/g, " ")).toMatch(/Ille-et-Vilaine.{0,200}Koutiala/);
  await town.goto(address);
  await expect(town.getByText(t("exchange.state.matched"))).toBeVisible();
});

test("a person joins a foreign authority: the embassy in its country lets them in", async ({
  browser,
  people,
  personAs,
}) => {
  const stranger = await people.stranger("Sira Camara");
  await stranger.signsInByCode();
  await stranger.introducesThemselves({ name: "Sira Camara" });
  const { page } = stranger;
  await page.goto("/compte/bourse");
  await page.getByRole("link", { name: t("exchange.mine.joinForeign") }).click();
  await page.getByLabel(startingWith(t("exchange.claimForeign.label"))).fill("kayes");
  await page.getByRole("button", { name: t("exchange.claimForeign.submit") }).click();
  await looksWell(page);
  const found = page
    .getByRole("list", { name: t("exchange.claimForeign.results") })
    .getByRole("link")
    .last();
  const authority = (await found.textContent()) ?? "";
  await found.click();
  await page.getByRole("button", { name: t("claims.make.send") }).click();
  await expect(page.getByText(containing(t("organisations.claim.made", { authority })))).toBeVisible();

  const embassy = await personAs(await demoAccount(browser, "adviser", /Bamako/));
  await embassy.goto("/compte/demandes");
  const claim = embassy.getByRole("group").or(embassy.getByRole("article")).or(embassy.locator("section, form"));
  await expect(claim.filter({ hasText: "Sira Camara" }).first()).toBeVisible();
  await looksWell(embassy);
  await claim
    .filter({ hasText: "Sira Camara" })
    .getByRole("button", { name: t("organisations.claim.accept") })
    .first()
    .click();
  await expect(embassy.getByRole("status").first()).toContainText(
    t("organisations.claim.answered", { claimant: "Sira Camara" }),
  );
  await page.goto("/compte");
  await expect(page.getByRole("main")).toContainText(authority);
});
