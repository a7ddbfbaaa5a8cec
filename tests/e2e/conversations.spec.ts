import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { demoAccount } from "./_support/demo-accounts";
import { pdf } from "./_support/documents";
import { expect, test } from "./_support/test";
import { containing, startingWith, words } from "./_support/words";

const t = words.fr;
const mark = () => Date.now().toString(36);

test("an authority asks the SCAC before filing, lets it read its draft, and takes that back", async ({
  browser,
  personAs,
  mailbox,
}) => {
  const since = new Date();
  const question = `Votre avis sur le marché ? ${mark()}`;
  const town = await personAs(await demoAccount(browser, "applicant", /Ille-et-Vilaine/));
  await town.goto("/dossiers?statut=draft&pays=MG");
  await town.getByRole("row").filter({ hasText: "Ille-et-Vilaine" }).getByRole("link").first().click();
  await town.getByRole("link", { name: t("conversations.ask.link") }).click();
  await expect(town).toHaveURL(/\/conseil\?dossier=D-\w+$/);
  // Nothing is sent before a service is chosen, and nothing typed is lost.
  await town.getByRole("textbox", { name: startingWith(t("conversations.ask.question")) }).fill(question);
  await town.getByRole("button", { name: t("conversations.ask.send") }).click();
  await expect(town.getByText(t("conversations.ask.chooseError"))).toBeVisible();
  await expectAccessible(town);
  const service = town.getByLabel(containing(t("conversations.ask.embassy")));
  await expect(service).toBeFocused();
  await service.selectOption({ label: "Madagascar – SCAC de Tananarive" });
  await town.getByRole("button", { name: t("conversations.ask.send") }).dblclick();
  await expect(town).toHaveURL(/\/dossiers\/conseils\/[\w-]+$/);
  const thread = (page: typeof town) => page.getByRole("log", { name: t("conversations.messages") });
  await expect(thread(town).getByText(question)).toHaveCount(1);

  // The mail says it all, and brings the embassy there.
  const scacAddress = await demoAccount(browser, "adviser", /Tananarive/);
  const mail = await mailbox.waitFor({ to: scacAddress, subject: /Conseil avant dépôt/, since });
  expect(mail.text).toContain(`> ${question}`);
  expect(mail.text).toContain(t("mails.message-received.next"));
  const scac = await personAs(scacAddress);
  await scac.goto("/avis");
  await scac.getByRole("link", { name: containing(t("conversations.list.title")) }).click();
  const row = scac.getByRole("row").filter({ hasText: "Ille-et-Vilaine" });
  await expect(row).toContainText(t("conversations.unread", { count: 1 }));
  await row.getByRole("link").click();
  await expect(thread(scac).getByText(question)).toBeVisible();
  await expect(scac.getByText(t("conversations.draft.notOpenToYou", { authority: "Ille-et-Vilaine" }))).toBeVisible();

  // The answer appears in the page that the authority has open.
  await scac
    .getByRole("textbox", { name: startingWith(t("conversations.compose.label")) })
    .fill("Très bien, montrez-nous votre brouillon.");
  await scac.getByRole("button", { name: t("conversations.compose.send") }).click();
  await expect(thread(town).getByText("Très bien, montrez-nous votre brouillon.")).toBeVisible();
  await town.getByRole("button", { name: t("conversations.draft.letRead") }).click();
  await scac.getByRole("link", { name: t("conversations.draft.read") }).click();
  await expect(scac).toHaveURL(/\/brouillon$/);
  await expect(scac.getByText(t("conversations.draft.notFiled"))).toBeVisible();
  await expectAccessible(scac);
  const draft = scac.url();

  await town.getByRole("button", { name: t("conversations.draft.close") }).click();
  await expect(town.getByRole("button", { name: t("conversations.draft.letRead") })).toBeFocused();
  expect((await scac.request.get(draft)).status()).toBe(404);

  // The ministry is told nothing: not the page, not the journal, not the mails.
  const officer = await personAs(await demoAccount(browser, "officer"));
  expect((await officer.request.get(town.url())).status()).toBe(404);
  for (const address of ["/administration/journal?q=Ille-et-Vilaine", `/administration/courriels?q=${scacAddress}`]) {
    await officer.goto(address);
    await expect(officer.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(officer.getByRole("main")).not.toContainText(t("journal.events.advice_ask"));
    await expect(officer.getByRole("main")).not.toContainText(t("outbox.names.advice-message"));
  }
});

test("the ministry writes about a dossier; its authority sees it unread, answers, and the others are told", async ({
  browser,
  personAs,
  mailbox,
}) => {
  const since = new Date();
  const said = `Le calendrier tient-il toujours ? ${mark()}`;
  const officerAddress = await demoAccount(browser, "officer");
  const officer = await personAs(officerAddress);
  await officer.goto("/instruction?statut=underOpinion&pays=BJ");
  await officer.getByRole("row").filter({ hasText: "Ille-et-Vilaine" }).getByRole("link").first().click();
  await officer.getByRole("link", { name: containing(t("conversations.link")) }).click();
  await officer.getByRole("button", { name: t("conversations.compose.send") }).click();
  await expect(officer.getByText(t("conversations.compose.empty"))).toBeVisible();
  const writing = officer.getByRole("textbox", { name: startingWith(t("conversations.compose.label")) });
  await expect(writing).toBeFocused();
  await writing.fill(said);
  const files = officer.getByLabel(containing(t("conversations.files.label")));
  await files.setInputFiles([
    pdf("calendrier.pdf", "Calendar"),
    { ...pdf("outil.pdf", ""), buffer: Buffer.from("MZ") },
  ]);
  await expect(officer.getByRole("alert").filter({ hasText: "outil.pdf" })).toContainText(
    t("attachments.failures.program"),
  );
  await expect(
    officer.getByRole("button", { name: t("conversations.files.removeNamed", { name: "calendrier.pdf" }) }),
  ).toBeVisible();
  await expectAccessible(officer);
  await officer.getByRole("button", { name: t("conversations.compose.send") }).dblclick();
  const log = officer.getByRole("log", { name: t("conversations.messages") });
  await expect(log.getByText(said)).toHaveCount(1);
  await expect(log.getByRole("link", { name: "calendrier.pdf", exact: true })).toBeVisible();
  await expect(writing).toHaveValue("");

  const townAddress = await demoAccount(browser, "applicant", /Ille-et-Vilaine/);
  const mail = await mailbox.waitFor({ to: townAddress, subject: /Message de/, since });
  expect(mail.text).toContain(`> ${said}`);
  const link = /http\S+\/dossiers\/D-\w+\/messages/.exec(mail.text)?.[0] ?? "";
  const town = await personAs(townAddress);
  await town.goto("/dossiers?pays=BJ");
  await expect(town.getByRole("row").filter({ hasText: t("conversations.unread", { count: 1 }) })).toHaveCount(1);
  const marked = town.waitForResponse((answer) => answer.url().includes("conversation.markRead") && answer.ok());
  await town.goto(link);
  await expect(town.getByRole("log").getByRole("listitem").filter({ hasText: said })).toContainText(
    t("conversations.new"),
  );
  await marked;
  await town.goto("/dossiers?pays=BJ");
  await expect(town.getByRole("row").filter({ hasText: t("conversations.unread", { count: 1 }) })).toHaveCount(0);

  // The file is there once the scanner has looked at it.
  const attached = town.getByRole("log").getByRole("link", { name: "calendrier.pdf", exact: true });
  await expect(async () => {
    await town.goto(link);
    await expect(attached).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const download = town.waitForEvent("download");
  await attached.click();
  expect((await download).suggestedFilename()).toBe("calendrier.pdf");

  // What cannot be sent is kept on the device, through a closed page, and sent once.
  const answer = `Oui, au mois près. ${mark()}`;
  await town.getByRole("textbox", { name: startingWith(t("conversations.compose.label")) }).fill(answer);
  await town.context().setOffline(true);
  await town.getByRole("button", { name: t("conversations.compose.send") }).click();
  await expect(town.getByRole("alert").filter({ hasText: t("conversations.compose.notSent") })).toContainText(
    t("conversations.compose.kept"),
  );
  await town.context().setOffline(false);
  await town.reload();
  await expect(town.getByRole("textbox", { name: startingWith(t("conversations.compose.label")) })).toHaveValue(answer);
  await town.getByRole("button", { name: t("conversations.compose.send") }).click();
  await expect(log.getByText(answer)).toHaveCount(1);
  await expectAccessible(town);
  await town.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(town);

  const adviserAddress = await demoAccount(browser, "adviser", /Cotonou/);
  for (const to of [officerAddress, adviserAddress]) {
    const copy = await mailbox.waitFor({ to, subject: /Ille-et-Vilaine/, since });
    expect(copy.text).toContain(`> ${answer}`);
  }
  expect(await mailbox.all({ to: townAddress, subject: /Ille-et-Vilaine/, since })).toEqual([]);
});
