import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { formatAmount } from "@/i18n/format";
import type { Locale } from "@/server/domain/locale";
import type { Mailbox, ReceivedMail } from "./mailbox";
import { containing, startingWith, type Words, words } from "./words";

/** Somebody in front of a browser of their own, with their language and their mailbox. */
export class Person {
  readonly t: Words;

  constructor(
    readonly page: Page,
    readonly email: string,
    readonly locale: Locale,
    private readonly mails: Mailbox,
  ) {
    this.t = words[locale];
    // "Leave the page?" is answered as by somebody who has read that what they typed is kept.
    page.on("dialog", (dialog) => void dialog.accept());
  }

  /** A new person, in a browser context of their own. */
  static async arrives(browser: Browser, email: string, locale: Locale, mails: Mailbox): Promise<Person> {
    const context = await browser.newContext({ locale: locale === "fr" ? "fr-FR" : "en-GB" });
    return new Person(await context.newPage(), email, locale, mails);
  }

  /** The same person, in another tab of the same browser. */
  async opensTab(): Promise<Person> {
    return new Person(await this.page.context().newPage(), this.email, this.locale, this.mails);
  }

  /** Signs in by mail, typing the code. */
  async signsInByCode(): Promise<void> {
    const { page, t } = this;
    const { text } = await this.asksForCode();
    await this.field(t("sign-in.code.label")).fill(/\b\d{6}\b/.exec(text)?.[0] ?? "");
    await this.button(t("sign-in.code.submit")).click();
    await expect(page).not.toHaveURL(/\/connexion/);
  }

  /** Signs in by mail, following the link to its page, where a button is pressed: opening it uses nothing up. */
  async signsInByLink(): Promise<void> {
    const { page, t } = this;
    const { text } = await this.asksForCode();
    const link = /http\S+\/connexion\/lien\?\S+/.exec(text)?.[0] ?? "";
    expect((await page.request.get(link)).status(), "a scanner of mails opens the link").toBe(200);
    await page.goto(link);
    await expect(page).toHaveURL(/\/connexion\/lien/);
    await this.button(t("sign-in.link.submit")).click();
    await expect(page).not.toHaveURL(/\/connexion/);
  }

  /** @returns the mail that brings the code */
  private async asksForCode(): Promise<ReceivedMail> {
    const { page, t } = this;
    const since = new Date();
    if (!page.url().includes("/connexion")) await page.goto("/connexion");
    await this.field(t("sign-in.email")).fill(this.email);
    await this.button(t("sign-in.send")).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("sign-in.code.title"));
    return this.waitsForMail(t("mails.sign-in-code.subject"), since);
  }

  /** Gives a name, and the language to read and be written to in, whatever they were. */
  async introducesThemselves({ name }: { name?: string } = {}): Promise<void> {
    const { page, t, locale } = this;
    await page.goto("/compte");
    const before = words[(await page.locator("html").getAttribute("lang")) === "en" ? "en" : "fr"];
    if (name !== undefined) await this.field(before("account.name")).fill(name);
    await this.field(before("account.locale")).selectOption(locale);
    await this.button(before("account.save")).click();
    await expect(page.getByText(t("account.saved"))).toBeVisible();
  }

  /** The newest mail to this person with these words in its subject, once it is there. */
  waitsForMail(subject: string, since?: Date): Promise<ReceivedMail> {
    return this.mails.waitFor({ to: this.email, subject: containing(subject), since });
  }

  /** How many mails with these words in their subject this person has received. */
  async countsMails(subject: string): Promise<number> {
    return (await this.mails.all({ to: this.email, subject: containing(subject) })).length;
  }

  /** A field by its label; within a group of fields where others bear the same. */
  field(label: string, within: Page | Locator = this.page): Locator {
    return within.getByLabel(startingWith(label)).and(this.page.locator("input, select, textarea"));
  }

  group(legend: string): Locator {
    return this.page.getByRole("group", { name: startingWith(legend) });
  }

  button(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole("button", { name, exact: true });
  }

  link(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole("link", { name, exact: true });
  }

  /** An amount as the screens show it to this person. */
  amount(euros: number): RegExp {
    return containing(formatAmount(euros * 100, this.locale));
  }
}
