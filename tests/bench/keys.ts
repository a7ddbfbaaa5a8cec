import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";
import { percentile } from "./http";
import { milliseconds } from "./report";

/** How much slower than this machine the reader's is. */
export const throttling = 4;
/** Between two keys, as somebody who types well: about seven a second. */
const pauseMs = 140;
/** The shortest that the browser tells of, in milliseconds; it counts in steps of eight. */
const shortest = 16;

/** What keys cost: for each the milliseconds to the next paint, and those of the page's main thread, all keys alike. */
export interface KeyCosts {
  toPaint: number[];
  workPerKey: number;
  minutes: number;
}

/**
 * Types on the slowed processor, into what has the focus. The time of a key is the browser's own (Event Timing, as in
 * Interaction to Next Paint): from the press of the key to the presentation of the frame that shows what came of it, be
 * it by its press or by its release. What the page does for it after that frame delays no paint, but counts as its work.
 */
export async function typeKeys(page: Page, session: CDPSession, keys: readonly string[]): Promise<KeyCosts> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttling });
  await session.send("Performance.enable");
  await page.evaluate(watchInteractions, shortest);
  const [start, before] = [performance.now(), await taskMs(session)];
  for (const key of keys) {
    await page.keyboard.press(key === " " ? "Space" : key);
    await pause(pauseMs);
  }
  const minutes = (performance.now() - start) / 60_000;
  const workPerKey = ((await taskMs(session)) - before) / keys.length;
  const told = await page.evaluate(() => [...(window as unknown as Watched).interactions.values()]);
  // What is not told of was on the screen sooner.
  const rest = Array.from({ length: Math.max(0, keys.length - told.length) }, () => shortest);
  return { toPaint: [...told, ...rest], workPerKey, minutes };
}

/** Keys, median, 95th percentile, worst, and the work of one. */
export const costsTold = ({ toPaint, workPerKey }: KeyCosts): (string | number)[] => [
  toPaint.length,
  ...[percentile(toPaint, 0.5), percentile(toPaint, 0.95), Math.max(...toPaint), workPerKey].map(milliseconds),
];

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1_000;
}

interface Watched {
  /** The longest event of each interaction, by its number. */
  interactions: Map<number, number>;
}

/** In the page. */
function watchInteractions(durationThreshold: number): void {
  const interactions = new Map<number, number>();
  (window as unknown as Watched).interactions = interactions;
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[])
      if (interactionId) interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
  }).observe({ type: "event", durationThreshold } as PerformanceObserverInit);
}
