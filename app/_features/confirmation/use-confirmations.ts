"use client";

import { useCallback, useEffect, useState } from "react";
import { trpc } from "@/app/_trpc/client";
import type { Finding } from "@/server/domain/call/rules";
import { isAboutConfirmations } from "@/server/domain/call/rules/confirmations";
import type { ConfirmationsView } from "@/server/services/confirmation/view";

/**
 * How it stands with the confirmations on a page that is open, and what is to be said of them now.
 * @param flush when everything typed is on the server: what the page was made with may be from before.
 */
export function useConfirmations(ref: string, atFirst: ConfirmationsView, flush: () => Promise<boolean>) {
  const [view, setView] = useState(atFirst);
  const refresh = useCallback(() => {
    // What fails here is told by the next act: the page still shows what it knows.
    trpc.confirmation.view.query({ ref }).then(setView, () => {});
  }, [ref]);
  useEffect(() => {
    void flush().then(refresh);
  }, [flush, refresh]);
  const withConfirmations = (findings: Finding[]): Finding[] => [
    ...findings.filter((finding) => !isAboutConfirmations(finding)),
    ...view.findings,
  ];
  return { view, refresh, withConfirmations };
}
