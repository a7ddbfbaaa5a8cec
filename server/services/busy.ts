import "server-only";

/** PostgreSQL's code of a lock that was not had in time (lock_timeout). */
const lockNotAvailable = "55P03";
/** Prisma's code of a transaction that could not begin, or not end, in the time it had: nothing of it was written. */
const outOfTime = "P2028";

const has = <Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> =>
  typeof value === "object" && value !== null && key in value;

/** Whether a lock was waited for in vain. */
export const isLockTimeout = (error: unknown): boolean =>
  has(error, "meta") && JSON.stringify(error.meta).includes(lockNotAvailable);

/** Whether a transaction had no time left, because others held what it needs, or the one connection of the embedded database. */
export const isOutOfTime = (error: unknown): boolean => has(error, "code") && error.code === outOfTime;
