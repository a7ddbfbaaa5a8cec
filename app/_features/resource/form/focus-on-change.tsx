"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * Takes the focus when what it tells changes: the button that changed it is gone by then. Heard at the same time, as a status.
 */
export function FocusOnChange({ value, children }: { value: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    box.current?.focus();
  }, [value]);
  return (
    <div ref={box} tabIndex={-1} role="status">
      {children}
    </div>
  );
}
