import { expect } from "@playwright/test";
import type { AttachmentKind } from "@/server/domain/call/rules/schema";
import type { PickedFile } from "../documents";
import type { DossierToWrite } from "../dossiers";
import type { Person } from "../person";
import { startingWith } from "../words";

type Section =
  | "lead"
  | "partners"
  | "project"
  | "answers"
  | "schedule"
  | "expenditure"
  | "funding"
  | "attachments"
  | "check";

/** The form of a dossier, as somebody fills it in: section by section, by the labels they read. */
export class DossierForm {
  constructor(private readonly person: Person) {}

  async opens(section: Section): Promise<void> {
    const { page, t } = this.person;
    const title = t(`dossier.sections.${section}`);
    const menu = page.getByRole("navigation", { name: t("dossier.form.sections") });
    const link = menu.getByRole("link", { name: startingWith(title) });
    // On a phone, the sections are folded. By keyboard, so that no pointer stays over what comes in their place.
    const folded = menu.getByRole("button", { expanded: false });
    await expect(link.or(folded).first()).toBeVisible();
    if (await folded.isVisible()) await folded.press("Enter");
    await link.press("Enter");
    await expect(page.getByRole("heading", { level: 2, name: title, exact: true })).toBeVisible();
  }

  /** Fills in every section but the attachments. */
  async writes(dossier: DossierToWrite, years: number[]): Promise<void> {
    await this.writesLead(dossier);
    await this.writesPartner(dossier);
    await this.writesProject(dossier);
    await this.writesSchedule(dossier);
    await this.writesBudget(dossier, years);
  }

  private async writesLead({ contact, signatory }: DossierToWrite): Promise<void> {
    const { person } = this;
    const { t } = person;
    await this.opens("lead");
    const group = person.group(t("dossier.lead.contact"));
    await person.field(t("dossier.lead.contactRole"), group).fill(contact.role);
    await person.field(t("dossier.lead.contactPhone"), group).fill(contact.phone);
    await expect(person.field(t("dossier.lead.contactEmail"), group)).toHaveValue(person.email);
    await person.field(t("dossier.lead.signatoryName")).fill(signatory.name);
    await person.field(t("dossier.lead.signatoryRole")).fill(signatory.role);
  }

  private async writesPartner({ partner }: DossierToWrite): Promise<void> {
    const { person } = this;
    const { t } = person;
    await this.opens("partners");
    await person.button(t("dossier.partners.addFirst")).click();
    const group = person.group(t("dossier.partners.partner", { number: 1 }));
    await person.field(t("dossier.partners.name"), group).fill(partner.name);
    await person.field(t("dossier.partners.country"), group).selectOption(partner.country);
    await person.field(t("dossier.partners.region"), group).fill(partner.region);
    await person.field(t("dossier.partners.place"), group).fill(partner.place);
  }

  private async writesProject(dossier: DossierToWrite): Promise<void> {
    const { person } = this;
    const { page, t } = person;
    await this.opens("project");
    await person.field(t("dossier.project.title")).fill(dossier.title);
    // The box itself is drawn by the style sheet: what one presses is its label.
    await page.getByText(t(`themes.${dossier.theme}`), { exact: true }).click();
    await expect(page.getByRole("checkbox", { name: t(`themes.${dossier.theme}`) })).toBeChecked();
    for (const name of ["context", "objectives", "activities", "results", "beneficiaries", "places"] as const)
      await person.field(t(`dossier.project.${name}`)).fill(dossier.texts[name]);
    await person.field(t("dossier.project.startMonth")).fill(dossier.startMonth);
    await person.field(t("dossier.project.durationMonths")).fill(String(dossier.durationMonths));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(dossier.title);
  }

  private async writesSchedule({ steps }: DossierToWrite): Promise<void> {
    const { person } = this;
    const { t } = person;
    await this.opens("schedule");
    for (const [index, step] of steps.entries()) {
      await person.button(t("dossier.schedule.add")).click();
      const group = person.group(t("dossier.schedule.step", { number: index + 1 }));
      await person.field(t("dossier.schedule.label"), group).fill(step.label);
      await person.field(t("dossier.schedule.start"), group).fill(step.startMonth);
      await person.field(t("dossier.schedule.end"), group).fill(step.endMonth);
    }
  }

  private async writesBudget({ expenditure, funding }: DossierToWrite, years: number[]): Promise<void> {
    const { person } = this;
    const { t } = person;
    await this.opens("expenditure");
    for (const [index, { category, label, amounts }] of expenditure.entries()) {
      await person.button(t("dossier.budget.addLine")).click();
      await this.inLine("category", index).selectOption(category);
      await this.inLine("label", index).fill(label);
      await this.writesAmounts(index, years, amounts);
    }
    await this.opens("funding");
    for (const [index, { source, kind, label, amounts }] of funding.entries()) {
      await person.button(t("dossier.budget.addLine")).click();
      await this.inLine("source", index).selectOption(source);
      await this.inLine("kind", index).selectOption(kind);
      await this.inLine("label", index).fill(label);
      await this.writesAmounts(index, years, amounts);
    }
  }

  private async writesAmounts(index: number, years: number[], amounts: number[]): Promise<void> {
    for (const [position, year] of years.entries()) {
      // As people write them, with a space: "30 000".
      const typed = String(amounts[position] ?? 0).replace(/\B(?=(\d{3})+$)/g, " ");
      await this.amount(year, index).fill(typed);
    }
  }

  /** The amount of a year in a line of the budget. */
  amount(year: number, index: number) {
    const { t, page } = this.person;
    const line = t("dossier.budget.line", { number: index + 1 });
    return page.getByLabel(`${t("dossier.budget.amount", { year: String(year) })}, ${line}`, { exact: true });
  }

  /** Another field of a line of the budget. */
  inLine(field: "category" | "source" | "kind" | "label", index: number) {
    const { t, page } = this.person;
    const line = t("dossier.budget.line", { number: index + 1 });
    return page.getByLabel(`${t(`dossier.budget.${field}`)}, ${line}`, { exact: true });
  }

  /** Sends a file, and sees it listed once it is kept. */
  async attaches(kind: AttachmentKind, file: PickedFile): Promise<void> {
    const { person } = this;
    await this.opens("attachments");
    await person.field(person.t(`dossier.attachments.kinds.${kind}`)).setInputFiles(file);
    await expect(person.link(file.name)).toBeVisible();
  }
}
