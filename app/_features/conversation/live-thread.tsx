"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { connectMessages } from "./connect-messages";
import { markRead, type Target } from "./target";

interface LiveThreadProps {
  target: Target;
  /** The last message there was when the page was made, and whether the draft was open. */
  last: number;
  draftIsOpen?: boolean;
  /** The last message on the page, when something on it was unread; else 0. */
  toMark: number;
}

/** Shows what comes while the page is open, and notes what has been before the reader's eyes. */
export function LiveThread({ target, last, draftIsOpen, toMark }: LiveThreadProps) {
  const router = useRouter();
  const shown = useRef({ last, draftIsOpen });
  useEffect(() => {
    shown.current = { last, draftIsOpen };
  }, [last, draftIsOpen]);

  const id = target.kind === "dossier" ? target.ref : target.id;
  const { kind } = target;
  useEffect(() => {
    const of: Target = kind === "dossier" ? { kind, ref: id } : { kind, id };
    return connectMessages(of, (news) => {
      const { current } = shown;
      if (news.last <= current.last && news.draftIsOpen === current.draftIsOpen) return;
      shown.current = { last: news.last, draftIsOpen: news.draftIsOpen };
      router.refresh();
    });
  }, [kind, id, router]);

  useEffect(() => {
    if (toMark === 0) return;
    const of: Target = kind === "dossier" ? { kind, ref: id } : { kind, id };
    const note = () => {
      // A page behind another one is before nobody's eyes.
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", note);
      // What could not be noted is unread a little longer, and no error to the reader.
      markRead(of, toMark).catch(() => {});
    };
    document.addEventListener("visibilitychange", note);
    note();
    return () => document.removeEventListener("visibilitychange", note);
  }, [kind, id, toMark]);

  return null;
}
