import type { ReactNode } from "react";

export interface DisclosureProps {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** What is there for who wants it, without script: `summary, open?, children`. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="pas-disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="pas-disclosure__content">{children}</div>
    </details>
  );
}
