import { demoAccount } from "./_support/demo-accounts";
import { expect, test } from "./_support/test";
import { words } from "./_support/words";

const t = words.fr;

test("a mail that was given up is seen, sent again, and leaves; the journal says who did it", async ({
  browser,
  personAs,
  mailbox,
}) => {
  const page = await personAs(await demoAccount(browser, "officer"));
  await page.goto("/administration");
  await page.getByRole("link", { name: t("outbox.title"), exact: true }).click();
  await page.getByLabel(t("outbox.fate")).selectOption({ label: t("outbox.fates.failed") });
  await page.getByRole("button", { name: t("outbox.apply") }).click();
  await expect(page).toHaveURL(/etat=non-remis/);
  const line = page.getByRole("row").filter({ hasText: t("outbox.names.awarded-with-conditions") });
  await expect(line).toContainText("550 5.1.1");
  const recipient =
    /[\w.-]+@demo\.example\.org/.exec((await line.getByRole("cell").first().textContent()) ?? "")?.[0] ?? "";
  await line.getByRole("button", { name: recipient }).press("Enter");
  await expect(line.getByRole("status")).toHaveText(t("outbox.queuedAgain"));
  await expect(line.getByRole("status")).toBeFocused();
  // It is no longer among those that failed.
  await page.reload();
  await expect(line).toHaveCount(0);

  await mailbox.waitFor({ to: recipient, subject: /sous conditions/ });
  await page.goto(`/administration/courriels?q=${recipient}`);
  await expect(
    page
      .getByRole("row")
      .filter({ hasText: t("outbox.names.awarded-with-conditions") })
      .first(),
  ).toContainText(t("outbox.fates.sent"));
  await page.goto("/administration/journal?sujet=courriels");
  const told = page.getByRole("row").filter({ hasText: t("journal.events.mail_sendAgain") });
  await expect(told.first()).toContainText(recipient);
});

test("the journal is narrowed by words, subject and days, and its address keeps the choice", async ({
  browser,
  personAs,
}) => {
  const page = await personAs(await demoAccount(browser, "callManager"));
  await page.goto("/administration/journal");
  const all = await page.getByRole("row").count();
  expect(all).toBeGreaterThan(20);
  await page.getByLabel(t("journal.topic")).selectOption({ label: t("journal.topics.decisions") });
  await page.getByRole("button", { name: t("journal.apply") }).click();
  await expect(page).toHaveURL(/sujet=decisions/);
  for (const row of await page.getByRole("row").all())
    await expect(row).not.toContainText(t("journal.events.application_submit"));
  await page.goto("/administration/journal?q=zzzz");
  await expect(page.getByRole("heading", { name: t("journal.empty") })).toBeVisible();
  await page.getByRole("link", { name: t("journal.reset") }).click();
  await expect(page.getByRole("row")).toHaveCount(all);
});
