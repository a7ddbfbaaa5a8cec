import { describe, expect, test } from "vitest";
import type { CallPhase } from "./calendar";
import { frozenChanges, keepUnshown } from "./freeze";
import { lacksForPublication, takenFromPublished } from "./publication";
import { callRules } from "./rules/schema";
import type { CallValues } from "./schema";

const call: CallValues = {
  code: "TRI26",
  kind: "triennial",
  title: "Appel triennal",
  summary: "Résumé",
  description: "Texte",
  countries: ["ML", "SN"],
  themes: ["health", "culture"],
  firstYear: 2026,
  envelopes: [2026, 2027, 2028].map((year) => ({ year, amountCents: 100_000 })),
  opensAt: new Date("2026-01-15T08:00:00Z"),
  closesAt: new Date("2026-03-15T22:59:59Z"),
  opinionsDueAt: new Date("2026-04-15T22:59:00Z"),
  rules: callRules.parse({ ownContribution: { minRate: 1000 } }),
  correctionNote: "",
};
const day = 24 * 3_600_000;
const moved = (date: Date, days: number) => new Date(date.getTime() + days * day);

const changes = {
  code: { code: "TRI27" },
  kind: { kind: "annual" },
  firstYear: { firstYear: 2027 },
  countries: { countries: ["ML"] },
  themes: { themes: [] },
  envelope: { envelopes: [] },
  opensAt: { opensAt: moved(call.opensAt, -1) },
  rules: { rules: callRules.parse({ ownContribution: { minRate: 900 } }) },
  explainedRules: { rules: callRules.parse({ ownContribution: { minRate: 900 } }), correctionNote: "Une erreur." },
  suspension: {
    rules: { ...call.rules, suspendedCountries: [{ country: "ML", since: "2026-02-01", source: "Décision" }] },
  },
  earlierDeadline: { closesAt: moved(call.closesAt, -1) },
  laterDeadline: { closesAt: moved(call.closesAt, 1) },
  laterOpinions: { opinionsDueAt: moved(call.opinionsDueAt, 1) },
  texts: { title: "Titre", summary: "", description: "Autre" },
} as const satisfies Record<string, Partial<CallValues>>;
type Change = keyof typeof changes;

const identity: Change[] = ["code", "kind", "firstYear"];
const whileOpen: Change[] = [...identity, "countries", "themes", "opensAt", "rules", "earlierDeadline"];
const refused: Record<CallPhase, Change[]> = {
  draft: [],
  coming: identity,
  open: whileOpen,
  closed: [...whileOpen, "explainedRules"],
  resultsPublished: [...whileOpen, "explainedRules", "envelope", "suspension", "laterDeadline", "laterOpinions"],
};

describe.each(Object.keys(refused) as CallPhase[])("a call that is %s", (phase) => {
  test.each(Object.keys(changes) as Change[])("as to %s", (change) => {
    const issues = frozenChanges(call, { ...call, ...changes[change] }, phase);
    expect(issues.length > 0).toBe(refused[phase].includes(change));
  });

  test("may be saved as it is, in any order of its countries and themes", () =>
    expect(frozenChanges(call, { ...call, countries: ["SN", "ML"], themes: ["culture", "health"] }, phase)).toEqual(
      [],
    ));
});

test("the seconds that a form does not show stay as they were", () => {
  const shown = { ...call, closesAt: new Date("2026-03-15T22:59:00Z"), opinionsDueAt: moved(call.opinionsDueAt, 1) };
  expect(keepUnshown(call, shown)).toEqual({ ...shown, closesAt: call.closesAt });
});

describe("publishing", () => {
  test("asks for the texts, the envelope of each year and dates to come", () => {
    const bare = { ...call, summary: "", description: "", envelopes: call.envelopes.slice(0, 0) };
    expect(lacksForPublication(bare, call.closesAt)).toEqual([
      "summary",
      "description",
      "envelope",
      "deadlineInFuture",
      "openingInPast",
    ]);
  });
  test("asks for nothing more", () => expect(lacksForPublication(call, call.opensAt)).toEqual([]));
});

describe("what nobody could answer is not published", () => {
  const row = { category: null, form: null, maxRate: 0 };
  const share = { rows: [row], combination: "strictest" as const, bonuses: [] };
  const openingYear = call.opensAt.getUTCFullYear();
  test.each([
    ["shareOfNothing", { rules: { ...call.rules, stateShare: share } }],
    ["requestOfNothing", { rules: { ...call.rules, requestedAmount: { max: 0 } } }],
    ["ownContributionOfAll", { rules: { ...call.rules, ownContribution: { minRate: 10_000 } } }],
    [
      "countriesSuspended",
      {
        countries: ["ML"],
        rules: { ...call.rules, suspendedCountries: [{ country: "ML", since: "2000-01-01", source: "Texte" }] },
      },
    ],
    ["yearPast", { firstYear: openingYear - 1 }],
    ["yearFar", { firstYear: openingYear + 11 }],
  ] as const)("%s", (lack, change) =>
    expect(lacksForPublication({ ...call, ...change } as CallValues, call.opensAt)).toContain(lack),
  );
});

test("a published call keeps its texts, and an envelope for what is committed of it", () => {
  const [first] = call.envelopes;
  const committed = new Map([[first?.year ?? 0, (first?.amountCents ?? 0) + 1]]);
  expect(takenFromPublished(call, new Map())).toEqual([]);
  expect(takenFromPublished({ ...call, summary: "", description: "" }, committed)).toEqual([
    { field: "summary", error: "required" },
    { field: "description", error: "required" },
    { field: "envelope.0", error: "belowCommitted", amountCents: (first?.amountCents ?? 0) + 1 },
  ]);
});
