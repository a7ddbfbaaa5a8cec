"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { Link, type LinkProps } from "./link";

const nameOf = (path: string) => `passerelle:liste:${path}`;

/** Keeps, for this tab, the state in which a list was last seen: its filters, its order, its page. */
export function RememberList({ path }: { path: string }) {
  const state = useSearchParams().toString();
  useEffect(() => {
    try {
      window.sessionStorage.setItem(nameOf(path), state);
    } catch {
      // Without storage, the way back leads to the whole list.
    }
  }, [path, state]);
  return null;
}

const never = () => () => {};

function remembered(path: string): string {
  try {
    return window.sessionStorage.getItem(nameOf(path)) ?? "";
  } catch {
    return "";
  }
}

/** A link back to a list, as it was last seen in this tab; to the whole of it on a page just loaded. */
export function LinkToList({ href, ...props }: Omit<LinkProps, "href"> & { href: string }) {
  const state = useSyncExternalStore(
    never,
    () => remembered(href),
    () => "",
  );
  return <Link {...props} href={state === "" ? href : `${href}?${state}`} />;
}
