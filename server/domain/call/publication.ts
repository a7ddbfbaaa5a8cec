import type { Cents } from "../money";
import { type Contradiction, contradictionsOf } from "./contradictions";
import type { CallValues } from "./schema";
import type { FieldIssue } from "./typed-fields";

/** What a call lacks to be published: `publish.lacks.<code>` of the catalogue "call-admin". */
export type Lack = "summary" | "description" | "envelope" | "deadlineInFuture" | Contradiction;

/** What the public must find on the page of a call; a draft may do without. Empty when nothing is missing. */
export function lacksForPublication(call: CallValues, now: Date): Lack[] {
  const lacks: Record<Exclude<Lack, Contradiction>, boolean> = {
    summary: call.summary === "",
    description: call.description === "",
    envelope: call.envelopes.length === 0 || call.envelopes.some(({ amountCents }) => amountCents === 0),
    deadlineInFuture: call.closesAt <= now,
  };
  const missing = (Object.keys(lacks) as (keyof typeof lacks)[]).filter((lack) => lacks[lack]);
  return [...missing, ...contradictionsOf(call)];
}

/** What a published call may not lose: its texts, and an envelope that covers what is `committed` of each year. */
export function takenFromPublished(call: CallValues, committed: ReadonlyMap<number, Cents>): FieldIssue[] {
  const texts = (["summary", "description"] as const).filter((field) => call[field] === "");
  return [
    ...texts.map((field): FieldIssue => ({ field, error: "required" })),
    ...call.envelopes.flatMap(({ year, amountCents }, index): FieldIssue[] => {
      const field = `envelope.${index}`;
      const needed = committed.get(year) ?? 0;
      if (amountCents < needed) return [{ field, error: "belowCommitted", amountCents: needed }];
      return amountCents === 0 ? [{ field, error: "required" }] : [];
    }),
  ];
}
