import "server-only";
import { Prisma } from "@/server/db/generated/client";
import { type Actor, membershipsOfKind } from "@/server/domain/user/actor";

/**
 * Who made the change `h` of the register, as this reader is told: people by name within their own organisation and to
 * the ministry, which answers for the register; to others by what they act for, which is the authority that it is about,
 * else the embassy, else the ministry. "" for the application itself; NULL for somebody who belongs nowhere any more.
 */
export const toldAs = (reader: Actor): Prisma.Sql => Prisma.sql`
  CASE WHEN h.actor_id IS NULL THEN ''
    WHEN ${membershipsOfKind(reader, "ministry").length > 0}::boolean THEN h.actor_name
    WHEN h.actor_id = ${reader.userId}::uuid OR EXISTS (SELECT 1 FROM membership own WHERE own.user_id = h.actor_id
      AND own.organisation_id = ANY(${reader.memberships.map(({ organisationId }) => organisationId)}::uuid[])) THEN h.actor_name
    ELSE (SELECT acts.name FROM membership m JOIN organisation acts ON acts.id = m.organisation_id
      WHERE m.user_id = h.actor_id
      ORDER BY acts.id = h.subject_id DESC,
        to_jsonb(acts.id) IN (COALESCE(h.after, h.before)->'french_id', COALESCE(h.after, h.before)->'foreign_id') IS TRUE DESC,
        acts.kind = 'embassyService' DESC, acts.kind = 'ministry' DESC, acts.search_name, acts.id LIMIT 1) END`;
