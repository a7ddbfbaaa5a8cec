import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { callApi } from "@/tests/factories/api";
import { aKey } from "@/tests/factories/api-key";
import { aDossier } from "@/tests/factories/application";
import { aCall } from "@/tests/factories/call";
import { anApplicant, organisationOf } from "@/tests/factories/user";

const hour = 3_600_000;
const anOpenCall = () =>
  aCall({
    opensAt: new Date(Date.now() - hour),
    closesAt: new Date(Date.now() + hour),
    opinionsDueAt: new Date(Date.now() + 2 * hour),
  });

async function aProgram() {
  const actor = await anApplicant();
  const authorization = `Bearer ${await aKey(actor)}`;
  const send = (method: "POST" | "PATCH", address: string, body: unknown, headers: Record<string, string> = {}) =>
    callApi(address, {
      method,
      headers: { authorization, "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    actor,
    begin: (body: unknown, headers?: Record<string, string>) => send("POST", "/applications", body, headers),
    change: (ref: string, fields: unknown, headers?: Record<string, string>) =>
      send("PATCH", `/applications/${ref}`, { fields }, headers),
    read: (ref: string) => callApi(`/applications/${ref}`, { headers: { authorization } }),
  };
}
const codeOf = async (response: Response) => {
  const { type }: { type: string } = await response.json();
  return [response.status, type.split("#")[1]];
};

test("a program begins a draft, reads it, and saves fields, in the name of who made its key", async () => {
  const { begin, change, read, actor } = await aProgram();
  const call = await anOpenCall();
  const begun = await begin({ call: call.slug });
  expect(begun.status).toBe(201);
  const { ref } = await begun.json();
  expect(begun.headers.get("location")).toBe(`http://localhost:3000/api/v1/applications/${ref}`);
  const first = await read(ref);
  expect(first.headers.get("cache-control")).toContain("no-store");
  expect(await first.json()).toMatchObject({
    ...{ ref, number: null, status: "draft", call: call.slug, revision: 0 },
    fields: { "lead.contactName": actor.name, "project.title": "", funding: [] },
  });
  const saved = await change(
    ref,
    { "project.title": "Eau\u0000 à Kita" },
    { "if-match": first.headers.get("etag") ?? "" },
  );
  expect(await saved.json()).toMatchObject({ revision: 1, fields: { "project.title": "Eau à Kita" } });
  const kept = await db().application.findUniqueOrThrow({ where: { ref } });
  expect(kept.fieldWriters).toEqual({ "project.title": "Camille Lagarde (Logiciel de suivi)" });
  const journal = await db().journalEntry.findFirstOrThrow({
    where: { event: "application.create", applicationId: kept.id },
  });
  expect(journal.actorName).toBe("Camille Lagarde (Logiciel de suivi)");
});

describe("the same Idempotency-Key", () => {
  test("begins one draft, also twice at once", async () => {
    const { begin, actor } = await aProgram();
    const call = await anOpenCall();
    const headers = { "idempotency-key": `"${randomUUID()}"` };
    const answers = await Promise.all([1, 2, 3].map(() => begin({ call: call.slug }, headers)));
    const again = await begin({ call: call.slug }, { "idempotency-key": headers["idempotency-key"].slice(1, -1) });
    const refs = await Promise.all([...answers, again].map(async (answer) => (await answer.json()).ref));
    expect(new Set(refs).size).toBe(1);
    expect(await db().application.count({ where: { leadOrganisationId: organisationOf(actor) } })).toBe(1);
    expect(await codeOf(await begin({ call: (await anOpenCall()).slug }, headers))).toEqual([422, "key-reused"]);
  });

  test("is another organisation's own", async () => {
    const [one, other] = [await aProgram(), await aProgram()];
    const [call, headers] = [await anOpenCall(), { "idempotency-key": "commande-1" }];
    const refs = await Promise.all(
      [one, other].map(async ({ begin }) => (await (await begin({ call: call.slug }, headers)).json()).ref),
    );
    expect(new Set(refs).size).toBe(2);
  });

  test("without it, each request begins one", async () => {
    const { begin, actor } = await aProgram();
    const call = await anOpenCall();
    for (const _ of [1, 2]) await begin({ call: call.slug });
    expect(await db().application.count({ where: { leadOrganisationId: organisationOf(actor) } })).toBe(2);
  });
});

describe("a change", () => {
  const draft = async () => {
    const program = await aProgram();
    const { ref, id } = await aDossier({ status: "draft", leadOrganisationId: organisationOf(program.actor) });
    const etag = async () => (await program.read(ref)).headers.get("etag") ?? "";
    return { ...program, ref, id, etag };
  };

  test("names the version that was read, or is refused", async () => {
    const { change, ref, etag } = await draft();
    const [fields, read] = [{ "project.title": "A" }, await etag()];
    expect(await codeOf(await change(ref, fields))).toEqual([428, "version-required"]);
    expect((await change(ref, fields, { "if-match": `W/${read}` })).status).toBe(200);
    expect(await codeOf(await change(ref, { "project.context": "B" }, { "if-match": read }))).toEqual([
      412,
      "version-changed",
    ]);
  });

  test("of one version at once, one is kept", async () => {
    const { change, ref, etag, id } = await draft();
    const headers = { "if-match": await etag() };
    const answers = await Promise.all(["A", "B", "C"].map((title) => change(ref, { "project.title": title }, headers)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await db().application.findUniqueOrThrow({ where: { id } })).revision).toBe(1);
  });

  test("with a value that cannot be kept saves nothing, and says which", async () => {
    const { change, ref, etag, id, actor } = await draft();
    const refused = await change(
      ref,
      {
        "project.title": "Bon",
        "project.context": "x".repeat(20_001),
        coAuthorities: [{ organisationId: organisationOf(actor), label: "commune" }],
        "answers.q1": "personne ne l’a demandé",
      },
      { "if-match": await etag() },
    );
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      errors: [
        { place: "project.context", code: "textTooLong" },
        { place: "coAuthorities", code: "coAuthorityIsLead" },
        { place: "answers.q1", code: "questionUnknown" },
      ],
    });
    expect((await db().application.findUniqueOrThrow({ where: { id } })).revision).toBe(0);
  });

  test("of a dossier that was filed is refused: nothing of it may change", async () => {
    const { change, read, actor } = await aProgram();
    const { ref } = await aDossier({ leadOrganisationId: organisationOf(actor) });
    const etag = (await read(ref)).headers.get("etag") ?? "";
    expect(await codeOf(await change(ref, { "project.title": "A" }, { "if-match": etag }))).toEqual([
      409,
      "not-editable",
    ]);
  });

  test.each([
    ["a field that there is not", { __proto__x: 1 }, 400],
    ["no field", {}, 400],
    ["a list instead", [], 400],
  ])("of %s is refused", async (_what, fields, status) => {
    const { change, ref, etag } = await draft();
    expect((await change(ref, fields, { "if-match": await etag() })).status).toBe(status);
  });
});

test.each([
  ["not-json", 415, "{}", { "content-type": "text/plain" }],
  ["invalid-body", 400, "{", {}],
  ["invalid-body", 400, { call: "x", submit: true }, {}],
  ["invalid-body", 400, { call: "x" }, { "idempotency-key": "deux mots" }],
  ["too-large", 413, JSON.stringify({ call: "x".repeat(2_000_001) }), {}],
  ["not-found", 404, { call: "aucun" }, {}],
] as const)("beginning is refused: %s", async (name, status, body, headers) => {
  const { begin } = await aProgram();
  expect(await codeOf(await begin(body, headers))).toEqual([status, name]);
});

test("a call that is over takes no draft", async () => {
  const { begin } = await aProgram();
  expect(await codeOf(await begin({ call: (await aCall()).slug }))).toEqual([409, "call-not-open"]);
});
