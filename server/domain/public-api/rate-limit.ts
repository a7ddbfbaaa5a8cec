/**
 * How often one requester may ask. Told in the fields of draft-ietf-httpapi-ratelimit-headers (version 11): a policy with
 * its quota and window, and what is left of it.
 */
export interface Policy {
  name: string;
  /** Requests in one window. */
  quota: number;
  /** Seconds. */
  window: number;
}

/** Reading without a key, by address; and what is done with one key. */
export const readPolicy: Policy = { name: "read", quota: 300, window: 60 };
export const keyPolicy: Policy = { name: "key", quota: 120, window: 60 };

/** What a requester has used of a window that began with their first request. */
export interface Usage {
  /** Milliseconds of a clock that only goes forward. */
  since: number;
  used: number;
}

export interface Turn {
  usage: Usage;
  isWithin: boolean;
  remaining: number;
  /** Seconds until the whole quota is there again; at least 1. */
  resetIn: number;
}

/** One request more. One that is refused is not counted: waiting always helps. */
export function takeTurn({ quota, window }: Policy, before: Usage | undefined, now: number): Turn {
  const length = window * 1000;
  const usage = before && now - before.since < length ? before : { since: now, used: 0 };
  const isWithin = usage.used < quota;
  const used = isWithin ? usage.used + 1 : usage.used;
  return {
    usage: { since: usage.since, used },
    isWithin,
    remaining: quota - used,
    // Of fractions of a millisecond, none makes a second more than the window has.
    resetIn: Math.min(window, Math.max(1, Math.ceil((usage.since + length - now) / 1000))),
  };
}

/** The fields that tell of a turn, and after how many seconds to come back when there was none. */
export const limitHeaders = (
  { name, quota, window }: Policy,
  { isWithin, remaining, resetIn }: Turn,
): Record<string, string> => ({
  "ratelimit-policy": `"${name}";q=${quota};w=${window}`,
  ratelimit: `"${name}";r=${remaining};t=${resetIn}`,
  ...(isWithin ? {} : { "retry-after": String(resetIn) }),
});
