import fc from "fast-check";
import { expect, test } from "vitest";
import { limitHeaders, type Policy, takeTurn, type Usage } from "./rate-limit";

const policy: Policy = { name: "read", quota: 3, window: 60 };

const after = (instants: number[]) => {
  let usage: Usage | undefined;
  return instants.map((now) => {
    const turn = takeTurn(policy, usage, now);
    usage = turn.usage;
    return [turn.isWithin, turn.remaining, turn.resetIn];
  });
};

test("a quota is used up, then whole again a window after its first request", () => {
  expect(after([0, 10_000, 20_000, 30_000, 59_999, 60_000])).toEqual([
    [true, 2, 60],
    [true, 1, 50],
    [true, 0, 40],
    [false, 0, 30],
    [false, 0, 1],
    [true, 2, 60],
  ]);
});

test("whatever the clock's fractions, a window is never longer than it is", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (now) => {
      expect(takeTurn(policy, undefined, now).resetIn).toBe(60);
    }),
  );
});

test("the fields name the policy, and say when to come back only to those who must", () => {
  expect(limitHeaders(policy, takeTurn(policy, undefined, 0))).toEqual({
    "ratelimit-policy": '"read";q=3;w=60',
    ratelimit: '"read";r=2;t=60',
  });
  expect(limitHeaders(policy, takeTurn(policy, { since: 0, used: 3 }, 45_000))).toMatchObject({ "retry-after": "15" });
});
