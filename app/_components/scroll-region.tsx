import type { ComponentProps } from "react";

/** What a scrolling region must have to be scrolled by keyboard (WCAG 2.1.1): the focus, a name, a role. */
const reachable = { tabIndex: 0 };

/** Frames content that may be wider than the screen: `label, id?, children`. */
export function ScrollRegion({ label, ...section }: Omit<ComponentProps<"section">, "className"> & { label: string }) {
  return <section {...section} {...reachable} aria-label={label} className="pas-scroll" />;
}
