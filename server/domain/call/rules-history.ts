import type { CallRules } from "./rules/schema";

/** Rules that a call had until others were published, and why they were. */
export interface SupersededRules {
  /** From 1, in order. */
  number: number;
  rules: CallRules;
  heldUntil: Date;
  /** Why those that followed were published. */
  note: string;
}

/** One version of the rules of a call. */
export interface RulesVersion {
  number: number;
  rules: CallRules;
  /** When it took effect: the call's publication, then each correction. */
  since: Date;
  /** Null of the one in force. */
  until: Date | null;
  /** Why it replaced the one before; "" of the first. */
  note: string;
}

/** Every version of the rules of a published call, the one in force first. @param superseded in order. */
export function rulesVersions(
  current: CallRules,
  superseded: readonly SupersededRules[],
  publishedAt: Date,
): RulesVersion[] {
  return [...superseded, null]
    .map((one, index): RulesVersion => {
      const before = superseded[index - 1];
      return {
        number: index + 1,
        rules: one?.rules ?? current,
        since: before?.heldUntil ?? publishedAt,
        until: one?.heldUntil ?? null,
        note: before?.note ?? "",
      };
    })
    .reverse();
}
