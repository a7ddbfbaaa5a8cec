import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { loadImport } from "@/server/services/register-import/load-import";
import { undoImport } from "@/server/services/register-import/undo-import";
import { aCallManager, accepted, anAuthority, anEmptyRegister, granted, koutiala, register, staged } from "./files";

const manager = await aCallManager();
const alencon = await anAuthority("Alençon", "61001", { siren: "216100016" });
await anAuthority("Département de l'Orne", "61", { kind: "department" });

beforeEach(anEmptyRegister);

describe("undoing", () => {
  test("puts everything back in one step, once", async () => {
    await accepted(manager, await staged(manager, [koutiala]));
    const before = await register();
    const id = await staged(manager, [
      { ...koutiala, kind: "Protocole", until: "1999", place: "Là" },
      { ...koutiala, french: "Département de l’Orne", place: "Là" },
      {
        ...koutiala,
        french: "Département de l’Orne",
        partner: "Commune de Sikasso",
        region: "Sikasso",
        place: "Sikasso",
      },
    ]);
    await accepted(manager, id);
    expect(await register()).toHaveLength(3);
    expect(await undoImport(granted(manager), id)).toMatchObject({ ok: true, kept: 0 });
    expect(await register()).toEqual(before);
    expect(await db().organisation.count({ where: { kind: "foreignAuthority" } })).toBe(1);
    expect(await db().registerEntry.count()).toBe(2);
    expect(await undoImport(granted(manager), id)).toMatchObject({ ok: true, undone: 0 });
    expect(await accepted(manager, id)).toEqual({ ok: false, reason: "undone" });
    expect(await db().journalEntry.count({ where: { event: "registerImport.undo" } })).toBeGreaterThan(0);
  });

  test("leaves what somebody changed since, and names it", async () => {
    const id = await staged(manager, [koutiala, { ...koutiala, french: "Département de l’Orne", since: "2004" }]);
    await accepted(manager, id);
    await db().cooperation.updateMany({ where: { frenchId: alencon.id }, data: { status: "dormant" } });
    const result = await undoImport(granted(manager), id);
    // The cooperation that changed, and both its ends that it needs.
    expect(result).toEqual({ ok: true, undone: 2, kept: 3 });
    const { undone } = await loadImport(granted(manager), id);
    expect(undone?.kept.rows.map(({ name, reason }) => [name, reason])).toEqual(
      expect.arrayContaining([
        ["Alençon – Commune de Koutiala", "changed"],
        ["Commune de Koutiala", "inUse"],
        ["Alençon", "inUse"],
      ]),
    );
    expect((await register()).map(({ status }) => status)).toEqual(["dormant"]);
  });

  test("leaves what people have entered upon it since: a contact, a project", async () => {
    await accepted(manager, await staged(manager, [koutiala]));
    const later = await staged(manager, [
      { ...koutiala, kind: "Protocole" },
      { ...koutiala, partner: "Commune de Yorosso", place: "Yorosso" },
    ]);
    await accepted(manager, later);
    const [old, fresh] = [
      await db().cooperation.findFirstOrThrow({ where: { foreign: { place: "Koutiala" } } }),
      await db().registerEntry.findFirstOrThrow({ where: { place: "Yorosso" } }),
    ];
    await db().registerProject.create({
      data: { cooperationId: old.id, title: "Puits", firstYear: 2020, lastYear: 2021, source: "dossier" },
    });
    await db().registerContact.create({
      data: { organisationId: fresh.organisationId, name: "Awa Diarra", role: "Maire", email: "awa@example.org" },
    });
    expect(await undoImport(granted(manager), later)).toMatchObject({ ok: true, kept: 2 });
    expect((await register()).map(({ kind }) => kind)).toEqual(["protocol"]);
    expect(await db().registerContact.count()).toBe(1);
    await db().registerProject.deleteMany();
  });

  test("is nothing for what was not accepted", async () => {
    expect(await undoImport(granted(manager), await staged(manager, [koutiala]))).toEqual({
      ok: false,
      reason: "notAccepted",
    });
  });
});
