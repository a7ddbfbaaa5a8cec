import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { allApplications } from "@/server/services/application/export-list";
import { countByStatus, ledBy, listApplications, visibleTo } from "@/server/services/application/list";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { anAdviser, anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";

let officer: Actor;
let adviser: Actor;
let applicant: Actor;
/** The dossiers of this file: by name, their refs. */
const refs: Record<string, string> = {};

async function issue(applicationId: string, country: string, versions: number, dueAt: Date) {
  const request = await db().opinionRequest.create({ data: { applicationId, country, dueAt } });
  for (let version = 1; version <= versions; version++)
    await db().opinion.create({
      data: {
        requestId: request.id,
        version,
        verdict: "favourable",
        text: "Avis motivé.",
        grid: {},
        authorName: "Noé",
      },
    });
}

beforeAll(async () => {
  officer = await anOfficer();
  adviser = await anAdviser(["SN"]);
  applicant = await anApplicant();
  const call = await aCall();
  const add = async (name: string, facts: Parameters<typeof aDossier>[0]) => {
    const dossier = await aDossier({ callId: call.id, title: name, ...facts });
    refs[name] = dossier.ref;
    return dossier;
  };
  await add("Brouillon", { status: "draft", leadOrganisationId: organisationOf(applicant) });
  const late = await add("Eau potable à Ségou", { status: "underOpinion", countries: ["ML", "SN"] });
  await issue(late.id, "ML", 2, days(-5));
  await issue(late.id, "SN", 0, days(-5));
  const complete = await add("Écoles à Ségou", { status: "underReview", countries: ["ML"] });
  await issue(complete.id, "ML", 1, days(-5));
  const awaited = await add("Eau potable à Thiès", { status: "underOpinion", countries: ["SN"] });
  await issue(awaited.id, "SN", 0, days(5));
});

const found = async (actor: Actor, filter: Parameters<typeof listApplications>[1]) => {
  const { rows, total } = await listApplications(visibleTo(actor), filter);
  expect(total).toBe(rows.length);
  return rows.map(({ title }) => title).sort();
};

describe("what is found", () => {
  test.each([
    ["eau segou", ["Eau potable à Ségou"]],
    ["Ségou", ["Eau potable à Ségou", "Écoles à Ségou"]],
    ["alencon eau", ["Eau potable à Ségou", "Eau potable à Thiès"]],
    ["rien de tel", []],
    [" -’- ", []],
    ["%%%", []],
  ])("by the words “%s”", async (text, expected) => expect(await found(officer, { text })).toEqual(expected));

  test("by a reference, in small letters as well", async () => {
    const ref = refs["Écoles à Ségou"] ?? "";
    expect(await found(officer, { text: ref })).toEqual(["Écoles à Ségou"]);
    expect(await found(officer, { text: ` ${ref.toLowerCase()} ` })).toEqual(["Écoles à Ségou"]);
  });

  test("by a reference or a number without any digit", async () => {
    const { id } = await db().application.update({
      where: { ref: refs["Écoles à Ségou"] ?? "" },
      data: { ref: "D-ABCDEFGH" },
    });
    expect(await found(officer, { text: "d-abcdefgh" })).toEqual(["Écoles à Ségou"]);
    await db().application.update({ where: { id }, data: { ref: refs["Écoles à Ségou"] ?? "" } });
  });

  test("by a part of a number", async () => {
    const { number } = await db().application.findUniqueOrThrow({ where: { ref: refs["Eau potable à Thiès"] ?? "" } });
    const part = number?.split("-").find((one) => /\d/.test(one)) ?? "";
    expect(await found(officer, { text: part })).toContain("Eau potable à Thiès");
  });

  test("by opinions: late, awaited, complete", async () => {
    expect(await found(officer, { opinions: "late" })).toEqual(["Eau potable à Ségou"]);
    expect(await found(officer, { opinions: "awaited" })).toEqual(["Eau potable à Ségou", "Eau potable à Thiès"]);
    expect(await found(officer, { opinions: "complete" })).toEqual(["Écoles à Ségou"]);
  });

  test("by status and country together", async () =>
    expect(await found(officer, { statuses: ["underOpinion"], country: "ML" })).toEqual(["Eau potable à Ségou"]));
});

test("each row tells the opinions asked, received and late; an opinion that supersedes another counts once", async () => {
  const { rows } = await listApplications(visibleTo(officer), { sort: "recent" });
  const told = Object.fromEntries(
    rows.map(({ title, opinionsAsked, opinionsReceived, opinionsLate }) => [
      title,
      [opinionsAsked, opinionsReceived, opinionsLate],
    ]),
  );
  expect(told).toEqual({
    "Eau potable à Ségou": [2, 1, 1],
    "Écoles à Ségou": [1, 1, 0],
    "Eau potable à Thiès": [1, 0, 0],
  });
});

test("who may see it decides, in rows, totals, counts and exports alike", async () => {
  expect(await found(adviser, {})).toEqual(["Eau potable à Ségou", "Eau potable à Thiès"]);
  expect(await found(applicant, {})).toEqual(["Brouillon"]);
  const own = await listApplications(ledBy(applicant), {});
  expect(own.rows.map(({ title }) => title)).toEqual(["Brouillon"]);
  expect(await countByStatus(visibleTo(adviser))).toEqual(new Map([["underOpinion", 2]]));
  const exported: string[] = [];
  for await (const chunk of allApplications(visibleTo(adviser), { text: "segou" }))
    exported.push(...chunk.map(({ title }) => title));
  expect(exported).toEqual(["Eau potable à Ségou"]);
});

test("pages follow one another in the order asked, each row once", async () => {
  const call = await aCall();
  const leadOrganisationId = organisationOf(applicant);
  for (let n = 0; n < 27; n++) await aDossier({ callId: call.id, leadOrganisationId, title: `Projet ${n}` });
  await db().$executeRaw`
    UPDATE application SET requested_cents = 1000 * (length(ref) + ascii(right(ref, 1)) % 7) WHERE call_id = ${call.id}::uuid`;
  const filter = { callSlug: call.slug, sort: "amount" as const };
  const [first, second] = [
    await listApplications(visibleTo(officer), filter),
    await listApplications(visibleTo(officer), { ...filter, page: 2 }),
  ];
  expect([first.total, first.rows.length, second.rows.length]).toEqual([27, 25, 2]);
  const amounts = [...first.rows, ...second.rows].map(({ requestedCents }) => requestedCents);
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  expect(new Set([...first.rows, ...second.rows].map(({ ref }) => ref)).size).toBe(27);
});
