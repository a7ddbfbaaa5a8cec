import type { Page } from "@playwright/test";

/** Adds a question of a kind to the only part of what is being composed, and writes its label. */
export async function addsQuestion(page: Page, kind: string, label: string): Promise<void> {
  await page.getByLabel("Sorte de question").selectOption(kind);
  await page.getByRole("button", { name: /^Ajouter une question à/ }).click();
  await page.getByRole("textbox", { name: "Intitulé", exact: true }).fill(label);
}

/** Begins a part, where what is being composed has none yet. */
export async function beginsPart(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Ajouter une partie" }).click();
  await page.getByLabel("Titre de la partie").fill(title);
}
