import "server-only";

const forMs = 60_000;
const roomFor = 12;
const kept = new Map<string, { at: number; making: Promise<Buffer> }>();

/**
 * A document that is the same for all, made once a minute at most: whoever asks while it is made waits for it, whoever
 * asks within the minute gets the same. A failure is not kept.
 * @param now milliseconds.
 */
export function keptForAMinute(key: string, now: number, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = kept.get(key);
  if (known && now - known.at < forMs) return known.making;
  const making = make();
  kept.delete(key);
  kept.set(key, { at: now, making });
  making.catch(() => {
    if (kept.get(key)?.making === making) kept.delete(key);
  });
  const [oldest] = kept.keys();
  if (kept.size > roomFor && oldest !== undefined) kept.delete(oldest);
  return making;
}
