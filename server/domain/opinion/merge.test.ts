import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameDraft, mergeDrafts, takeFields } from "./merge";
import { emptyDraft, grades, type OpinionDraft, opinionVerdicts } from "./schema";

const base: OpinionDraft = { ...emptyDraft, text: "Partenaire connu." };
const grade = fc.constantFrom(null, ...grades);
const drafts: fc.Arbitrary<OpinionDraft> = fc.record({
  verdict: fc.constantFrom(null, ...opinionVerdicts),
  text: fc.constantFrom("", "a", "b"),
  grid: fc.record({
    partnerSolidity: grade,
    localRelevance: grade,
    feasibility: grade,
    coherenceWithCooperationPolicy: grade,
    sustainability: grade,
  }),
});

test("what only one of two has changed is kept", () => {
  const mine: OpinionDraft = { ...base, verdict: "favourable" };
  const theirs: OpinionDraft = { ...base, text: "Partenaire connu et solide.", grid: { ...base.grid, feasibility: 4 } };
  expect(mergeDrafts(base, mine, theirs)).toEqual({ draft: { ...theirs, verdict: "favourable" }, conflicts: [] });
});

test("what both have changed is told, and can be put back", () => {
  const mine: OpinionDraft = { ...base, text: "Le mien", grid: { ...base.grid, feasibility: 2 } };
  const theirs: OpinionDraft = { ...base, text: "Le leur", grid: { ...base.grid, feasibility: 2 } };
  const merged = mergeDrafts(base, mine, theirs);
  expect(merged).toEqual({ draft: theirs, conflicts: ["text"] });
  expect(takeFields(merged.draft, mine, merged.conflicts)).toEqual(mine);
});

test("nothing that anybody changed is lost", () => {
  fc.assert(
    fc.property(drafts, drafts, drafts, (base, mine, theirs) => {
      const { draft, conflicts } = mergeDrafts(base, mine, theirs);
      const mended = takeFields(draft, mine, conflicts);
      expect(isSameDraft(mergeDrafts(base, base, theirs).draft, theirs)).toBe(true);
      expect(isSameDraft(mergeDrafts(base, mine, base).draft, mine)).toBe(true);
      for (const field of ["verdict", "text"] as const) {
        if (mine[field] !== base[field]) expect(mended[field]).toBe(mine[field]);
        else expect(mended[field]).toBe(theirs[field]);
      }
    }),
  );
});
