import "server-only";
import { db } from "@/server/db/client";
import { awaitingRecords } from "./awaiting";
import { type EntryContact, publicContacts } from "./contacts";

/** What everybody is told of how sure an entry is, and whom to write to. */
export interface PublicMarks {
  /** The embassy has not read yet what the authority wrote of itself. */
  entry: boolean;
  /** The same of its cooperations: names of the partners. */
  partners: string[];
  contacts: Pick<EntryContact, "id" | "name" | "role" | "email">[];
}

export async function publicMarks(slug: string): Promise<PublicMarks> {
  const [rows, contacts] = await Promise.all([
    db().$queryRaw<{ subject: string; partner: string | null }[]>`
      SELECT a.subject, o.name AS partner
      FROM (${awaitingRecords}) a JOIN register_entry e ON e.slug = ${slug}
      LEFT JOIN cooperation c ON a.subject = 'cooperation' AND c.id = a.id
      LEFT JOIN organisation o ON o.id = CASE c.french_id WHEN e.organisation_id THEN c.foreign_id ELSE c.french_id END
      WHERE (a.subject = 'entry' AND a.id = e.organisation_id) OR e.organisation_id IN (c.french_id, c.foreign_id)
      ORDER BY o.search_name`,
    publicContacts(slug),
  ]);
  return {
    entry: rows.some(({ subject }) => subject === "entry"),
    partners: rows.flatMap(({ partner }) => partner ?? []),
    contacts,
  };
}
