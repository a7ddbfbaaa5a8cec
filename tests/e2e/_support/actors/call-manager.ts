import { expect, type Page } from "@playwright/test";
import { nextYear } from "../dossiers";
import type { Person } from "../person";
import { startingWith } from "../words";

/** A call as the manager is about to write it. Amounts in euros, shares in percent. */
export interface CallToPublish {
  kind: "annual" | "triennial";
  title: string;
  summary: string;
  text: string;
  country: string;
  themes: ("education" | "waterAndSanitation")[];
  envelope: number;
  maxStateShare: number;
  /** Minutes after the deadline during which what was under way is taken. */
  graceMinutes?: number;
  /** Whether a signatory signs off each dossier, and its partners confirm their shares, before it is submitted. */
  asksForWord?: boolean;
  /** Composes what the call asks beyond the common form, on the page of its questions. */
  composes?: (page: Page) => Promise<void>;
  /** A call whose results are to be notified closes within minutes; the others do in a month. */
  closesInMinutes?: number;
}

export interface PublishedCall {
  slug: string;
  code: string;
  title: string;
  years: number[];
}

/** The time of Paris, as a browser's field takes it, this many days from now. */
function parisTime(days: number): string {
  const instant = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: "Europe/Paris" })
    .format(instant)
    .replace(" ", "T");
}

/** The person of the ministry who prepares calls. */
export class CallManager {
  constructor(readonly person: Person) {}

  /** Prepares a call that opened an hour ago and closes in a month unless said otherwise, reads its preview, publishes it. */
  async publishes(call: CallToPublish): Promise<PublishedCall> {
    const { person } = this;
    const { page, t } = person;
    // Two runs of a test make two calls.
    const code = `T${Date.now().toString(36).slice(-6).toUpperCase()}`;
    await page.goto("/administration/appels");
    await person.link(t("call-admin.list.create")).click();
    await person.field(t("call-admin.fields.code")).fill(code);
    const kind = t(call.kind === "annual" ? "call-admin.fields.kindAnnual" : "call-admin.fields.kindTriennial");
    await page.getByText(kind, { exact: true }).click();
    await person.field(t("call-admin.fields.firstYear")).fill(String(nextYear));
    await person.field(t("call-admin.fields.title")).fill(call.title);
    await person.field(t("call-admin.fields.summary")).fill(call.summary);
    await person.field(t("call-admin.fields.description")).fill(call.text);
    await this.choosesScope(call);
    await this.setsCalendarAndEnvelope(call);
    await this.setsRules(call);
    await person.button(t("record-form.create")).click();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText(call.title);
    if (call.composes) await this.composesQuestions(call.composes);
    await person.link(t("call-admin.edit.previewAndPublish")).click();
    await expect(page.getByText(t("calls.preview.draft"))).toBeVisible();
    await person.button(t("call-admin.publish.press")).click();
    await person.button(t("call-admin.publish.confirm")).click();
    await expect(page.getByText(t("calls.preview.published"))).toBeVisible();
    const slug = /\/appels\/([^/]+)\/apercu/.exec(page.url())?.[1] ?? "";
    return { slug, code, title: call.title, years: yearsOf(call) };
  }

  private async composesQuestions(composes: (page: Page) => Promise<void>): Promise<void> {
    const { page, t } = this.person;
    const back = page.url();
    await this.person.link(t("questions.compose.link")).click();
    await expect(page.getByRole("heading", { level: 1, name: t("questions.compose.title") })).toBeVisible();
    await composes(page);
    await this.person.button(t("questions.compose.save")).click();
    await expect(page.getByText(/^Enregistré à/)).toBeVisible();
    await page.goto(back);
  }

  private async choosesScope({ country, themes }: CallToPublish): Promise<void> {
    const { person } = this;
    const { page, t } = person;
    await page
      .getByRole("combobox", { name: t("call-admin.countries.choose") })
      .first()
      .selectOption(country);
    await person.button(t("call-admin.countries.add")).click();
    for (const theme of themes) await page.getByText(t(`themes.${theme}`), { exact: true }).click();
  }

  private async setsCalendarAndEnvelope(call: CallToPublish): Promise<void> {
    const { person } = this;
    const { t } = person;
    await person.field(t("call-admin.fields.opensAt")).fill(parisTime(-1 / 24));
    await person
      .field(t("call-admin.fields.closesAt"))
      .fill(parisTime(call.closesInMinutes ? call.closesInMinutes / 1440 : 30));
    await person.field(t("call-admin.fields.opinionsDueAt")).fill(parisTime(60));
    for (const year of yearsOf(call))
      await person.field(t("call-admin.fields.envelope", { year: String(year) })).fill(String(call.envelope));
  }

  private async setsRules({ maxStateShare, graceMinutes, asksForWord }: CallToPublish): Promise<void> {
    const { person } = this;
    const { page, t } = person;
    await person.button(t("call-admin.stateShare.add")).click();
    const row = page.getByRole("group", { name: t("call-admin.stateShare.row", { number: 1 }) });
    await person.field(t("call-admin.stateShare.maxRate"), row).fill(String(maxStateShare));
    await person.field(t("call-admin.fields.ownContributionMin")).fill("10");
    if (graceMinutes) await person.field(t("call-admin.fields.graceMinutes")).fill(String(graceMinutes));
    if (asksForWord) {
      await page
        .getByText(startingWith(t("call-rules.fields.signOff")))
        .first()
        .click();
      await person.field(t("call-rules.fields.confirmationsOf")).selectOption("partners");
      await page
        .getByText(startingWith(t("call-rules.fields.confirmationsBlock")))
        .first()
        .click();
    }
    await person.button(t("call-admin.attachments.add")).click();
    const rules = page.getByRole("region", { name: t("call-admin.sections.preview") });
    await expect(rules).toContainText(percent(maxStateShare));
  }
}

const percent = (share: number) => new RegExp(`${share}\\s?%`);
const yearsOf = ({ kind }: CallToPublish) => (kind === "annual" ? [nextYear] : [nextYear, nextYear + 1, nextYear + 2]);
