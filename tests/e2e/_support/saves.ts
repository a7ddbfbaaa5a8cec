import { expect, type Page } from "@playwright/test";
import { startingWith, type Words } from "./words";

/** Resolves with the next save of a dossier that the server acknowledges. */
export const nextSave = (page: Page) =>
  page.waitForResponse((response) => response.url().includes("application.save") && response.ok());

/** Expects that everything typed is on the server, as the page says it. */
export async function acknowledged(page: Page, t: Words): Promise<void> {
  await expect(page.getByText(startingWith(t("dossier.save.saved", { time: "" })))).toBeVisible();
}
