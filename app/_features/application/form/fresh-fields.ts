import { useCallback, useEffect, useRef, useState } from "react";
import type { SavedField } from "@/server/domain/application/content";
import type { TheirChange } from "./autosave-types";

/** Fields that others wrote a moment ago, each with the writer's name when it is known. */
export type FreshFields = ReadonlyMap<SavedField, string | null>;

/** Milliseconds during which a field is shown as changed by somebody else. */
const freshness = 12_000;

/** Remembers for a moment what others wrote; what they go on writing stays. */
export function useFreshFields(): { fresh: FreshFields; mark(theirs: TheirChange[]): void } {
  const [fresh, setFresh] = useState<FreshFields>(new Map());
  const timers = useRef(new Map<SavedField, ReturnType<typeof setTimeout>>());
  const mark = useCallback((theirs: TheirChange[]) => {
    if (theirs.length === 0) return;
    setFresh((known) => new Map([...known, ...theirs.map(({ field, by }) => [field, by ?? null] as const)]));
    for (const { field } of theirs) {
      clearTimeout(timers.current.get(field));
      const fade = () => setFresh((known) => new Map([...known].filter(([name]) => name !== field)));
      timers.current.set(field, setTimeout(fade, freshness));
    }
  }, []);
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);
  return { fresh, mark };
}
