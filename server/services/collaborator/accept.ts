import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import type { CollaboratorRole } from "@/server/domain/collaborator/schema";
import type { Actor } from "@/server/domain/user/actor";
import { appendJournal } from "@/server/services/journal/append";
import { invitationDigest } from "./tokens";

/** An invitation as whoever holds its link is told of it; null when the link opens nothing (any more). */
export interface Invitation {
  email: string;
  role: CollaboratorRole;
  by: string;
  authority: string;
  project: string;
  call: string;
  expiresAt: Date;
  /** Of the dossier, for whom it opens: those who accepted. */
  acceptedRef: string | null;
}

/** Looking accepts nothing: scanners of mails open links. */
export async function invitationOf(
  token: string,
  actor: Actor | null,
  database: Database = db(),
): Promise<Invitation | null> {
  const [row] = await database.$queryRaw<(Omit<Invitation, "acceptedRef"> & { ref: string; userId: string | null })[]>`
    SELECT c.email, c.role::text, c.invited_by_name AS by, c.expires_at AS "expiresAt", c.user_id AS "userId",
      o.name AS authority, a.title AS project, a.ref, k.title AS call
    FROM collaborator c JOIN application a ON a.id = c.application_id
    JOIN organisation o ON o.id = a.lead_organisation_id JOIN call k ON k.id = a.call_id
    WHERE c.token_digest = ${invitationDigest(token)} AND c.removed_at IS NULL
      AND (c.accepted_at IS NOT NULL OR c.expires_at > now())`;
  if (!row) return null;
  const { ref, userId, ...invitation } = row;
  if (userId === null) return { ...invitation, acceptedRef: null };
  // Used once: to others than who used it, it is as if it were none.
  return userId === actor?.userId ? { ...invitation, acceptedRef: ref } : null;
}

export type AcceptResult =
  | { ok: true; ref: string }
  /** It was sent to another address than the one that is signed in: nothing is accepted. */
  | { ok: false; reason: "otherAddress" }
  /** Expired, taken back, or used before. */
  | { ok: false; reason: "gone" };

/** Accepts an invitation for the person it was sent to, once. */
export async function acceptInvitation({ actor }: Granted<"invitation.accept">, token: string): Promise<AcceptResult> {
  return db().$transaction(async (tx): Promise<AcceptResult> => {
    const digest = invitationDigest(token);
    const [accepted] = await tx.$queryRaw<
      { applicationId: string; role: CollaboratorRole; ref: string; callId: string }[]
    >`
      UPDATE collaborator c SET accepted_at = now(), user_id = ${actor.userId}::uuid
      FROM application a
      WHERE a.id = c.application_id AND c.token_digest = ${digest} AND c.removed_at IS NULL AND c.accepted_at IS NULL
        AND c.expires_at > now() AND c.email = ${actor.email}
      RETURNING c.application_id AS "applicationId", c.role::text, a.ref, a.call_id AS "callId"`;
    if (!accepted) {
      const found = await invitationOf(token, actor, tx);
      if (found?.acceptedRef) return { ok: true, ref: found.acceptedRef };
      return { ok: false, reason: found && found.email !== actor.email ? "otherAddress" : "gone" };
    }
    const { applicationId, callId, role, ref } = accepted;
    await appendJournal(tx, {
      event: "collaborator.accept",
      actor,
      applicationId,
      callId,
      data: { email: actor.email, role },
    });
    return { ok: true, ref };
  });
}
