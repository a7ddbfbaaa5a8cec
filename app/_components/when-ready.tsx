"use client";

import { type ReactNode, useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the script is at work: not on the server, nor while the page that it sent is taken over. */
export const useIsReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/**
 * Fields that the script keeps or sends: they wait for it. On a slow line the page is there seconds before its
 * script, and what was typed meanwhile would stay on the screen and be kept nowhere.
 */
export function WhenReady({ children }: { children: ReactNode }) {
  const isReady = useIsReady();
  return (
    <fieldset role="presentation" className="pas-when-ready" disabled={!isReady}>
      {children}
    </fieldset>
  );
}
