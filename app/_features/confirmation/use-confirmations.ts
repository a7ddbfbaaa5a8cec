"use client";

import { useCallback, useState } from "react";
import { trpc } from "@/app/_trpc/client";
import type { Finding } from "@/server/domain/call/rules";
import { isAboutConfirmations } from "@/server/domain/call/rules/confirmations";
import type { ConfirmationsView } from "@/server/services/confirmation/view";

/** How it stands with the confirmations on a page that is open, and what is to be said of them now. */
export function useConfirmations(ref: string, atFirst: ConfirmationsView) {
  const [view, setView] = useState(atFirst);
  const refresh = useCallback(() => {
    // What fails here is told by the next act: the page still shows what it knows.
    trpc.confirmation.view.query({ ref }).then(setView, () => {});
  }, [ref]);
  const withConfirmations = (findings: Finding[]): Finding[] => [
    ...findings.filter((finding) => !isAboutConfirmations(finding)),
    ...view.findings,
  ];
  return { view, refresh, withConfirmations };
}
