import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { call2010, call2025, from, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { inKind, ownContribution, stateInCash } from "./contributions";

const rules2025 = call2025.rules;

describe("the own contribution: at least 10 % of the total in 2025", () => {
  const bringing = (...sources: ReturnType<typeof from>[]) => subjectOf(call2025, { costs: [100_005, 0, 0], sources });

  test("a cent decides", () => {
    // 10 % of 1 000,05 € is 100,005 €, which rounds up.
    expect(ownContribution(rules2025, bringing(from("lead", [10_001])))).toEqual([]);
    expect(ownContribution(rules2025, bringing(from("lead", [10_000])))).toEqual([
      {
        code: "ownContribution",
        severity: "blocking",
        field: "funding",
        unit: "cents",
        expected: 10_001,
        actual: 10_000,
        gap: 1,
        rate: 1_000,
      },
    ]);
  });

  test("counts what the lead and the other French authorities bring, in any year, in cash and in kind", () =>
    expect(
      ownContribution(
        rules2025,
        bringing(from("lead", [4_000]), from("coAuthority", [0, 6_000]), from("lead", [0, 0, 1], "inKind")),
      ),
    ).toEqual([]));

  test.each(["state", "partner", "otherPublic", "europe", "private", "other"] as const)("does not count %s", (source) =>
    expect(ownContribution(rules2025, bringing(from(source, [100_005])))).toMatchObject([{ actual: 0, gap: 10_001 }]),
  );

  test("a call without the rule asks none", () =>
    expect(ownContribution(call2010.rules, bringing(from("state", [100_005])))).toEqual([]));
});

describe("what is in kind", () => {
  test("is at most half of the own contribution in 2025, to the cent", () => {
    const bringing = (cash: number, given: number) =>
      subjectOf(call2025, { costs: [100], sources: [from("lead", [cash]), from("coAuthority", [given], "inKind")] });
    expect(inKind(rules2025, bringing(5_000, 5_000))).toEqual([]);
    // Half of 100,01 € rounds up to 50,01 €.
    expect(inKind(rules2025, bringing(5_000, 5_001))).toEqual([]);
    expect(inKind(rules2025, bringing(5_000, 5_002))).toEqual([
      {
        code: "inKindOfOwn",
        severity: "blocking",
        field: "funding",
        unit: "cents",
        expected: 5_001,
        actual: 5_002,
        gap: 1,
        rate: 5_000,
      },
    ]);
  });

  test("of the own contribution: what a partner gives in kind does not count", () =>
    expect(
      inKind(
        rules2025,
        subjectOf(call2025, { costs: [100], sources: [from("lead", [10]), from("partner", [9_000], "inKind")] }),
      ),
    ).toEqual([]));

  test("of the total: everybody's counts", () => {
    const rules = { ...noRules, inKind: { maxRate: 2_000, of: "total" as const } };
    const giving = (given: number) =>
      subjectOf(call2025, {
        costs: [1_000],
        sources: [from("partner", [given], "inKind"), from("lead", [100], "inKind")],
      });
    expect(inKind(rules, giving(100))).toEqual([]);
    expect(inKind(rules, giving(101))).toMatchObject([{ code: "inKindOfTotal", expected: 200, actual: 201, gap: 1 }]);
  });

  test("stands against exactly what is above the cap of the own contribution", () =>
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(10_000), (cash, given, maxRate) => {
        const rules = { ...noRules, inKind: { maxRate, of: "ownContribution" as const } };
        const sources = [from("lead", [cash]), from("lead", [given], "inKind")];
        const found = inKind(rules, subjectOf(call2025, { costs: [1], sources }));
        const fits = BigInt(given) * 20_000n <= BigInt(cash + given) * BigInt(maxRate) * 2n + 10_000n;
        expect(found).toHaveLength(fits ? 0 : 1);
      }),
    ));
});

test("the State's part is in cash: each line in kind is pointed at, with what it counts", () => {
  const sources = [
    from("state", [10]),
    from("state", [10], "inKind"),
    from("lead", [10], "inKind"),
    from("state", [0], "inKind"),
  ];
  expect(stateInCash(noRules, subjectOf(call2010, { costs: [40], sources }))).toEqual([
    { code: "stateInCash", severity: "blocking", field: "funding.f1", unit: "cents", actual: 10 },
    { code: "stateInCash", severity: "blocking", field: "funding.f3", unit: "cents", actual: 0 },
  ]);
  // A call may say otherwise.
  const anyKind = { ...noRules, stateInCash: false };
  expect(stateInCash(anyKind, subjectOf(call2010, { costs: [40], sources }))).toEqual([]);
});
