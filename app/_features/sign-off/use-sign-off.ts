"use client";

import { useCallback, useEffect, useState } from "react";
import { trpc } from "@/app/_trpc/client";
import type { SignOffFacts } from "@/server/domain/application/sign-off";
import { type Finding, isBlocking } from "@/server/domain/call/rules/rule";
import { isAboutSignOff, signOffFindings } from "@/server/domain/call/rules/sign-off";
import type { SignOffView } from "@/server/services/sign-off/sign-off-view";

interface SignOffHere {
  view: SignOffView | null;
  /** Reads it again. */
  refresh(): void;
  /** The findings with what now is to be said of the accord; whoever may give it does so by submitting. */
  withSignOff(findings: Finding[]): Finding[];
}

/**
 * How it stands with the signatory's accord on a page that is open.
 * @param heard what was last heard of it on the line, if there is one.
 * @param flush where the page may be from before what was typed last: when that is on the server.
 */
export function useSignOff(
  ref: string,
  atFirst: SignOffView | null,
  heard?: { facts: SignOffFacts; readAt: string } | null,
  flush?: () => Promise<boolean>,
): SignOffHere {
  const [view, setView] = useState(atFirst);
  const refresh = useCallback(() => {
    // What fails here is told by the next act: the page still shows what it knows.
    trpc.signOff.view.query({ ref }).then(setView, () => {});
  }, [ref]);
  const isAsked = atFirst !== null;
  useEffect(() => {
    if (isAsked && flush) void flush().then(refresh);
  }, [isAsked, flush, refresh]);
  const isNews =
    view !== null &&
    heard !== null &&
    heard !== undefined &&
    Date.parse(heard.readAt) > Date.parse(view.readAt) &&
    JSON.stringify(heard.facts) !== JSON.stringify(view.facts);
  useEffect(() => {
    if (isNews) refresh();
  }, [isNews, refresh]);
  return {
    view,
    refresh,
    withSignOff: (findings) => {
      const others = findings.filter((finding) => !isAboutSignOff(finding));
      return view === null || view.mayGive ? others : [...others, ...signOffFindings(view.facts)];
    },
  };
}

export const isHeldBack = (findings: readonly Finding[]): boolean => findings.some(isBlocking);
