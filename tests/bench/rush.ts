export interface Rush {
  /** Milliseconds that each took, in the order in which they ended. */
  times: number[];
  perSecond: number;
}

/** So many clients, each asking again as soon as it is answered, until the time is over or there is nothing left to ask. */
export async function rush(
  clients: number,
  seconds: number,
  next: (client: number) => (() => Promise<number>) | undefined,
): Promise<Rush> {
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() - start < seconds * 1_000) {
        const one = next(client);
        if (!one) return;
        times.push(await one());
      }
    }),
  );
  return { times, perSecond: times.length / ((performance.now() - start) / 1_000) };
}
