import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import type { DossierForm } from "./_support/actors/dossier-form";
import { expectAccessible, expectNoSidewaysScroll } from "./_support/axe";
import { allowClipboard, copiesElsewhere, onClipboard } from "./_support/clipboard";
import { renamedProgram } from "./_support/documents";
import { tabsTo } from "./_support/keyboard";
import type { Person } from "./_support/person";
import { expect, test } from "./_support/test";
import { startingWith } from "./_support/words";
import { opened, workbook } from "./_support/workbook";

const triennial = /triennal/i;

/** Expects nothing to be amiss as the page stands, in light and dark, at its present width. */
async function expectSound(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await expectNoSidewaysScroll(page);
}

const summaryOf = ({ page, t }: Person): Locator => page.getByRole("region", { name: t("budget.summary.title") });

async function yearsOf(page: Page): Promise<[number, number, number]> {
  const headings = page.getByRole("columnheader", { name: /^\d{4}$/ });
  await expect(headings).toHaveCount(3);
  const [first = 0, second = 0, third = 0] = (await headings.allTextContents()).map(Number);
  return [first, second, third];
}

/** Expects the lines of the table to be these: category or source, label, amounts as they are shown. */
async function expectLines(form: DossierForm, first: "category" | "source", years: number[], lines: string[][]) {
  for (const [index, [choice = "", label = "", ...amounts]] of lines.entries()) {
    await expect(form.inLine(first, index).locator("option:checked")).toHaveText(choice);
    await expect(form.inLine("label", index)).toHaveValue(label);
    for (const [position, year] of years.entries())
      await expect(form.amount(year, index)).toHaveValue(shown(amounts[position]));
  }
  await expect(form.inLine("label", lines.length)).toHaveCount(0);
}
const shown = (amount = "") => new RegExp(`^${amount.replaceAll(" ", "\\s")}$`);

