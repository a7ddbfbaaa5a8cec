import type { Cents } from "../money";
import { type Contradiction, contradictionsOf } from "./contradictions";
import type { CallValues } from "./schema";
import type { FieldIssue } from "./typed-fields";

/** What a call lacks to be published: `publish.lacks.<code>` of the catalogue "call-admin". */
export type Lack = "summary" | "description" | "envelope" | "deadlineInFuture" | "openingInPast" | Contradiction;

/** A call that opens as it is published says an hour that is just over; a day on which nobody could apply, it may not say. */
const oneDay = 24 * 3_600_000;

/** What is to be read again before a call is published: `publish.doubts.<code>` of the catalogue "call-admin". */
export const doubts = ["opensAtOnce", "ownOnlyInCash"] as const;
export type Doubt = (typeof doubts)[number];

/** What may well be meant, and is more often a slip; nothing that forbids to publish. */
export function doubtsOf({ rules, opensAt }: Pick<CallValues, "rules" | "opensAt">, now: Date): Doubt[] {
  const holds: Record<Doubt, boolean> = {
    opensAtOnce: opensAt <= now,
    ownOnlyInCash: (rules.ownContribution?.minRate ?? 0) > 0 && rules.inKind?.maxRate === 0,
  };
  return doubts.filter((doubt) => holds[doubt]);
}

/** What the public must find on the page of a call; a draft may do without. Empty when nothing is missing. */
export function lacksForPublication(call: CallValues, now: Date): Lack[] {
  const lacks: Record<Exclude<Lack, Contradiction>, boolean> = {
    summary: call.summary === "",
    description: call.description === "",
    envelope: call.envelopes.length === 0 || call.envelopes.some(({ amountCents }) => amountCents === 0),
    deadlineInFuture: call.closesAt <= now,
    openingInPast: call.opensAt.getTime() < now.getTime() - oneDay,
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
