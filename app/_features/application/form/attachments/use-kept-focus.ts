"use client";

import { type FocusEvent, useLayoutEffect, useRef } from "react";

/**
 * A row whose buttons come and go: when the one that had the focus goes, the row takes it; when the row goes, `next` is
 * called to say where it goes on.
 * @param state what makes buttons come and go
 */
export function useKeptFocus<Row extends HTMLElement>(state: string, next: () => void) {
  const row = useRef<Row>(null);
  const hasFocus = useRef(false);
  const goOn = useRef(next);
  goOn.current = next;
  useLayoutEffect(() => {
    if (state !== "" && hasFocus.current && !row.current?.contains(document.activeElement)) row.current?.focus();
  }, [state]);
  useLayoutEffect(
    () => () => {
      if (hasFocus.current) goOn.current();
    },
    [],
  );
  return {
    ref: row,
    tabIndex: -1,
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // Without a successor, the element may just be gone.
      if (relatedTarget) hasFocus.current = row.current?.contains(relatedTarget) ?? false;
    },
  };
}
