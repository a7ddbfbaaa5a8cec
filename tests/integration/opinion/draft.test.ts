import { expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import { emptyDraft } from "@/server/domain/opinion/schema";
import { issueOpinion } from "@/server/services/opinion/issue-opinion";
import { opinionDesk } from "@/server/services/opinion/opinion-desk";
import { opinionsOf } from "@/server/services/opinion/opinions-of";
import { saveOpinionDraft } from "@/server/services/opinion/save-opinion-draft";
import { aDossier } from "@/tests/factories/application";
import { anOpinion, anOpinionRequest } from "@/tests/factories/opinion";
import { anAdviser, anOfficer } from "@/tests/factories/user";

async function desk(countries = ["ML"], advised = countries) {
  const dossier = await aDossier({ status: "underOpinion", countries });
  for (const country of countries) await anOpinionRequest(dossier.id, country);
  const granted = await grantOnApplication("opinion.issue", await anAdviser(advised), dossier.ref);
  return { dossier, granted };
}
const draft = { ...emptyDraft, text: "Le maire de Kayes confirme" };

test("what was typed waits for its author and their colleagues, and shows nowhere else", async () => {
  const { dossier, granted } = await desk();
  const saved = await saveOpinionDraft(granted, { country: "ML", draft, lastVersion: 0, base: null });
  if (!saved.ok) throw new Error(saved.reason);
  expect(await opinionDesk(granted)).toMatchObject({
    phase: "open",
    draft,
    draftSavedAt: saved.savedAt,
    lastVersion: 0,
  });

  const officer = await grantOnApplication("application.read", await anOfficer(), dossier.ref);
  expect(JSON.stringify(await opinionsOf(officer))).not.toContain("Kayes");
});

test("a second tab is given what the first one saved, and overwrites nothing", async () => {
  const { granted } = await desk();
  const first = await saveOpinionDraft(granted, { country: "ML", draft, lastVersion: 0, base: null });
  if (!first.ok) throw new Error(first.reason);
  const other = { ...emptyDraft, verdict: "favourable" as const };
  expect(await saveOpinionDraft(granted, { country: "ML", draft: other, lastVersion: 0, base: null })).toEqual({
    ok: false,
    reason: "savedMeanwhile",
    draft,
    savedAt: first.savedAt,
  });
  const merged = { ...draft, verdict: "favourable" as const };
  const input = { country: "ML", draft: merged, lastVersion: 0, base: first.savedAt };
  expect(await saveOpinionDraft(granted, input)).toMatchObject({ ok: true });
  expect((await opinionDesk(granted)).draft).toEqual(merged);
});

test("saves that follow one another at once each count", async () => {
  const { granted } = await desk();
  let base: Date | null = null;
  for (const text of ["a", "ab", "abc", "abcd"]) {
    const saved = await saveOpinionDraft(granted, { country: "ML", draft: { ...draft, text }, lastVersion: 0, base });
    if (!saved.ok) throw new Error(saved.reason);
    expect(saved.savedAt.getTime()).toBeGreaterThan((base as Date | null)?.getTime() ?? 0);
    base = saved.savedAt;
  }
});

test("issuing uses the draft up; a new opinion begins from the last one", async () => {
  const { granted } = await desk();
  await saveOpinionDraft(granted, { country: "ML", draft, lastVersion: 0, base: null });
  const opinion = anOpinion({ grid: { ...emptyDraft.grid, feasibility: 4 } });
  await issueOpinion(granted, { country: "ML", opinion, lastVersion: 0 });
  expect(await opinionDesk(granted)).toMatchObject({ draft: opinion, draftSavedAt: null, lastVersion: 1 });
  // A tab that was left open.
  expect(await saveOpinionDraft(granted, { country: "ML", draft, lastVersion: 0, base: null })).toMatchObject({
    ok: false,
    reason: "issuedMeanwhile",
  });
});

test("each country has its desk, the one that waits first; another embassy's has none here", async () => {
  const { granted } = await desk(["ML", "TG", "BJ"], ["BJ", "ML"]);
  await issueOpinion(granted, { country: "ML", opinion: anOpinion(), lastVersion: 0 });
  expect(await opinionDesk(granted)).toMatchObject({ country: "BJ", countries: ["ML", "BJ"] });
  expect(await opinionDesk(granted, "ML")).toMatchObject({ country: "ML", lastVersion: 1 });
  await expect(opinionDesk(granted, "TG")).rejects.toBeInstanceOf(NotFound);
  const input = { country: "TG", draft, lastVersion: 0, base: null };
  await expect(saveOpinionDraft(granted, input)).rejects.toBeInstanceOf(NotAllowed);
});

test("before the opinion is asked and after the decision, there is nothing to write", async () => {
  const early = await aDossier({ status: "submitted" });
  const adviser = await anAdviser(["ML"]);
  const before = await grantOnApplication("opinion.issue", adviser, early.ref);
  expect(await opinionDesk(before)).toMatchObject({ phase: "notAsked" });
  const decided = await aDossier({ status: "awarded" });
  await anOpinionRequest(decided.id, "ML");
  const after = await grantOnApplication("opinion.issue", adviser, decided.ref);
  expect(await opinionDesk(after)).toMatchObject({ phase: "closed" });
  for (const granted of [before, after])
    expect(await saveOpinionDraft(granted, { country: "ML", draft, lastVersion: 0, base: null })).toEqual({
      ok: false,
      reason: "notOpen",
    });
});
