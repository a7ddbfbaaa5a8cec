import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import { type ContactInput, mostContacts } from "@/server/domain/register/correction";
import { appendJournal } from "@/server/services/journal/append";

export interface EntryContact {
  id: string;
  name: string;
  role: string;
  email: string;
  isPublic: boolean;
}

const columns = { id: true, name: true, role: true, email: true, isPublic: true } as const;
const order = [{ addedAt: "asc" as const }, { id: "asc" as const }];

/** All contacts of an entry, for its people and the embassy. */
export const listContacts = ({ entry }: Granted<"entry.follow">): Promise<EntryContact[]> =>
  db().registerContact.findMany({ where: { organisationId: entry.id }, orderBy: order, select: columns });

/** Those whom everybody may see, at an address of the register. */
export const publicContacts = (slug: string): Promise<Pick<EntryContact, "id" | "name" | "role" | "email">[]> =>
  db().registerContact.findMany({
    where: { entry: { slug }, isPublic: true },
    orderBy: order,
    select: { id: true, name: true, role: true, email: true },
  });

/** Adds a contact, or changes the one of that address. The journal says that it was, not who it is: people are forgotten. */
export async function keepContact(
  { actor, entry }: Granted<"entry.correct">,
  { name, role, email, isPublic }: ContactInput,
): Promise<{ ok: true } | { ok: false; reason: "tooMany" }> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT slug FROM register_entry WHERE organisation_id = ${entry.id}::uuid FOR UPDATE`;
    const others = await tx.registerContact.count({ where: { organisationId: entry.id, email: { not: email } } });
    if (others >= mostContacts) return { ok: false, reason: "tooMany" };
    await tx.$executeRaw`
      INSERT INTO register_contact (organisation_id, name, role, email, is_public, consent_at, added_by_id)
      VALUES (${entry.id}::uuid, ${name}, ${role}, ${email}, ${isPublic}, CASE WHEN ${isPublic} THEN now() END,
        ${actor.userId}::uuid)
      ON CONFLICT (organisation_id, email) DO UPDATE SET name = EXCLUDED.name, role = EXCLUDED.role,
        is_public = EXCLUDED.is_public, consent_at = EXCLUDED.consent_at`;
    await appendJournal(tx, { event: "entry.contacts", actor, organisationId: entry.id, data: { isPublic } });
    return { ok: true };
  });
}

/** @throws NotFound for a contact of another entry, as for none. */
export async function removeContact(
  { actor, entry }: Granted<"entry.correct">,
  contactId: string,
): Promise<{ ok: true }> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.registerContact.deleteMany({ where: { id: contactId, organisationId: entry.id } });
    if (count === 0) throw new NotFound();
    await appendJournal(tx, { event: "entry.contacts", actor, organisationId: entry.id, data: { removed: true } });
  });
  return { ok: true };
}
