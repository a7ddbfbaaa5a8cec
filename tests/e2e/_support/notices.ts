import { expect, type Page } from "@playwright/test";
import { startingWith, words } from "./words";

const t = words.fr;
const inAYear = () => new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);

/** Writes an offer for the towns of Mali, and sends it to be read by a moderator. */
export async function postsOffer(page: Page, offer: { title: string; sought: string; offered: string }): Promise<void> {
  await page.goto("/bourse");
  await page.getByRole("link", { name: t("exchange.post") }).click();
  await page.getByRole("radio", { name: startingWith(t("exchange.kinds.offer")) }).check({ force: true });
  await page.getByLabel(startingWith(t("exchange.form.titleField"))).fill(offer.title);
  await page.getByLabel(startingWith(t("exchange.form.sought"))).fill(offer.sought);
  await page.getByLabel(startingWith(t("exchange.form.offered"))).fill(offer.offered);
  await page.getByRole("checkbox", { name: t("themes.civilRegistration"), exact: true }).check({ force: true });
  await page.getByLabel(startingWith(t("exchange.form.country"))).selectOption({ label: "Mali" });
  await page.getByLabel(startingWith(t("exchange.form.until"))).fill(inAYear());
  await page.getByRole("button", { name: t("exchange.form.submit") }).click();
  await expect(page.getByText(t("exchange.manage.next.submitted"))).toBeVisible();
}

/** Lets a notice through. */
export async function letsThrough(moderator: Page, title: string): Promise<void> {
  await moderator.goto("/administration/bourse");
  await moderator.getByRole("link", { name: title }).click();
  await moderator.getByRole("button", { name: t("exchange.moderation.publish") }).click();
  await expect(moderator.getByText(t("exchange.moderation.done.publish"))).toBeVisible();
}

/** Finds a notice among all, and answers it. @returns the address of the exchange */
export async function answersNotice(page: Page, title: string, message: string): Promise<string> {
  await page.goto(`/bourse?q=${encodeURIComponent(title)}`);
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("link", { name: t("exchange.answer.link") }).click();
  await page.getByLabel(startingWith(t("exchange.answer.message"))).fill(message);
  await page.getByRole("checkbox").check({ force: true });
  await page.getByRole("button", { name: t("exchange.answer.send") }).click();
  await expect(page).toHaveURL(/\/compte\/bourse\/reponses\/[\w-]+$/);
  return page.url();
}
