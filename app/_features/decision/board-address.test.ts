import fc from "fast-check";
import { expect, test } from "vitest";
import { boardSorts, boardStages, opinionFilters } from "@/server/domain/decision/board";
import { decisionOutcomes } from "@/server/domain/decision/schema";
import { boardAddress, readBoardAddress } from "./board-address";

const states = fc.record({
  text: fc.string({ maxLength: 50 }).map((text) => text.trim()),
  stage: fc.constantFrom(null, ...boardStages),
  outcome: fc.constantFrom(null, ...decisionOutcomes),
  opinion: fc.constantFrom(null, ...opinionFilters),
  sort: fc.constantFrom(...boardSorts),
  page: fc.integer({ min: 1, max: 99 }),
});

test("the address holds the whole state of the board", () => {
  fc.assert(
    fc.property(states, (state) => {
      const address = new URL(boardAddress("tri26", state), "http://localhost");
      expect(address.pathname).toBe("/instruction/appels/tri26");
      expect(readBoardAddress(Object.fromEntries(address.searchParams))).toEqual(state);
    }),
  );
});

test("what an address says wrong is left out", () => {
  expect(readBoardAddress({ etape: "nulle-part", page: "-3", tri: ["montant", "numero"], texte: undefined })).toEqual({
    text: "",
    stage: null,
    outcome: null,
    opinion: null,
    sort: "requested",
    page: 1,
  });
});
