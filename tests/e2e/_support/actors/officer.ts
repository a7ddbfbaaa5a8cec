import { expect } from "@playwright/test";
import type { Person } from "../person";
import { containing } from "../words";
import type { FiledDossier, Status } from "./town";

/** The person of the ministry who checks and follows dossiers. */
export class Officer {
  constructor(readonly person: Person) {}

  /** Lets somebody act for their authority. */
  async acceptsClaim(of: { name: string; authority: string }): Promise<void> {
    const { page, t } = this.person;
    await page.goto("/administration/rattachements");
    const claim = page.getByRole("region", { name: new RegExp(`${of.name}.*${of.authority}`) });
    await this.person.button(t("organisations.claim.accept"), claim).click();
    await expect(page.getByRole("status")).toContainText(t("organisations.claim.answered", { claimant: of.name }));
  }

  /** Finds the dossier among those to check, and opens it. */
  async finds({ number, title, ref }: FiledDossier): Promise<void> {
    const { page, t } = this.person;
    await page.goto("/instruction");
    await this.person.field(t("dossier.list.search")).fill(number);
    await this.person.button(t("dossier.list.filter")).click();
    await expect(page.getByRole("status").filter({ hasText: t("dossier.list.count", { count: 1 }) })).toBeVisible();
    await page.getByRole("link", { name: title, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/instruction/${ref}$`));
  }

  /** Sends the dossier back with what is missing. */
  async sendsBack(dossier: FiledDossier, message: string): Promise<void> {
    const { t } = this.person;
    await this.finds(dossier);
    await this.does("sendBack", async () => this.person.field(t("dossier.act.message")).fill(message));
    await this.sees("returnedForCompletion");
  }

  /** Declares the dossier admissible, which asks the embassies. */
  async accepts(dossier: FiledDossier): Promise<void> {
    const { page, t } = this.person;
    await this.finds(dossier);
    await expect(page.getByText(t("dossier.review.noFindings"))).toBeVisible();
    await this.does("accept");
    await this.sees("underOpinion");
  }

  /** Once the opinion is in: reads it, and puts the dossier among those the committee looks at. */
  async shortlists(dossier: FiledDossier, opinion: string): Promise<void> {
    const { page } = this.person;
    await this.finds(dossier);
    await expect(page.getByText(containing(opinion))).toBeVisible();
    await this.does("shortlist");
    await this.sees("shortlisted");
  }

  private async does(event: "sendBack" | "accept" | "shortlist", writes?: () => Promise<void>): Promise<void> {
    const { page, t } = this.person;
    const panel = page.getByRole("region", { name: t("dossier.act.title") });
    await this.person.button(t(`dossier.event.${event}`), panel).click();
    await writes?.();
    await this.person.button(t("dossier.act.confirm"), panel).click();
  }

  private async sees(status: Status): Promise<void> {
    const { page, t } = this.person;
    await expect(page.getByText(t(`dossier.status.${status}`), { exact: true }).first()).toBeVisible();
  }
}
