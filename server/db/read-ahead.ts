import "server-only";

/**
 * Reads a value for each key, in their order; while one is used, those of the next keys are on their way, `ahead` of
 * them at most. So it holds as much whatever the number of keys, and reads no further than it is asked to.
 */
export async function* readAhead<Key, Value>(
  keys: readonly Key[],
  read: (key: Key) => Promise<Value>,
  ahead = 1,
): AsyncGenerator<Value> {
  const coming: Promise<Value>[] = [];
  for (const key of keys) {
    const value = read(key);
    // A failure is told when its turn comes; should nobody ask until then, it is nobody's.
    value.catch(() => undefined);
    coming.push(value);
    const first = coming.length > ahead ? coming.shift() : undefined;
    if (first) yield await first;
  }
  for (const value of coming) yield await value;
}
