import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import type { CollaboratorRole } from "@/server/domain/collaborator/schema";
import type { Actor } from "@/server/domain/user/actor";
import { days } from "./call";
import { anApplicant } from "./user";

/** Somebody of another authority who was invited into a dossier, and has accepted. */
export async function aGuest(applicationId: string, role: CollaboratorRole): Promise<Actor> {
  const guest = await anApplicant({ person: "Odile Ferrec" });
  await db().collaborator.create({
    data: {
      ...{ applicationId, role, email: guest.email, userId: guest.userId, tokenDigest: randomUUID() },
      ...{ invitedByName: "Camille Lagarde", acceptedAt: days(0), expiresAt: days(7) },
    },
  });
  return guest;
}
