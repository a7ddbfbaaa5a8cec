import type { Locator } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { pdf } from "./_support/documents";
import { annualDossier, nextYear } from "./_support/dossiers";
import { tabsTo } from "./_support/keyboard";
import { expect, test } from "./_support/test";

test("a whole dossier is written, checked and submitted by keyboard alone, on a screen of 320 px", async ({
  people,
}) => {
  test.setTimeout(600_000);
  const call = await (await people.callManager()).publishes({
    ...{ kind: "annual", title: `Au clavier ${Date.now().toString(36)}`, country: "SN", themes: ["education"] },
    ...{ summary: "Pour des projets d’un an.", text: "Des livres et des salles.", envelope: 50_000, maxStateShare: 70 },
  });
  const { person, form } = await people.knownTown();
  const { page, t } = person;
  const { keyboard } = page;
  await page.setViewportSize({ width: 320, height: 800 });

  const looksWell = async () => {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  };
  const presses = async (target: Locator) => {
    await tabsTo(target, 120);
    await keyboard.press("Enter");
  };
  const types = async (field: Locator, text: string) => {
    await tabsTo(field, 120);
    await keyboard.type(text);
    await expect(field).toHaveValue(text);
  };
  const chooses = async (list: Locator, value: string) => {
    await tabsTo(list, 120);
    for (let rows = 0; rows < 300 && (await list.inputValue()) !== value; rows += 1) await keyboard.press("ArrowDown");
    await expect(list).toHaveValue(value);
  };
  // In a cell of the budget arrows lead to other cells: its list is opened first.
  const choosesInCell = async (list: Locator, value: string) => {
    await tabsTo(list, 120);
    const [from, to] = await list.evaluate((element, wanted) => {
      const options = element instanceof HTMLSelectElement ? [...element.options].map((option) => option.value) : [];
      return [options.indexOf((element as HTMLSelectElement).value), options.indexOf(wanted)];
    }, value);
    await keyboard.press("Alt+ArrowDown");
    for (let rows = Math.abs((to ?? 0) - (from ?? 0)); rows > 0; rows -= 1)
      await keyboard.press((to ?? 0) > (from ?? 0) ? "ArrowDown" : "ArrowUp");
    await keyboard.press("Enter");
    await expect(list).toHaveValue(value);
  };
  // Month, then year: a digit names the month.
  const typesMonth = async (field: Locator, month: number, year: number) => {
    await tabsTo(field, 120);
    await keyboard.type(String(month).padStart(2, "0"));
    await keyboard.press("ArrowRight");
    await keyboard.type(String(year));
    await expect(field).toHaveValue(`${year}-${String(month).padStart(2, "0")}`);
  };
  const goesOnTo = async (
    section: "partners" | "project" | "schedule" | "expenditure" | "funding" | "attachments" | "check",
  ) => {
    await looksWell();
    await presses(person.link(t(section === "check" ? "dossier.form.toCheck" : "dossier.form.next")));
    await expect(
      page.getByRole("heading", { level: 2, name: t(`dossier.sections.${section}`), exact: true }),
    ).toBeVisible();
  };
  const writesAmount = (index: number, euros: number) => types(form.amount(nextYear, index), String(euros));

  await page.goto(`/appels/${call.slug}`);
  await presses(person.link(t("calls.apply")));
  await presses(person.button(t("dossier.new.begin")));
  await expect(page).toHaveURL(/\/formulaire\/porteur$/);
  const { contact, signatory, partner, title, texts, steps } = annualDossier;

  const lead = person.group(t("dossier.lead.contact"));
  await types(person.field(t("dossier.lead.contactRole"), lead), contact.role);
  await types(person.field(t("dossier.lead.contactPhone"), lead), contact.phone);
  await types(person.field(t("dossier.lead.signatoryName")), signatory.name);
  await types(person.field(t("dossier.lead.signatoryRole")), signatory.role);

  await goesOnTo("partners");
  await presses(person.button(t("dossier.partners.addFirst")));
  const abroad = person.group(t("dossier.partners.partner", { number: 1 }));
  await types(person.field(t("dossier.partners.name"), abroad), partner.name);
  await chooses(person.field(t("dossier.partners.country"), abroad), partner.country);
  await types(person.field(t("dossier.partners.region"), abroad), partner.region);
  await types(person.field(t("dossier.partners.place"), abroad), partner.place);

  await goesOnTo("project");
  await types(person.field(t("dossier.project.title")), title);
  const theme = page.getByRole("checkbox", { name: t("themes.education"), exact: true });
  await tabsTo(theme, 120);
  await keyboard.press("Space");
  await expect(theme).toBeChecked();
  for (const name of ["context", "objectives", "activities", "results", "beneficiaries", "places"] as const)
    await types(person.field(t(`dossier.project.${name}`)), texts[name]);
  await typesMonth(person.field(t("dossier.project.startMonth")), 2, nextYear);
  await types(person.field(t("dossier.project.durationMonths")), String(annualDossier.durationMonths));

  await goesOnTo("schedule");
  await presses(person.button(t("dossier.schedule.add")));
  const step = person.group(t("dossier.schedule.step", { number: 1 }));
  await types(person.field(t("dossier.schedule.label"), step), steps[0]?.label ?? "");
  await typesMonth(person.field(t("dossier.schedule.start"), step), 2, nextYear);
  await typesMonth(person.field(t("dossier.schedule.end"), step), 11, nextYear);

  await goesOnTo("expenditure");
  for (const [index, { category, label, amounts }] of annualDossier.expenditure.entries()) {
    await presses(person.button(t("dossier.budget.addLine")));
    await choosesInCell(form.inLine("category", index), category);
    await types(form.inLine("label", index), label);
    await writesAmount(index, amounts[0] ?? 0);
  }

  await goesOnTo("funding");
  for (const [index, { source, kind, label, amounts }] of annualDossier.funding.entries()) {
    await presses(person.button(t("dossier.budget.addLine")));
    await choosesInCell(form.inLine("source", index), source);
    await choosesInCell(form.inLine("kind", index), kind);
    await types(form.inLine("label", index), label);
    await writesAmount(index, amounts[0] ?? 0);
  }

  await goesOnTo("attachments");
  await tabsTo(person.field(t("dossier.attachments.kinds.councilResolution")), 120);
  const choosing = page.waitForEvent("filechooser");
  await keyboard.press("Enter");
  await (await choosing).setFiles(pdf("deliberation.pdf", "Deliberation of the council"));
  await expect(person.link("deliberation.pdf")).toBeVisible();

  await goesOnTo("check");
  await expect(page.getByRole("heading", { name: t("dossier.check.readyTitle") })).toBeVisible();
  await looksWell();
  await presses(person.button(t("dossier.check.submit")));
  await expect(page).toHaveURL(/\/recepisse$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("dossier.receipt.title"));
  await looksWell();
});
