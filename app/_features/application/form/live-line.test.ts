import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveLine, pace, type StreamEvents } from "./live-line";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A server that answers, or not, and what the page has heard of it. */
function aLine() {
  const world = {
    answers: true as boolean | "never again",
    asked: [] as boolean[],
    opened: 0,
    stream: undefined as StreamEvents<string> | undefined,
    heard: [] as string[],
    reached: [] as boolean[],
  };
  const line = new LiveLine<string>({
    stream: (events) => {
      world.opened++;
      world.stream = events;
      return () => {
        world.stream = undefined;
      };
    },
    ask: async (away) => {
      world.asked.push(away);
      if (world.answers !== true) throw new Error(String(world.answers));
      return `answer ${world.asked.length}`;
    },
    isFinal: (error) => (error as Error).message === "never again",
    onNews: (news) => world.heard.push(news),
    onReach: (isReached) => world.reached.push(isReached),
  });
  return { world, line };
}

test("what the stream brings is heard; while it flows, questions are rare", async () => {
  const { world, line } = aLine();
  line.start();
  world.stream?.onFlow(true);
  world.stream?.onNews("pushed");
  expect(world.heard).toEqual(["pushed"]);
  await later(pace.streaming - 1);
  expect(world.asked).toHaveLength(0);
  await later(pace.streaming * 10);
  expect(world.asked).toHaveLength(10);
  expect(world.opened).toBe(1);
});

test("where no stream comes through, questions bring the same at a slow pace", async () => {
  const { world, line } = aLine();
  line.start();
  await later(pace.first + pace.alone * 3);
  expect(world.heard).toEqual(["answer 1", "answer 2", "answer 3", "answer 4"]);
  expect(world.opened).toBe(1);
});

test("a stream that has ended is opened again, after the next answer", async () => {
  const { world, line } = aLine();
  line.start();
  world.stream?.onFlow(true);
  world.stream?.onEnd();
  expect(world.opened).toBe(1);
  await later(pace.alone);
  expect(world.opened).toBe(2);
});

test("without a line, the stream is given up, questions become rarer, and all comes back with the first answer", async () => {
  const { world, line } = aLine();
  line.start();
  world.answers = false;
  line.cut();
  expect([world.stream, world.reached]).toEqual([undefined, [false]]);
  await later(10 * pace.failing);
  expect(world.asked.length).toBeLessThan(15);
  world.answers = true;
  await line.ask();
  expect(world.reached.at(-1)).toBe(true);
  expect(world.stream).toBeDefined();
});

test("a tab behind another one says so, has no stream, and has one again in front", async () => {
  const { world, line } = aLine();
  line.start();
  line.setAway(true);
  await later(0);
  expect([world.asked, world.stream]).toEqual([[true], undefined]);
  await later(pace.away * 2);
  expect(world.asked).toEqual([true, true, true]);
  line.setAway(false);
  await later(0);
  expect(world.asked.at(-1)).toBe(false);
  expect(world.stream).toBeDefined();
});

test("two calls at once ask twice in a row, so that the last word is the present one", async () => {
  const { world, line } = aLine();
  line.start();
  line.setAway(true);
  line.setAway(false);
  await later(0);
  expect(world.asked).toEqual([true, false]);
  expect(world.stream).toBeDefined();
});

test("who may not any more asks no longer; who has gone hears nothing", async () => {
  const { world, line } = aLine();
  line.start();
  world.answers = "never again";
  await later(pace.first);
  await later(pace.failing * 10);
  expect(world.asked).toHaveLength(1);

  const other = aLine();
  other.line.start();
  const { stream } = other.world;
  other.line.stop();
  stream?.onNews("late");
  stream?.onFlow(false);
  await later(pace.failing * 10);
  expect([other.world.heard, other.world.asked]).toEqual([[], []]);
});
