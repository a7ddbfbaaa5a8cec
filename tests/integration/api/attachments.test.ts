import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { callApi } from "@/tests/factories/api";
import { aKey } from "@/tests/factories/api-key";
import { aDossier } from "@/tests/factories/application";
import { aDecision } from "@/tests/factories/award";
import { pdfText } from "@/tests/factories/files";
import { anApplicant, organisationOf } from "@/tests/factories/user";

async function aProgram(
  rights: ("applications.read" | "applications.write")[] = ["applications.read", "applications.write"],
) {
  const actor = await anApplicant();
  const authorization = `Bearer ${await aKey(actor, { rights })}`;
  const read = (address: string, headers: Record<string, string> = {}) =>
    callApi(address, { headers: { authorization, ...headers } });
  const attach = (
    ref: string,
    said: Record<string, string>,
    body: Uint8Array<ArrayBuffer> | string = new Uint8Array(pdfText()),
  ) =>
    callApi(`/applications/${ref}/attachments?${new URLSearchParams(said)}`, {
      method: "POST",
      headers: { authorization, "content-type": "application/octet-stream" },
      body,
    });
  return { actor, read, attach, lead: organisationOf(actor) };
}
const codeOf = async (response: Response) => {
  const { type, errors }: { type: string; errors?: { place: string; code: string }[] } = await response.json();
  return [response.status, type.split("#")[1], ...(errors ?? []).map(({ place, code }) => `${place} ${code}`)];
};
const said = { name: "délibération.pdf", kind: "councilResolution" };
const aDraftOf = (leadOrganisationId: string) => aDossier({ status: "draft", leadOrganisationId });

describe("the dossiers of the key's organisation", () => {
  test("are listed with status, number, amounts and dates; those of others are not there", async () => {
    const [{ read, lead }, other] = [await aProgram(), await aProgram()];
    const draft = await aDraftOf(lead);
    const awarded = await aDossier({ leadOrganisationId: lead, status: "awarded" });
    await aDecision(awarded.id, { at: "2010-06-01T10:00:00Z", amounts: { 2010: 3_000_000, 2011: 1_000_000 } });
    await aDraftOf(other.lead);
    const answer = await read("/applications");
    expect(answer.headers.get("cache-control")).toContain("private");
    const { items, next } = await answer.json();
    expect(next).toBeNull();
    expect(items).toHaveLength(2);
    expect(items.find(({ ref }: { ref: string }) => ref === draft.ref)).toMatchObject({
      ...{ status: "draft", number: null, awarded: null },
      href: `http://localhost:3000/api/v1/applications/${draft.ref}`,
    });
    expect(items.find(({ ref }: { ref: string }) => ref === awarded.ref)).toMatchObject({
      ...{ status: "awarded", number: awarded.number },
      awarded: { totalCents: 4_000_000, amounts: [{ year: 2010, amountCents: 3_000_000 }, { year: 2011 }] },
    });
    const kept = await (await read("/applications?statut=awarded")).json();
    expect(kept.items.map(({ ref }: { ref: string }) => ref)).toEqual([awarded.ref]);
    expect((await (await read("/applications?appel=aucun")).json()).items).toEqual([]);
  });

  test("come page after page, each once, also when one is begun meanwhile", async () => {
    const { read, lead } = await aProgram();
    const refs: string[] = [];
    for (const _ of [1, 2, 3]) refs.push((await aDraftOf(lead)).ref);
    const seen: string[] = [];
    let address: string | null = "/applications?limit=2";
    while (address) {
      const page = await read(address);
      const { items, next }: { items: { ref: string }[]; next: string | null } = await page.json();
      expect(page.headers.get("link")).toBe(next && `<${next}>; rel="next"`);
      seen.push(...items.map(({ ref }) => ref));
      if (seen.length === 2) refs.push((await aDraftOf(lead)).ref);
      address = next;
    }
    expect([...seen].sort()).toEqual([...refs].sort());
  });

  test("are not sent again to whoever has them as they stand", async () => {
    const { read, lead } = await aProgram();
    const { id } = await aDraftOf(lead);
    const etag = (await read("/applications")).headers.get("etag") ?? "";
    expect((await read("/applications", { "if-none-match": etag })).status).toBe(304);
    await db().application.update({ where: { id }, data: { title: "Autre titre" } });
    expect((await read("/applications", { "if-none-match": etag })).status).toBe(200);
  });

  test.each([
    ["limit=x", "limit"],
    ["etat=awarded", "etat"],
    ["cursor=rien", "cursor"],
    ["statut=perdu", "statut"],
  ])("are refused with a wrong parameter: %s", async (query, place) => {
    const { read } = await aProgram();
    const [status, name, error] = await codeOf(await read(`/applications?${query}`));
    expect([status, name]).toEqual([400, "invalid-parameters"]);
    expect(error).toMatch(new RegExp(`^${place} `));
  });

  test("are nobody's whose membership ended", async () => {
    const { read, actor } = await aProgram();
    await db().membership.deleteMany({ where: { userId: actor.userId } });
    expect((await read("/applications")).status).toBe(403);
  });
});

