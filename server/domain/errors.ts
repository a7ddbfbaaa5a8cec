/**
 * The refusals. Mapped once for tRPC (server/api/trpc.ts) and once for pages (server/auth/gate.ts).
 * Outcomes that a user is expected to meet are returned instead, as `{ ok: false, reason }`.
 */
export class NotFound extends Error {
  override readonly name = "NotFound";
}

/** The actor sees the target but may not do this to it. */
export class NotAllowed extends Error {
  override readonly name = "NotAllowed";
}

/** The request contradicts the state of things in a way that no screen of ours offers. */
export class InvalidOperation extends Error {
  override readonly name = "InvalidOperation";
}

/** Something long holds what this needs, and nothing was written: it is a matter of a minute. */
export class Busy extends Error {
  override readonly name = "Busy";
}
