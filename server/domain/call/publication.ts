import type { CallValues } from "./schema";

/** What a call lacks to be published: `publish.lacks.<code>` of the catalogue "call-admin". */
export type Lack = "summary" | "description" | "envelope" | "deadlineInFuture";

/** What the public must find on the page of a call; a draft may do without. Empty when nothing is missing. */
export function lacksForPublication(call: CallValues, now: Date): Lack[] {
  const lacks: Record<Lack, boolean> = {
    summary: call.summary === "",
    description: call.description === "",
    envelope: call.envelopes.length === 0 || call.envelopes.some(({ amountCents }) => amountCents === 0),
    deadlineInFuture: call.closesAt <= now,
  };
  return (Object.keys(lacks) as Lack[]).filter((lack) => lacks[lack]);
}
