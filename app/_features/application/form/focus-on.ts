/**
 * Gives the focus to what an address within the page names, opening what hides it: to the field itself, to the first
 * field of a row or group that takes no focus, or to the row or list in which a field without an element of its own stands.
 * @returns whether there was something to focus.
 */
export function focusOn(id: string): boolean {
  const element = elementOf(id);
  if (!element) return false;
  for (let box = element.closest("details"); box; box = box.parentElement?.closest("details") ?? null) box.open = true;
  element.focus();
  if (document.activeElement !== element)
    element.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
  return element.contains(document.activeElement);
}

/** "champ-funding-x1-source": the field, else its row, else its list. */
function elementOf(id: string): HTMLElement | null {
  for (let name = id; name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf("-")))) {
    const element = document.getElementById(name);
    if (element) return element;
  }
  return null;
}
