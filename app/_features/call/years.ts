import { yearsOf } from "@/server/domain/application/content";
import type { CallKind } from "@/server/domain/call/schema";

/** The years of a call, for the message `calls.years`. */
export function yearsText({ kind, firstYear }: { kind: CallKind; firstYear: number }) {
  const years = yearsOf({ kind, firstYear });
  return { kind, first: String(firstYear), last: String(years.at(-1) ?? firstYear) };
}
