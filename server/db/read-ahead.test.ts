import { expect, test } from "vitest";
import { readAhead } from "./read-ahead";

test("gives the values in the order of their keys, whichever comes first", async () => {
  const waits: Record<string, Promise<unknown>> = { slow: new Promise((resolve) => setImmediate(resolve)) };
  const read = async (key: string) => {
    await waits[key];
    return key.toUpperCase();
  };
  const values: string[] = [];
  for await (const value of readAhead(["slow", "quick", "quickest"], read)) values.push(value);
  expect(values).toEqual(["SLOW", "QUICK", "QUICKEST"]);
});

test("reads no further than one beyond what is used", async () => {
  const read: number[] = [];
  const values = readAhead([1, 2, 3, 4, 5], async (key) => read.push(key));
  expect(read).toEqual([]);
  await values.next();
  expect(read).toEqual([1, 2]);
  await values.next();
  expect(read).toEqual([1, 2, 3]);
  await values.return(undefined);
  expect(read).toEqual([1, 2, 3]);
});

test("tells a failure when its turn comes, after what was read before it", async () => {
  const values = readAhead(["good", "bad", "worse"], async (key) => {
    if (key !== "good") throw new Error(key);
    return key;
  });
  expect((await values.next()).value).toBe("good");
  await expect(values.next()).rejects.toThrow("bad");
  expect(await values.next()).toEqual({ value: undefined, done: true });
});
