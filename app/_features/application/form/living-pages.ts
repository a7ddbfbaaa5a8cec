/** Which pages of this site are open in this browser. A lock says so that the browser takes away with the tab, however it ends. */

// A page that has ended within this document: its lock may take a moment to go.
const ended = new Set<string>();

/** Marks a page as open. @returns what ends it. */
export function openPage(name: string): () => void {
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  // Only where the connection is safe: elsewhere pages take over from one another too early, and send the same text twice.
  if ("locks" in navigator) navigator.locks.request(name, () => over).catch(() => {});
  return () => {
    ended.add(name);
    end();
  };
}

/** The names of the pages that are open. */
export async function openPages(): Promise<ReadonlySet<string>> {
  if (!("locks" in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name = "" }) => (ended.has(name) ? [] : [name])));
}