describe("the attachments of a draft", () => {
  test("are sent, listed and read back byte for byte, in the name of who made the key", async () => {
    const { read, attach, lead } = await aProgram();
    const { ref, id } = await aDraftOf(lead);
    const sent = await attach(ref, said);
    expect(sent.status).toBe(201);
    const added = await sent.json();
    expect(added).toMatchObject({
      ...{ fileName: said.name, kind: said.kind, mediaType: "application/pdf" },
      question: null,
    });
    expect(sent.headers.get("location")).toBe(added.href);
    const { items } = await (await read(`/applications/${ref}/attachments`)).json();
    expect(items).toEqual([added]);
    const file = await read(new URL(added.href).pathname.replace("/api/v1", ""));
    expect(file.headers.get("content-type")).toBe("application/pdf");
    expect(file.headers.get("content-disposition")).toContain(encodeURIComponent(said.name));
    expect(Buffer.from(await file.arrayBuffer()).equals(pdfText())).toBe(true);
    const told = await db().journalEntry.findFirstOrThrow({ where: { applicationId: id, event: "attachment.add" } });
    expect(told.actorName).toBe("Camille Lagarde (Logiciel de suivi)");
  });

  test("take the place of one another, and are counted as a save of the dossier", async () => {
    const { read, attach, lead } = await aProgram();
    const { ref } = await aDraftOf(lead);
    const etag = async () => (await read(`/applications/${ref}`)).headers.get("etag");
    const before = await etag();
    const { id } = await (await attach(ref, said)).json();
    expect(await etag()).not.toBe(before);
    const next = await (await attach(ref, { ...said, name: "v2.pdf", replaces: id })).json();
    const { items } = await (await read(`/applications/${ref}/attachments`)).json();
    expect(items).toEqual([next]);
    // What was replaced is read back no more.
    expect((await read(`/applications/${ref}/attachments/${id}`)).status).toBe(404);
  });

  test.each([
    ["a program", said, "MZ programme", [422, "file-refused", "file program"]],
    ["a page", { ...said, name: "page.html" }, "<html>", [422, "file-refused", "file kindRefused"]],
    ["nothing", said, new Uint8Array(), [422, "file-refused", "file empty"]],
    ["a path for a name", { ...said, name: "../x.pdf" }, undefined, [422, "file-refused", "file nameHasPath"]],
    [
      "another's place",
      { ...said, replaces: randomUUID() },
      undefined,
      [400, "invalid-parameters", "replaces unknown"],
    ],
    ["a question not asked", { ...said, question: "q1" }, undefined, [400, "invalid-parameters", "question unknown"]],
  ])("refuse %s, and keep nothing", async (_what, words, body, expected) => {
    const { read, attach, lead } = await aProgram();
    const { ref } = await aDraftOf(lead);
    expect(await codeOf(await attach(ref, words, body))).toEqual(expected);
    expect(await (await read(`/applications/${ref}/attachments`)).json()).toEqual({ items: [] });
  });

  test.each([
    ["a kind that there is not", { name: "x.pdf", kind: "photo" }, "kind invalid_value"],
    ["no name", { kind: "other" }, "name invalid_type"],
    ["what is not known", { ...said, auteur: "x" }, "auteur unrecognized_keys"],
  ])("refuse %s", async (_what, words: Record<string, string>, error) => {
    const { attach, lead } = await aProgram();
    expect(await codeOf(await attach((await aDraftOf(lead)).ref, words))).toEqual([400, "invalid-parameters", error]);
  });

  test("take nothing once the dossier is filed, and what was filed is read", async () => {
    const { read, attach, lead } = await aProgram();
    const { ref } = await aDossier({ leadOrganisationId: lead });
    expect(await codeOf(await attach(ref, said))).toEqual([409, "not-editable"]);
    expect((await read(`/applications/${ref}/attachments`)).status).toBe(200);
  });

  test("of another organisation are not found, whatever is asked of them", async () => {
    const [owner, other] = [await aProgram(), await aProgram()];
    const { ref } = await aDraftOf(owner.lead);
    const { id } = await (await owner.attach(ref, said)).json();
    for (const address of [`/applications/${ref}/attachments`, `/applications/${ref}/attachments/${id}`])
      expect(await codeOf(await other.read(address))).toEqual([404, "not-found"]);
    expect(await codeOf(await other.attach(ref, said))).toEqual([404, "not-found"]);
    // Nor through a dossier of one's own.
    const own = await aDraftOf(other.lead);
    expect((await other.read(`/applications/${own.ref}/attachments/${id}`)).status).toBe(404);
    expect((await other.read(`/applications/${own.ref}/attachments/x`)).status).toBe(404);
  });

  test("are read and not written by a key that may only read; without a key nothing is", async () => {
    const { read, attach, lead } = await aProgram(["applications.read"]);
    const { ref } = await aDraftOf(lead);
    expect((await read(`/applications/${ref}/attachments`)).status).toBe(200);
    expect(await codeOf(await attach(ref, said))).toEqual([403, "forbidden"]);
    expect((await callApi("/applications")).status).toBe(401);
    expect((await callApi(`/applications/${ref}/attachments`)).status).toBe(401);
  });
});