for (const { width, height } of [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
]) {
  test.describe(`at ${width} pixels`, () => {
    test("the whole budget by keyboard alone, as in a spreadsheet", async ({ people }) => {
      const { person, form } = await people.writer(triennial);
      const { page, t } = person;
      const { keyboard } = page;
      await page.setViewportSize({ width, height });
      await form.opens("expenditure");
      const [first, second, third] = await yearsOf(page);

      await tabsTo(person.button(t("dossier.budget.addLine")));
      await keyboard.press("Enter");
      await expect(form.inLine("category", 0)).toBeFocused();
      await keyboard.type("Tr");
      await keyboard.press("ArrowRight");
      await expect(form.inLine("label", 0)).toBeFocused();
      await keyboard.type("Forage");
      await keyboard.press("ArrowRight");
      await keyboard.type("40 000");
      await keyboard.press("Tab");
      await keyboard.type("30000,5");
      await keyboard.press("ArrowRight");
      await expect(form.amount(third, 0)).toBeFocused();
      await keyboard.type("1");

      // Enter goes down; on the last line, it makes one more.
      await keyboard.press("Enter");
      await expect(form.amount(third, 1)).toBeFocused();
      await keyboard.press("Home");
      await expect(form.inLine("category", 1)).toBeFocused();
      await keyboard.type("Pers");
      await keyboard.press("ArrowRight");
      await keyboard.type("Chef de projet");
      await keyboard.press("ArrowRight");
      await expect(form.amount(first, 1)).toBeFocused();
      await keyboard.type("12 500");
      await keyboard.press("ArrowUp");
      await expect(form.amount(first, 0)).toBeFocused();

      // Typing replaces; Escape gives back; F2 corrects at the end of what is there; Delete empties.
      await keyboard.type("7");
      await expect(form.amount(first, 0)).toHaveValue("7");
      await keyboard.press("Escape");
      await expect(form.amount(first, 0)).toHaveValue(shown("40 000"));
      await keyboard.press("F2");
      await keyboard.type(",25");
      await keyboard.press("Enter");
      await expect(form.amount(first, 1)).toBeFocused();
      await expect(form.amount(first, 0)).toHaveValue(shown("40 000,25"));
      await keyboard.press("Control+Home");
      await keyboard.press("End");
      await expect(form.amount(third, 0)).toBeFocused();
      await keyboard.press("Delete");
      await expectLines(
        form,
        "category",
        [first, second, third],
        [
          ["Travaux", "Forage", "40 000,25", "30 000,50", ""],
          ["Personnel", "Chef de projet", "12 500", "", ""],
        ],
      );

      // Undo, step by step, and back again.
      await keyboard.press("Control+z");
      await expect(form.amount(third, 0)).toHaveValue("1");
      await keyboard.press("Control+z");
      await expect(form.amount(first, 0)).toHaveValue(shown("40 000"));
      await keyboard.press("Control+y");
      await keyboard.press("Control+y");
      await expect(form.amount(first, 0)).toHaveValue(shown("40 000,25"));
      await expect(form.amount(third, 0)).toHaveValue("");

      // What the ministry's rules will look at is in sight: what is missing, year by year.
      const missing = (euros: number) => person.amount(euros);
      await expect(summaryOf(person)).toContainText(t("budget.summary.unbalanced"));
      await expect(summaryOf(person)).toContainText(missing(52_500.25));
      await expect(summaryOf(person)).toContainText(missing(30_000.5));
      await expect(page.getByRole("row", { name: startingWith("Travaux") }).last()).toContainText(
        person.amount(70_000.75),
      );
      await expectSound(page);

      await form.opens("funding");
      await tabsTo(person.button(t("dossier.budget.addLine")));
      await keyboard.press("Enter");
      await keyboard.type("Coll");
      await keyboard.press("ArrowRight");
      await keyboard.press("ArrowRight");
      await keyboard.type("Budget de la commune");
      for (const amount of ["52500,25", "30000,5"]) {
        await keyboard.press("Tab");
        await keyboard.type(amount);
      }
      await expect(summaryOf(person)).toContainText(t("budget.summary.balanced"));
      await expectSound(page);
      await page.reload();
      await expectLines(
        form,
        "source",
        [first, second, third],
        [["Collectivité chef de file", "Budget de la commune", "52 500,25", "30 000,50", ""]],
      );
    });

    test("a block pasted from a spreadsheet, undone in one step, and copied out again", async ({ people }) => {
      const { person, form } = await people.writer(triennial);
      const { page, t } = person;
      const { keyboard } = page;
      await allowClipboard(page);
      await page.setViewportSize({ width, height });
      await form.opens("expenditure");
      const years = await yearsOf(page);
      await person.button(t("dossier.budget.addLine")).click();

      await copiesElsewhere(page, [
        ["Travaux", "Forage", "1 234,56 €", "", "3000"],
        ["Equipement", "Pompe", "dix", "5", ""],
      ]);
      await keyboard.press("Control+v");
      const refused = page.getByRole("alert").filter({ hasText: t("budget.paste.title") });
      await expect(refused).toContainText(t("budget.reasons.unknownChoice", { text: "Equipement" }));
      await expect(refused).toContainText(t("budget.reasons.notAmount", { text: "dix" }));
      await expect(form.inLine("label", 0)).toHaveValue("");
      await expectSound(page);

      await copiesElsewhere(page, [
        ["Catégorie", "Libellé", ...years.map(String), "Total"],
        ["travaux", "Forage", "1 234,56 €", "", "3000", "4 234,56 €"],
        ["Equipment", "Pompe", "10", "5", "", "15"],
        ["Total", "", "1 244,56 €", "5", "3000", "4 249,56 €"],
      ]);
      await keyboard.press("Control+v");
      const lines = [
        ["Travaux", "Forage", "1 234,56", "", "3 000"],
        ["Équipements", "Pompe", "10", "5", ""],
      ];
      await expectLines(form, "category", years, lines);
      await expect(refused).toBeHidden();
      await expect(page.getByText(t("budget.said.selected", { rows: 2, columns: 5 }))).toBeVisible();

      await keyboard.press("Control+z");
      await expectLines(form, "category", years, [["Prestations", "", "", "", ""]]);
      await keyboard.press("Control+Shift+z");
      await expectLines(form, "category", years, lines);

      // Two cells of each line, copied and pasted below.
      await form.inLine("label", 0).focus();
      await keyboard.press("Control+a");
      await keyboard.press("Shift+ArrowRight");
      await keyboard.press("Shift+ArrowDown");
      await keyboard.press("Control+c");
      await expect.poll(() => onClipboard(page)).toBe("Forage\t1234,56\nPompe\t10");
      await keyboard.press("Control+End");
      await keyboard.press("Enter");
      await form.inLine("label", 2).focus();
      await keyboard.press("Control+v");
      await expect(form.inLine("label", 3)).toHaveValue("Pompe");
      await expect(form.amount(years[0], 2)).toHaveValue(shown("1 234,56"));
    });

    test("to a spreadsheet and back: seen before it replaces, and taken back", async ({ people }) => {
      const { person, form } = await people.writer(triennial);
      const { page, t } = person;
      await allowClipboard(page);
      await page.setViewportSize({ width, height });
      await form.opens("expenditure");
      const years = await yearsOf(page);
      await person.button(t("dossier.budget.addLine")).click();
      await copiesElsewhere(page, [
        ["Travaux", "=1+1 & « forage »", "1234,56", "", "0,01"],
        ["Personnel", "Chef de projet", "10", "5", ""],
      ]);
      await page.keyboard.press("Control+v");

      const download = page.waitForEvent("download");
      await person.link(t("budget.file.export")).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^budget-D-\w+\.xlsx$/);
      const [expenditure, funding] = await opened(await readFile(await file.path()));
      expect(expenditure?.rows[1]?.slice(0, 6)).toEqual(["Travaux", "=1+1 & « forage »", 1234.56, null, 0.01, 1234.57]);
      if (!expenditure || !funding) throw new Error("a sheet for each list");

      // Unchanged, there is nothing to do; a file of another kind is refused.
      const picker = person.field(t("budget.file.import"));
      await picker.setInputFiles(await workbook("le-meme.xlsx", [expenditure, funding]));
      await expect(page.getByText(t("budget.file.noChange"))).toBeVisible();
      await person.button(t("budget.file.cancel")).click();
      await expect(picker).toBeFocused();
      await picker.setInputFiles(renamedProgram("budget.xlsx"));
      await expect(page.getByText(t("budget.file.failures.kindRefused"))).toBeVisible();

      // A cell that cannot be read is named, and nothing changes.
      const [headings = [], works = [], ...rest] = expenditure.rows;
      const bad = [headings, works.with(2, "beaucoup"), ...rest];
      await picker.setInputFiles(await workbook("brouillon.xlsx", [{ ...expenditure, rows: bad }, funding]));
      const failure = page.getByRole("alert").filter({ hasText: t("budget.file.failedTitle") });
      await expect(failure).toContainText(t("budget.file.cell", { sheet: expenditure.name, cell: "C2" }));

      // Changed there: shown here before it replaces anything.
      const added = ["Formation", "Ateliers", 99.9, null, null];
      const changed = [headings, works.with(3, 20), added];
      await picker.setInputFiles(await workbook("modifie.xlsx", [{ ...expenditure, rows: changed }, funding]));
      await expect(
        page.getByRole("heading", { name: t("budget.file.previewTitle", { name: "modifie.xlsx" }) }),
      ).toBeFocused();
      const preview = page.getByRole("table", {
        name: t("budget.file.listChanges", { list: t("dossier.sections.expenditure") }),
      });
      await expect(preview.getByRole("row").filter({ hasText: "Ateliers" })).toContainText(
        t("budget.file.kinds.added"),
      );
      await expect(preview.getByRole("row").filter({ hasText: "forage" })).toContainText(
        t("budget.file.kinds.changed"),
      );
      await expect(preview.getByRole("row").filter({ hasText: "Chef" })).toContainText(t("budget.file.kinds.removed"));
      await expect(form.amount(years[1], 0)).toHaveValue("");
      await expectSound(page);

      await person.button(t("budget.file.apply")).click();
      await expect(page.getByText(t("budget.file.applied"))).toBeVisible();
      await expectLines(form, "category", years, [
        ["Travaux", "=1+1 & « forage »", "1 234,56", "20", "0,01"],
        ["Formation", "Ateliers", "99,90", "", ""],
      ]);
      await person.button(t("budget.file.revert")).click();
      await expectLines(form, "category", years, [
        ["Travaux", "=1+1 & « forage »", "1 234,56", "", "0,01"],
        ["Personnel", "Chef de projet", "10", "5", ""],
      ]);
    });
  });
}
