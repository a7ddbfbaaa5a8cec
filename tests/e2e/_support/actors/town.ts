import { expect } from "@playwright/test";
import { pdf } from "../documents";
import type { DossierToWrite } from "../dossiers";
import type { Person } from "../person";
import { containing, startingWith } from "../words";
import type { PublishedCall } from "./call-manager";
import { DossierForm } from "./dossier-form";

/** A dossier as its people name it. */
export interface FiledDossier {
  ref: string;
  /** The receipt's number. */
  number: string;
  title: string;
}

/** The person in charge of cooperation in a local authority. */
export class Town {
  readonly form: DossierForm;

  constructor(
    readonly person: Person,
    /** What one types to find the authority, and how the results name it. */
    readonly authority: { search: string; name: string },
  ) {
    this.form = new DossierForm(person);
  }

  /** Asks to act for the authority, which nobody does yet. */
  async claimsAuthority(message: string): Promise<void> {
    const { page, t } = this.person;
    await page.goto("/compte");
    await this.person.link(t("account.organisations.join")).click();
    await this.person.field(t("organisations.search.label")).fill(this.authority.search);
    await page.getByRole("link", { name: startingWith(this.authority.name) }).click();
    await this.person.field(t("claims.make.message")).fill(message);
    await this.person.button(t("claims.make.send")).click();
    await expect(page.getByRole("status").filter({ hasText: this.authority.name })).toBeVisible();
  }

  /** Files a whole dossier from the public page of the call. */
  async files(dossier: DossierToWrite, call: PublishedCall): Promise<FiledDossier> {
    const ref = await this.begins(call);
    await this.form.writes(dossier, call.years);
    await this.form.attaches("councilResolution", pdf("deliberation.pdf", "Deliberation of the council"));
    const number = await this.submits(call.code);
    return { ref, number, title: dossier.title };
  }

  /** Begins a dossier from the public page of the call. @returns its reference */
  async begins(call: PublishedCall): Promise<string> {
    const { page, t } = this.person;
    await page.goto("/appels");
    await this.person.link(call.title).click();
    await this.person.link(t("calls.apply")).click();
    await expect(page.getByRole("combobox", { name: startingWith(t("dossier.new.authority")) })).toContainText(
      this.authority.name,
    );
    await this.person.button(t("dossier.new.begin")).click();
    await expect(page).toHaveURL(/\/dossiers\/D-\w+\/formulaire\/porteur$/);
    return /D-\w+/.exec(page.url())?.[0] ?? "";
  }

  /** Submits from the check page, with a double click; once. @returns the number on the receipt */
  async submits(code: string): Promise<string> {
    const { page, t } = this.person;
    await this.form.opens("check");
    await expect(page.getByRole("heading", { name: t("dossier.check.readyTitle") })).toBeVisible();
    await this.person.button(t("dossier.check.submit")).dblclick();
    await expect(page).toHaveURL(/\/recepisse$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("dossier.receipt.title"));
    return (await page.getByRole("heading", { level: 2, name: startingWith(`${code}-`) }).textContent()) ?? "";
  }

  /** Completes a dossier that was sent back: a document more, a text made clearer, then submitted again. */
  async completes({ ref }: FiledDossier, call: PublishedCall, results: string): Promise<string> {
    const { page, t } = this.person;
    await page.goto(`/dossiers/${ref}`);
    await this.person.link(t("dossier.follow.complete")).click();
    await this.form.opens("project");
    await this.person.field(t("dossier.project.results")).fill(results);
    await this.form.attaches("partnerLetter", pdf("lettre-du-partenaire.pdf", "Letter of the partner"));
    return this.submits(call.code);
  }

  /** Sees where the dossier is and who holds it. */
  async sees({ ref }: FiledDossier, place: { status: Status; holder: Holder }): Promise<void> {
    const { page, t } = this.person;
    await page.goto(`/dossiers/${ref}`);
    await expect(page.getByText(t(`dossier.status.${place.status}`), { exact: true }).first()).toBeVisible();
    const journey = page.getByRole("region", { name: t("dossier.follow.journey") });
    await expect(journey).toContainText(t(`dossier.follow.holders.${place.holder}`));
  }

  /** Reads in the history what happened, oldest first. */
  async readsHistory({ ref }: FiledDossier, events: HistoryEvent[]): Promise<void> {
    const { page, t } = this.person;
    await page.goto(`/dossiers/${ref}`);
    const lines = page.getByRole("region", { name: t("dossier.follow.journal") }).getByRole("listitem");
    const told = events.map((event) => containing(t(`journal.events.${event}`)));
    await expect(lines).toContainText(told.reverse());
  }

  /** Reads the public page of the call, without signing in: the laureates, with their amounts in euros by year. */
  async readsLaureates(call: PublishedCall, { number, title }: FiledDossier, euros: number[]): Promise<void> {
    const { page, t } = this.person;
    await page.goto(`/appels/${call.slug}`);
    const row = page
      .getByRole("region", { name: t("calls.laureates.title") })
      .getByRole("row")
      .filter({ hasText: number });
    await expect(row).toContainText(title);
    await expect(row).toContainText(this.authority.name);
    const total = euros.reduce((sum, amount) => sum + amount, 0);
    for (const amount of [...euros, total]) await expect(row).toContainText(this.person.amount(amount));
  }
}

export type Status = keyof typeof import("@/messages/fr/dossier.json")["status"];
export type Holder = keyof typeof import("@/messages/fr/dossier.json")["follow"]["holders"];
export type HistoryEvent = keyof typeof import("@/messages/fr/journal.json")["events"];
