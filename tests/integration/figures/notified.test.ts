import { expect, test } from "vitest";
import type { Figures } from "@/server/domain/figures/axis";
import { loadFigures } from "@/server/services/figures/load-figures";
import { aDossierAsking, aFundedCall, anAward, aRefusal } from "@/tests/factories/decision";
import { aDecisionMaker } from "@/tests/factories/user";
import { awardsFromWaitlist, notifies, records } from "../decision/acts";

const paul = await aDecisionMaker();
const granted = ({ awarded, instalments }: Figures) => [
  [awarded.projects, awarded.cents],
  [instalments.projects, instalments.cents],
];

test("the figures grow by exactly what is decided, the moment it is notified", async () => {
  const call = await aFundedCall([10_000_000, 10_000_000, 10_000_000]);
  const [awarded, waiting] = [await aDossierAsking({ callId: call.id }), await aDossierAsking({ callId: call.id })];
  await records(paul, awarded.ref, anAward([2_500_000, 1_500_000, 1_500_001]));
  await records(paul, waiting.ref, aRefusal({ outcome: "waitlisted", reason: "Enveloppe épuisée." }));
  expect(granted(await loadFigures({}))).toEqual([
    [0, 0],
    [0, 0],
  ]);

  await notifies(paul, call.slug);
  expect(granted(await loadFigures({}))).toEqual([
    [1, 5_500_001],
    [1, 5_500_001],
  ]);

  await awardsFromWaitlist(paul, waiting.ref, {
    amounts: anAward([1_000_000, 0, 0]).amounts,
    overrideReason: "",
  });
  const figures = await loadFigures({});
  expect(granted(figures)).toEqual([
    [2, 6_500_001],
    [2, 6_500_001],
  ]);
  expect(figures.lines.instalmentYear.map(({ key, projects, cents }) => [key, projects, cents])).toEqual([
    ["2026", 2, 3_500_000],
    ["2027", 1, 1_500_000],
    ["2028", 1, 1_500_001],
  ]);
});

test("many who ask at once are all answered from after they asked", async () => {
  const call = await aFundedCall([10_000_000, 0, 0]);
  const before = (await loadFigures({})).awarded.projects;
  const dossier = await aDossierAsking({ callId: call.id });
  await records(paul, dossier.ref, anAward([1_000_000, 0, 0]));
  const early = Array.from({ length: 5 }, () => loadFigures({}));
  await notifies(paul, call.slug);
  const late = Array.from({ length: 20 }, () => loadFigures({}));
  await Promise.all(early);
  for (const figures of await Promise.all(late)) expect(figures.awarded.projects).toBe(before + 1);
});
