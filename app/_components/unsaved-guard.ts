"use client";

import { useEffect } from "react";

/** While there is unsaved work, asks before the page is left: closed, reloaded, or by a link. */
export function useUnsavedGuard(isUnsaved: boolean, question: string): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const beforeLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const leaves = link !== null && link.target !== "_blank" && new URL(link.href).pathname !== location.pathname;
      if (leaves && !confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    addEventListener("beforeunload", beforeUnload);
    // Before React sees the click, since links inside the application load no new document.
    document.addEventListener("click", beforeLink, { capture: true });
    return () => {
      removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", beforeLink, { capture: true });
    };
  }, [isUnsaved, question]);
}
