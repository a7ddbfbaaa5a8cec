import { type Policy, type Turn, takeTurn, type Usage } from "@/server/domain/public-api/rate-limit";

// Of the process: each replica counts what it answers, which is what it has to be kept from. Routes are in bundles of their own.
const shared = globalThis as typeof globalThis & { passerelleTurns?: Map<string, Usage> };
shared.passerelleTurns ??= new Map();
const turns = shared.passerelleTurns;

/** More requesters than that in one window are many, or one who has many addresses: those who asked first are forgotten. */
const mostRequesters = 50_000;

/** Counts one request of somebody. @param now milliseconds of a clock that only goes forward */
export function countRequest(policy: Policy, requester: string, now = performance.now()): Turn {
  const key = `${policy.name} ${requester}`;
  const turn = takeTurn(policy, turns.get(key), now);
  turns.delete(key);
  turns.set(key, turn.usage);
  const [oldest] = turns.keys();
  if (turns.size > mostRequesters && oldest !== undefined) turns.delete(oldest);
  return turn;
}
