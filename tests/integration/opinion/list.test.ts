import { expect, test } from "vitest";
import { grantOnApplication, grantPlainly } from "@/server/auth/grants";
import { NotAllowed } from "@/server/domain/errors";
import { issueOpinion } from "@/server/services/opinion/issue-opinion";
import { listOpinionRequests, type OpinionFilter, pageSize } from "@/server/services/opinion/list-opinion-requests";
import { saveOpinionDraft } from "@/server/services/opinion/save-opinion-draft";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { anOpinion, anOpinionRequest } from "@/tests/factories/opinion";
import { anAdviser, anApplicant, anOfficer } from "@/tests/factories/user";

const adviser = await anAdviser(["ML", "NE"]);
const call = await aCall();
const otherCall = await aCall();

async function asked(title: string, countries: string[], facts: Parameters<typeof aDossier>[0] = {}, dueAt = days(10)) {
  const dossier = await aDossier({ status: "underOpinion", callId: call.id, title, countries, ...facts });
  for (const country of countries) await anOpinionRequest(dossier.id, country, dueAt);
  return dossier;
}
const water = await asked("Adduction d’eau à Ségou", ["ML"]);
const both = await asked("Maraîchage", ["ML", "NE"], { callId: otherCall.id });
const overdue = await asked("École de Tahoua", ["NE"], {}, days(-2));
const missed = await asked("Lycée de Gao", ["ML"], { status: "rejected" }, days(-2));
await asked("Marché de Lomé", ["TG"]);
const grant = await grantOnApplication("opinion.issue", adviser, both.ref);
await issueOpinion(grant, { country: "NE", opinion: anOpinion(), lastVersion: 0 });

const list = (filter: Partial<OpinionFilter> = {}, actor = adviser) =>
  listOpinionRequests(grantPlainly("adviserSpace.open", actor), { tab: "toGive", ...filter });
const shown = async (filter: Partial<OpinionFilter>) =>
  (await list(filter)).rows.map(({ ref, country }) => `${ref} ${country}`).sort();

test("the space is for advisers", async () => {
  for (const other of [await anOfficer(), await anApplicant(), await anAdviser([])])
    expect(() => grantPlainly("adviserSpace.open", other)).toThrow(NotAllowed);
});

test("each request of the adviser's countries stands in one list", async () => {
  const { counts, countries, calls } = await list();
  expect(counts).toEqual({ toGive: 2, late: 1, given: 1, notGiven: 1 });
  expect(countries).toEqual(["ML", "NE"]);
  expect(calls.map(({ slug }) => slug).sort()).toEqual([call.slug, otherCall.slug].sort());
  expect(await shown({ tab: "toGive" })).toEqual([`${both.ref} ML`, `${water.ref} ML`].sort());
  expect(await shown({ tab: "late" })).toEqual([`${overdue.ref} NE`]);
  expect(await shown({ tab: "given" })).toEqual([`${both.ref} NE`]);
  expect(await shown({ tab: "notGiven" })).toEqual([`${missed.ref} ML`]);
});

test("other countries' requests show nowhere, not in counts, nor by filter, nor by search", async () => {
  expect((await list({ country: "TG" })).counts).toEqual({ toGive: 0, late: 0, given: 0, notGiven: 0 });
  expect(await shown({ text: "lome" })).toEqual([]);
  const elsewhere = await list({}, await anAdviser(["TG"]));
  expect(elsewhere.rows).toMatchObject([{ title: "Marché de Lomé", country: "TG" }]);
  expect(elsewhere.counts.toGive).toBe(1);
});

test("filters by country, call and words, counts included", async () => {
  expect((await list({ country: "NE" })).counts).toEqual({ toGive: 0, late: 1, given: 1, notGiven: 0 });
  expect(await shown({ callSlug: otherCall.slug })).toEqual([`${both.ref} ML`]);
  expect(await shown({ text: "eau ségou" })).toEqual([`${water.ref} ML`]);
  expect(await shown({ text: (water.number ?? "").slice(0, -1) })).toContain(`${water.ref} ML`);
  expect(await shown({ text: "100 % introuvable" })).toEqual([]);
});

test("says what was given, and what is begun", async () => {
  expect((await list({ tab: "given" })).rows[0]).toMatchObject({ verdict: "favourable", version: 1 });
  const draft = { ...anOpinion(), verdict: null };
  const granted = await grantOnApplication("opinion.issue", adviser, water.ref);
  await saveOpinionDraft(granted, { country: "ML", draft, lastVersion: 0, base: null });
  const { rows } = await list();
  expect(rows.map(({ ref, hasDraft }) => [ref, hasDraft]).sort()).toEqual(
    [
      [water.ref, true],
      [both.ref, false],
    ].sort(),
  );
});

test("pages", async () => {
  const inChad = await anAdviser(["TD"]);
  for (let index = 0; index <= pageSize; index++) await asked(`Projet ${index}`, ["TD"]);
  const first = await list({}, inChad);
  const second = await list({ page: 2 }, inChad);
  expect([first.pages, first.rows.length, second.rows.length]).toEqual([2, pageSize, 1]);
  const refs = new Set([...first.rows, ...second.rows].map(({ ref }) => ref));
  expect(refs.size).toBe(pageSize + 1);
});
