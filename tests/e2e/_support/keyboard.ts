import { expect, type Locator } from "@playwright/test";

/** Presses Tab until the focus is there, as somebody without a mouse does. */
export async function tabsTo(target: Locator, most = 80): Promise<void> {
  const { keyboard } = target.page();
  for (let presses = 0; presses < most; presses += 1) {
    if (await hasFocus(target)) return;
    await keyboard.press("Tab");
  }
  await expect(target, `reached within ${most} presses of Tab`).toBeFocused();
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Expects that the focus is on something that can be acted upon, in this part of the page. */
export async function expectFocusWithin(part: Locator): Promise<void> {
  const isWithin = () =>
    part.evaluate((element) => element !== document.activeElement && element.contains(document.activeElement));
  await expect.poll(isWithin, { message: "the focus stays in this part of the page" }).toBe(true);
}
