import { expect, test } from "vitest";
import { grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotAllowed } from "@/server/domain/errors";
import { appendJournal } from "@/server/services/journal/append";
import { type JournalFilter, journalPageSize, readJournal } from "@/server/services/journal/read-journal";
import { aDossier } from "@/tests/factories/application";
import { aCall } from "@/tests/factories/call";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer, anOrganisation } from "@/tests/factories/user";

const officer = await anOfficer({ person: "Inès Marchal" });
const granted = grantPlainly("administration.open", officer);
const call = await aCall({ title: "Triennal des fleuves" });
const filed = await aDossier({ callId: call.id, title: "Forages à Yélimané" });
const draft = await aDossier({ callId: call.id, status: "draft", title: "Projet secret" });
const authority = await anOrganisation({ kind: "commune", name: "Trifouilly-les-Oies" });

await appendJournal(db(), { event: "call.publish", actor: officer, callId: call.id });
await appendJournal(db(), { event: "claim.accept", actor: officer, organisationId: authority.id });
await appendJournal(db(), { event: "application.create", actor: officer, applicationId: draft.id, callId: call.id });
await appendJournal(db(), {
  event: "attachment.add",
  actor: officer,
  applicationId: filed.id,
  data: { fileName: "a.pdf" },
});
await appendJournal(db(), { event: "application.accept", actor: "system", applicationId: filed.id });

const events = async (filter: JournalFilter = {}) =>
  (await readJournal(granted, filter)).records.map(({ event }) => event);

test("tells what happened, newest first, and nothing of a dossier that was never submitted", async () => {
  expect(await events()).toEqual(["application.accept", "attachment.add", "claim.accept", "call.publish"]);
  expect((await readJournal(granted, {})).total).toBe(4);
  expect(JSON.stringify(await readJournal(granted, {}))).not.toContain("secret");
  expect(await readJournal(granted, { text: "secret" })).toEqual({ records: [], total: 0 });
  const [accepted] = (await readJournal(granted, {})).records;
  expect(accepted).toMatchObject({ actorName: "", dossier: { ref: filed.ref, title: "Forages à Yélimané" } });
});

test.each<[JournalFilter, string[]]>([
  [{ topic: "applications" }, ["application.accept", "attachment.add"]],
  [{ topic: "calls" }, ["call.publish"]],
  [{ topic: "decisions" }, []],
  [{ text: "yelimane" }, ["application.accept", "attachment.add"]],
  [{ text: "inès forages" }, ["attachment.add"]],
  [{ text: "trifouilly oies" }, ["claim.accept"]],
  [{ text: "fleuves" }, ["call.publish"]],
  [{ before: new Date("2020-01-01") }, []],
  [{ from: new Date("2020-01-01"), topic: "claims" }, ["claim.accept"]],
  [{ page: 2 }, []],
])("%j", async (filter, expected) => expect(await events(filter)).toEqual(expected));

test("goes on from page to page, and misses nothing", async () => {
  const many = await aDossier({ title: "Grand carnet" });
  for (let n = 0; n < journalPageSize + 3; n++)
    await appendJournal(db(), { event: "attachment.add", actor: officer, applicationId: many.id });
  const pages = await Promise.all([1, 2].map((page) => readJournal(granted, { text: "carnet", page })));
  expect(pages.map(({ records }) => records.length)).toEqual([journalPageSize, 3]);
  expect(new Set(pages.flatMap(({ records }) => records.map(({ id }) => id))).size).toBe(journalPageSize + 3);
});

test.each([() => anApplicant(), () => anAdviser(["ML"]), () => aDecisionMaker()])(
  "%s: not theirs to read",
  async (person) => {
    const actor = await person();
    expect(() => grantPlainly("administration.open", actor)).toThrow(NotAllowed);
  },
);
