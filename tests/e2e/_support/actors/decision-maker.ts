import { expect } from "@playwright/test";
import type { Person } from "../person";
import { containing } from "../words";
import type { PublishedCall } from "./call-manager";
import type { FiledDossier } from "./town";

/** The person of the ministry who decides, within the envelope, and notifies the results. */
export class DecisionMaker {
  constructor(readonly person: Person) {}

  /** Prepares an award, in euros by year of the call; nothing takes effect yet. */
  async prepares({ number, title }: FiledDossier, call: PublishedCall, euros: number[]): Promise<void> {
    const { person } = this;
    const { page, t } = person;
    await page.goto("/instruction/appels");
    await person.link(call.title).click();
    const row = page.getByRole("row").filter({ hasText: number });
    await row.getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await page.getByText(t("decisions.outcome.awarded"), { exact: true }).first().click();
    for (const [index, year] of call.years.entries())
      await person.field(t("decisions.form.grantedIn", { year: String(year) })).fill(String(euros[index] ?? 0));
    await person.button(t("decisions.form.save")).click();
    await expect(
      page.getByRole("status").filter({ hasText: firstWords(t("decisions.form.saved", { time: "" })) }),
    ).toBeVisible();
  }

  /** Notifies the results of the call: with a double click, once. */
  async notifies(call: PublishedCall): Promise<void> {
    const { person } = this;
    const { page, t } = person;
    await page.goto(`/instruction/appels/${call.slug}`);
    await person.link(t("decisions.board.notify")).click();
    // The page says that the call still takes dossiers, until it does not any more.
    await expect(async () => {
      await page.reload();
      await expect(person.button(t("decisions.notify.button"))).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 300_000 });
    await expect(page.getByText(containing(t("decisions.notify.outcomes.awarded", { count: 1 })))).toBeVisible();
    await page.getByText(t("decisions.notify.confirm", { count: 1 })).click();
    await person.button(t("decisions.notify.button")).dblclick();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("decisions.notify.doneTitle"));
  }
}

const firstWords = (text: string) => text.split(/[,.]/)[0] ?? text;
