import { describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { grantOnOrganisation } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { mostApiKeys } from "@/server/domain/api-key/schema";
import type { Actor } from "@/server/domain/user/actor";
import { createKey } from "@/server/services/api-key/create-key";
import { listKeys } from "@/server/services/api-key/list-keys";
import { callApi } from "@/tests/factories/api";
import { aKey } from "@/tests/factories/api-key";
import { aDossier } from "@/tests/factories/application";
import { anApplicant, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";

const callerOf = (actor: Actor) => createCallerFactory(appRouter)({ actor: async () => actor });
const get = (ref: string, key: string) =>
  callApi(`/applications/${ref}`, { headers: { authorization: `Bearer ${key}` } });
const draftOf = (actor: Actor) => aDossier({ status: "draft", leadOrganisationId: organisationOf(actor) });
const idOf = async (key: string) => (await db().apiKey.findFirstOrThrow({ where: { start: key.slice(0, 9) } })).id;

describe("a key", () => {
  test("is told once, kept as a digest, and written in the journal without itself", async () => {
    const actor = await anApplicant();
    const made = await callerOf(actor).apiKey.create({
      ...{ organisationId: organisationOf(actor), name: " Suivi\u0000 ", days: 90 },
      rights: ["applications.write", "applications.read", "applications.read"],
    });
    expect(made).toMatchObject({ ok: true, key: expect.stringMatching(/^pas_[\w-]{43}$/) });
    const key = made.ok ? made.key : "";
    const kept = await db().apiKey.findMany({ where: { organisationId: organisationOf(actor) } });
    expect(kept).toMatchObject([
      { name: "Suivi", rights: ["applications.read", "applications.write"], lastUsedAt: null },
    ]);
    expect(JSON.stringify(kept)).not.toContain(key);
    const journal = await db().journalEntry.findMany({ where: { event: "apiKey.create", actorId: actor.userId } });
    expect(journal).toHaveLength(1);
    expect(JSON.stringify(journal, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(
      key,
    );
    expect(JSON.stringify(await listKeys(actor))).not.toContain(key);
  });

  test("is seen and revoked by colleagues, and by nobody of another organisation", async () => {
    const actor = await anApplicant();
    const colleague = await anApplicant({ organisationId: organisationOf(actor), person: "Lucie Arnal" });
    const stranger = await anApplicant();
    const key = await aKey(actor);
    const id = await idOf(key);
    expect(await listKeys(colleague)).toMatchObject([{ id, madeBy: "Camille Lagarde", state: "active" }]);
    expect(await listKeys(stranger)).toEqual([]);
    await expect(
      callerOf(stranger).apiKey.revoke({ organisationId: organisationOf(stranger), id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await callerOf(colleague).apiKey.revoke({ organisationId: organisationOf(actor), id });
    await callerOf(colleague).apiKey.revoke({ organisationId: organisationOf(actor), id });
    expect(
      await db().journalEntry.count({ where: { event: "apiKey.revoke", organisationId: organisationOf(actor) } }),
    ).toBe(1);
    const { ref } = await draftOf(actor);
    expect((await get(ref, key)).status).toBe(401);
  });

  test.each([
    ["a reader", () => aPerson({ kind: "commune", roles: ["reader"] })],
    ["a signatory", () => aPerson({ kind: "commune", roles: ["signatory"] })],
    ["an officer of the ministry", () => anOfficer()],
  ])("is not made by %s", async (_who, person) => {
    const actor = await person();
    const input = {
      organisationId: organisationOf(actor),
      name: "x",
      rights: ["applications.read" as const],
      days: 30 as const,
    };
    await expect(callerOf(actor).apiKey.create(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await listKeys(actor)).toEqual([]);
  });

  test("is not made for another's organisation, without a right, or without an end", async () => {
    const [actor, other] = [await anApplicant(), await anApplicant()];
    const { create } = callerOf(actor).apiKey;
    const good = {
      organisationId: organisationOf(actor),
      name: "x",
      rights: ["applications.read" as const],
      days: 30 as const,
    };
    await expect(create({ ...good, organisationId: organisationOf(other) })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(create({ ...good, rights: [] })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(create({ ...good, name: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(create({ ...good, days: 3650 as 30 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("is one of a few that an organisation may have", async () => {
    const actor = await anApplicant();
    const granted = await grantOnOrganisation("apiKey.manage", actor, organisationOf(actor));
    const make = () => createKey(granted, { name: "x", rights: ["applications.read"], days: 30 });
    const made = await Promise.all(Array.from({ length: mostApiKeys + 2 }, make));
    expect(made.filter(({ ok }) => ok)).toHaveLength(mostApiKeys);
    expect(made.filter(({ ok }) => !ok)).toEqual([
      { ok: false, reason: "tooMany" },
      { ok: false, reason: "tooMany" },
    ]);
  });
});

describe("a key lets in", () => {
  test("nobody when it is missing, unknown, expired or of another shape", async () => {
    const actor = await anApplicant();
    const { ref } = await draftOf(actor);
    const key = await aKey(actor);
    await db()
      .$executeRaw`UPDATE api_key SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second'
      WHERE start = ${key.slice(0, 9)}`;
    for (const authorization of [
      "",
      `Bearer ${key}`,
      `Bearer ${key}x`,
      `Basic ${key}`,
      `Bearer pas_${"a".repeat(43)}`,
    ]) {
      const response = await callApi(`/applications/${ref}`, { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  test("its own organisation alone, and answers for others' dossiers as for none", async () => {
    const [actor, other] = [await anApplicant(), await anApplicant()];
    const key = await aKey(actor);
    const theirs = await aDossier({ leadOrganisationId: organisationOf(other) });
    const answers = await Promise.all([theirs.ref, "D-RIEN", "%2F"].map(async (ref) => (await get(ref, key)).text()));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("#not-found");
    expect((await get((await draftOf(actor)).ref, key)).status).toBe(200);
  });

  test("to no dossier that its maker was only invited into", async () => {
    const [actor, other] = [await anApplicant(), await anApplicant()];
    const theirs = await draftOf(other);
    await db().collaborator.create({
      data: {
        ...{ applicationId: theirs.id, email: actor.email, role: "edit", tokenDigest: theirs.id },
        ...{ invitedByName: "x", userId: actor.userId, acceptedAt: new Date(), expiresAt: new Date("2100-01-01") },
      },
    });
    expect((await get(theirs.ref, await aKey(actor))).status).toBe(404);
  });

  test("as far as its maker still may: what they lose, it loses at once", async () => {
    const actor = await anApplicant();
    const key = await aKey(actor);
    const { ref } = await draftOf(actor);
    const patch = async () => {
      const etag = (await get(ref, key)).headers.get("etag") ?? "";
      const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", "if-match": etag };
      const body = JSON.stringify({ fields: { "project.title": crypto.randomUUID() } });
      return (await callApi(`/applications/${ref}`, { method: "PATCH", headers, body })).status;
    };
    expect(await patch()).toBe(200);
    await db().membership.updateMany({ where: { userId: actor.userId }, data: { roles: ["reader"] } });
    expect(await patch()).toBe(403);
    expect((await get(ref, key)).status).toBe(200);
    await db().membership.deleteMany({ where: { userId: actor.userId } });
    expect((await get(ref, key)).status).toBe(404);
  });

  test("to no more than its rights, and remembers that it was used", async () => {
    const actor = await anApplicant();
    const { ref } = await draftOf(actor);
    const readOnly = await aKey(actor, { rights: ["applications.read"] });
    const writeOnly = await aKey(actor, { rights: ["applications.write"] });
    expect((await get(ref, writeOnly)).status).toBe(403);
    const begun = await callApi("/applications", {
      ...{
        method: "POST",
        body: "{}",
        headers: { authorization: `Bearer ${readOnly}`, "content-type": "application/json" },
      },
    });
    expect(begun.status).toBe(403);
    expect((await listKeys(actor)).every(({ lastUsedAt }) => lastUsedAt !== null)).toBe(true);
  });
});
