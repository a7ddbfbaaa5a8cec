"use client";

import { createContext, type Dispatch, type ReactNode, type SetStateAction, use, useState } from "react";

type Known = [string, Dispatch<SetStateAction<string>>];

const Shared = createContext<Known | null>(null);

/** The version of a record that its page knows, shared by the parts of the page that change it: its form and its files. */
export function KnownVersion({ updatedAt, children }: { updatedAt: string; children: ReactNode }) {
  const known = useState(updatedAt);
  return <Shared value={known}>{children}</Shared>;
}

/** @param updatedAt where nothing is shared, what is known to begin with. */
export function useKnownVersion(updatedAt = ""): Known {
  const own = useState(updatedAt);
  return use(Shared) ?? own;
}
