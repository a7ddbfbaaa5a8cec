import { expect, test, vi } from "vitest";
import { keptForAMinute } from "./kept";

const made = () => vi.fn(async () => Buffer.from("pdf"));

test("a document is made once a minute, whoever asks", async () => {
  const make = made();
  await Promise.all([keptForAMinute("villes fr", 0, make), keptForAMinute("villes fr", 10, make)]);
  await keptForAMinute("villes fr", 59_999, make);
  expect(make).toHaveBeenCalledTimes(1);
  await keptForAMinute("villes fr", 60_000, make);
  await keptForAMinute("villes en", 60_000, make);
  expect(make).toHaveBeenCalledTimes(3);
});

test("a failure is not kept", async () => {
  const make = vi.fn(async () => Promise.reject(new Error("no")));
  await expect(keptForAMinute("groupements fr", 0, make)).rejects.toThrow("no");
  await expect(keptForAMinute("groupements fr", 1, make)).rejects.toThrow("no");
  expect(make).toHaveBeenCalledTimes(2);
});

test("what was made the longest ago makes room", async () => {
  const make = made();
  await keptForAMinute("first", 0, make);
  for (let turn = 0; turn < 12; turn += 1) await keptForAMinute(`other ${turn}`, 1, made());
  await keptForAMinute("first", 2, make);
  expect(make).toHaveBeenCalledTimes(2);
});
