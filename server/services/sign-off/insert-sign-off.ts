import "server-only";
import { Prisma } from "@/server/db/generated/client";
import { type Actor, displayName } from "@/server/domain/user/actor";
import { attachedNow } from "@/server/services/application/attached-now";

/**
 * The statement that keeps a signatory's answer, with what the dossier says and has attached.
 * @param from what the dossier must be found in besides, for a statement that is part of a larger one.
 */
export const insertSignOff = (
  applicationId: string,
  actor: Actor,
  { isGiven, comment }: { isGiven: boolean; comment: string },
  from: Prisma.Sql = Prisma.empty,
): Prisma.Sql => Prisma.sql`
  INSERT INTO sign_off (application_id, revision, content, attachment_ids, is_given, comment, by_id, by_name)
  SELECT a.id, a.revision, a.content, ${attachedNow}, ${isGiven}, ${comment}, ${actor.userId}::uuid, ${displayName(actor)}
  FROM application a ${from} WHERE a.id = ${applicationId}::uuid`;
