import { expect, test } from "vitest";
import { GET } from "@/app/(public)/appels/[slug]/laureats.csv/route";
import { db } from "@/server/db/client";
import { aDecidedDossier } from "@/tests/factories/award";
import { aCall, days } from "@/tests/factories/call";
import { anOrganisation } from "@/tests/factories/user";

const read = (slug: string) => GET(new Request("http://localhost:3000"), { params: Promise.resolve({ slug }) });
const header = "numero;collectivite;projet;pays;sous_conditions;annee;montant_eur;etat\n";

test("each year of each laureate, and nobody who was only prepared", async () => {
  const call = await aCall({ resultsNotifiedAt: days(-1), kind: "triennial", firstYear: 2010 });
  const lead = await anOrganisation({ kind: "region", name: "Région Bretagne" });
  const at = "2010-06-01T10:00:00Z";
  const { number } = await aDecidedDossier({
    ...{ callId: call.id, leadOrganisationId: lead.id, at, amounts: { 2010: 1_000_050, 2011: 20_000_000 } },
  });
  await aDecidedDossier({ callId: call.id, at: null, amounts: { 2010: 77_700 } });
  const response = await read(call.slug);
  expect(response.headers.get("content-disposition")).toBe(
    `attachment; filename="passerelle-laureats-${call.slug}.csv"`,
  );
  const [first, ...lines] = (await response.text()).split("\n");
  expect(`${first}\n`).toBe(header);
  expect(lines).toEqual([
    expect.stringMatching(new RegExp(`^${number};Région Bretagne;.*;Mali;non;2010;10000\\.50;accorde$`)),
    expect.stringMatching(new RegExp(`^${number};Région Bretagne;.*;Mali;non;2011;200000;accorde$`)),
    "",
  ]);
});

test("an award that was given up stays, and says so; also once what was paid is asked back", async () => {
  const call = await aCall({ resultsNotifiedAt: days(-1), kind: "annual", firstYear: 2010 });
  const givenUp = async (status: "withdrawn" | "renounced" | "recovery", renounced: boolean) => {
    const award = { callId: call.id, at: "2010-06-01T10:00:00Z", amounts: { 2010: 100 } };
    const { id, number } = await aDecidedDossier(award);
    await db().application.update({ where: { id }, data: { status } });
    const event = "application.renounce";
    if (renounced)
      await db().journalEntry.create({ data: { event, applicationId: id, callId: call.id, actorName: "" } });
    return number ?? "";
  };
  const states = {
    [await givenUp("withdrawn", false)]: "retire",
    [await givenUp("renounced", true)]: "renonce",
    [await givenUp("recovery", true)]: "renonce",
    [await givenUp("recovery", false)]: "accorde",
  };
  const lines = (await (await read(call.slug)).text()).trim().split("\n").slice(1);
  expect(Object.fromEntries(lines.map((line) => [line.split(";")[0], line.split(";").at(-1)]))).toEqual(states);
});

test("begins with the mark by which spreadsheets know its encoding", async () => {
  const bytes = Buffer.from(await (await read((await aCall()).slug)).arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test("before the results, the header alone; a draft does not exist", async () => {
  const call = await aCall();
  await aDecidedDossier({ callId: call.id, at: null, amounts: { 2010: 77_700 } });
  expect(await (await read(call.slug)).text()).toBe(header);
  expect((await read((await aCall({ publishedAt: null })).slug)).status).toBe(404);
});
