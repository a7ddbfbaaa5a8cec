/** Why an address elsewhere could not be opened: `check.<code>` of the catalogue "resources". */
export const linkFailures = [
  "unknownHost",
  "unreachable",
  "timeout",
  "certificate",
  /** It leads to an address that is not of the public network: never asked. */
  "private",
  "redirects",
  "status",
] as const;
export type LinkFailure = (typeof linkFailures)[number];

/** What came of looking: a status, or why there was none. */
export type Look = { status: number } | { failure: Exclude<LinkFailure, "status"> };

/** A page that is there and answers programs no: to be read, or to be asked less often. */
const refusesPrograms = new Set([401, 403, 405, 406, 429, 451, 999]);

/** What is wrong with an address; null when it answers. */
export function failureOf(look: Look): LinkFailure | null {
  if ("failure" in look) return look.failure;
  return look.status < 400 || refusesPrograms.has(look.status) ? null : "status";
}

/** Looks in a row that must fail before the public is told: a night of maintenance is none of its business. */
export const failuresTold = 4;
export const isToldUnreachable = (check: { failures: number } | null): boolean =>
  check !== null && check.failures >= failuresTold;

/** Hours until an address is looked at again. */
export const hoursUntilNext = (failures: number): number => (failures === 0 ? 24 : 6);

/** What our own line being down looks like from here. */
export const isLineFailure = (look: Look): boolean =>
  "failure" in look && ["unknownHost", "unreachable", "timeout"].includes(look.failure);
