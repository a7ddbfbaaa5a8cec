import "server-only";
import type { Prisma } from "@/server/db/generated/client";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { NotAllowed } from "@/server/domain/errors";
import { countriesToAdvise } from "@/server/domain/opinion/reader";
import type { OpinionVerdict } from "@/server/domain/opinion/schema";
import type { Actor } from "@/server/domain/user/actor";
import type { LoadedApplication } from "@/server/services/application/load";

export interface LockedRequest {
  id: string;
  status: ApplicationStatus;
  /** The last opinion issued on it; null while there is none. */
  last: {
    version: number;
    verdict: OpinionVerdict;
    text: string;
    authorId: string | null;
    authorName: string;
    issuedAt: Date;
  } | null;
}

/**
 * The request of one country, with its dossier held until the end of the transaction: two embassies that issue the
 * last two opinions at once take turns, and so do an opinion and the notification of the results.
 * @returns null when no opinion was asked for that country.
 * @throws NotAllowed when the actor gives no opinion for it.
 */
export async function lockRequest(
  tx: Prisma.TransactionClient,
  application: LoadedApplication,
  actor: Actor,
  country: string,
): Promise<LockedRequest | null> {
  if (!countriesToAdvise(actor, application).includes(country)) throw new NotAllowed();
  const [held] = await tx.$queryRaw<{ status: ApplicationStatus }[]>`
    SELECT status::text FROM application WHERE id = ${application.id}::uuid FOR UPDATE`;
  const request = await tx.opinionRequest.findUnique({
    where: { applicationId_country: { applicationId: application.id, country } },
    select: { id: true, opinions: { orderBy: { version: "desc" }, take: 1 } },
  });
  return held && request ? { id: request.id, status: held.status, last: request.opinions[0] ?? null } : null;
}
