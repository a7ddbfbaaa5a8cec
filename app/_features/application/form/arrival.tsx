"use client";

import { useParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { useIsReady } from "@/app/_components/when-ready";
import { sectionTitleId } from "./arrival-title";
import { focusOn } from "./focus-on";

/**
 * Where the focus goes on when a section opens: to the field that the address names, also on a page just loaded, whose
 * fields took nothing before the script came; else to the section's title, when what had the focus went away.
 */
export function Arrival() {
  const { section } = useParams<{ section: string }>();
  const isReady = useIsReady();
  const shown = useRef(section);
  useEffect(() => {
    // Until then, fields are disabled and take no focus.
    if (!isReady) return;
    const isFirst = shown.current === section;
    shown.current = section;
    if (focusOn(window.location.hash.slice(1)) || isFirst) return;
    const had = document.activeElement;
    if (!had || had === document.body || !had.checkVisibility()) document.getElementById(sectionTitleId)?.focus();
  }, [section, isReady]);
  useEffect(() => {
    // A link to a field of the section that is shown changes no page: nothing else would move the focus.
    const follow = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (link?.hash && link.pathname === window.location.pathname)
        requestAnimationFrame(() => focusOn(link.hash.slice(1)));
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, []);
  return null;
}
