import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { grantOnAdvice, grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { findAttachment } from "@/server/services/attachment/find-attachment";
import { openedDraft } from "@/server/services/conversation/opened-draft";
import { aDossier } from "@/tests/factories/application";
import { organisationOf } from "@/tests/factories/user";
import { adviser, as, asked, colleague, lead, sameCountry, strangers } from "./asked";

describe("the draft", () => {
  const read = async (actor: Actor, id: string) => openedDraft(await grantOnAdvice("advice.readDraft", actor, id));

  test("is read by the embassy while its authority lets it, as it stands, and by nobody else", async () => {
    const { adviceId, draft } = await asked();
    await expect(read(adviser, adviceId)).rejects.toBeInstanceOf(NotFound);
    await as(lead).advice.openDraft({ adviceId, ref: draft.ref });
    await as(colleague).advice.openDraft({ adviceId, ref: draft.ref });
    expect((await read(adviser, adviceId)).content.project.title).toBe("Puits de Kita");
    for (const person of strangers) await expect(read(person, adviceId)).rejects.toBeInstanceOf(NotFound);
    // Reading it there opens nothing else of it.
    await expect(grantOnApplication("application.read", adviser, draft.ref)).rejects.toBeInstanceOf(NotFound);
    await as(lead).advice.closeDraft({ adviceId });
    await as(lead).advice.closeDraft({ adviceId });
    await expect(read(adviser, adviceId)).rejects.toBeInstanceOf(NotFound);
    expect(
      await db().journalEntry.count({ where: { applicationId: draft.id, event: { startsWith: "advice." } } }),
    ).toBe(2);
  });

  test("is read with what is attached to it, for as long", async () => {
    const { adviceId, draft } = await asked();
    const facts = {
      kind: "other",
      fileName: "plan.pdf",
      mediaType: "application/pdf",
      sizeBytes: 9,
      sha256: "",
    } as const;
    const { id } = await db().attachment.create({
      data: { ...facts, applicationId: draft.id, storageKey: randomUUID() },
    });
    const held = await db().attachment.create({
      data: { ...facts, applicationId: draft.id, storageKey: randomUUID(), scan: "waiting", nextScanAt: new Date() },
    });
    const taken = await db().attachment.create({
      data: { ...facts, applicationId: draft.id, storageKey: randomUUID(), removedAt: new Date() },
    });
    await expect(findAttachment(adviser, id)).rejects.toBeInstanceOf(NotFound);
    await as(lead).advice.openDraft({ adviceId, ref: draft.ref });
    expect((await findAttachment(adviser, id)).fileName).toBe("plan.pdf");
    for (const other of [held.id, taken.id])
      await expect(findAttachment(adviser, other)).rejects.toBeInstanceOf(NotFound);
    for (const person of strangers) await expect(findAttachment(person, id)).rejects.toBeInstanceOf(NotFound);
    expect(await findAttachment(lead, id)).toBeDefined();
    await as(lead).advice.closeDraft({ adviceId });
    await expect(findAttachment(adviser, id)).rejects.toBeInstanceOf(NotFound);
  });

  test("is shut once it is submitted, also if it comes back", async () => {
    const { adviceId, draft } = await asked();
    await as(lead).advice.openDraft({ adviceId, ref: draft.ref });
    await db().application.update({
      where: { id: draft.id },
      data: { status: "returnedForCompletion", number: `N-${draft.ref}`, submittedAt: new Date() },
    });
    await expect(read(adviser, adviceId)).rejects.toBeInstanceOf(NotFound);
  });

  test("is opened by its authority alone, and only its own", async () => {
    const { adviceId, call } = await asked();
    const theirs = await aDossier({ status: "draft", callId: call.id });
    const elsewhere = await aDossier({ status: "draft", leadOrganisationId: organisationOf(lead) });
    for (const { ref } of [theirs, elsewhere])
      await expect(as(lead).advice.openDraft({ adviceId, ref })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(adviser).advice.openDraft({ adviceId, ref: theirs.ref })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(
      db().conversation.create({
        data: {
          kind: "advice",
          callId: call.id,
          organisationId: organisationOf(lead),
          embassyId: organisationOf(sameCountry),
          draftOpenedAt: new Date(),
        },
      }),
    ).rejects.toThrow();
  });
});
