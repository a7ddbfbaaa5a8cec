import { expect } from "@playwright/test";
import type { Person } from "../person";
import { containing } from "../words";
import type { FiledDossier } from "./town";

export interface OpinionToGive {
  verdict: "favourable" | "favourableWithReservations" | "unfavourable";
  reasons: string;
}

/** The adviser of an embassy's cooperation service. */
export class Scac {
  constructor(readonly person: Person) {}

  /** Reads the dossier beside the form, writes the opinion, reads it again, issues it. */
  async issuesOpinion({ title, number }: FiledDossier, { verdict, reasons }: OpinionToGive): Promise<void> {
    const { person } = this;
    const { page, t } = person;
    await page.goto("/avis");
    await person.field(t("opinions.list.text")).fill(number);
    await person.button(t("opinions.list.apply")).click();
    await person.link(title).click();
    await expect(page.getByRole("region", { name: t("opinions.desk.dossier") })).toContainText(title);
    const desk = page.getByRole("region", { name: t("opinions.desk.opinion"), exact: true });
    await desk.getByText(t(`opinions.verdict.${verdict}`), { exact: true }).click();
    await person.field(t("opinions.form.text"), desk).fill(reasons);
    await person.field(t("opinions.criteria.feasibility"), desk).selectOption({ label: t("opinions.grade.4") });
    await person.button(t("opinions.form.review")).click();
    await expect(page.getByRole("heading", { name: t("opinions.form.confirmTitle") })).toBeFocused();
    await person.button(t("opinions.form.confirm")).click();
    await expect(page.getByText(t("opinions.form.done"))).toBeVisible();
    await expect(page.getByText(containing(reasons))).toBeVisible();
  }
}
