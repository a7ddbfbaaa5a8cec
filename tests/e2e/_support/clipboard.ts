import type { Page } from "@playwright/test";

/** Lets the page's browser use a clipboard, as somebody who has pressed "allow" before. */
export const allowClipboard = (page: Page): Promise<void> =>
  page.context().grantPermissions(["clipboard-read", "clipboard-write"]);

/** Puts a block on the clipboard, as a spreadsheet does when one copies cells there. */
export const copiesElsewhere = (page: Page, rows: string[][]): Promise<void> =>
  page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join("\t")).join("\n"));

export const onClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
