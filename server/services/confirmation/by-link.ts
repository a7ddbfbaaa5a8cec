import "server-only";
import { type Database, db } from "@/server/db/client";
import {
  type ConfirmationAnswer,
  type ConfirmationRequestFacts,
  confirmationsOf,
  lettersPerLink,
} from "@/server/domain/application/confirmation";
import { yearsOf } from "@/server/domain/application/content";
import { type Party, type ShareByYear, shareText } from "@/server/domain/application/parties";
import { isEditable } from "@/server/domain/application/status";
import { type LoadedApplication, loadApplication } from "@/server/services/application/load";
import { confirmationDigest } from "./ask";

/** What a party is shown by its link, and nothing more of the dossier. */
export interface ConfirmationByLink {
  party: string;
  project: string;
  authority: string;
  call: string;
  /** Cents, for every year of the project. */
  share: ShareByYear;
  years: number[];
  expiresAt: Date;
  /** What was last answered by this link; `isCurrent` as long as the plan says the same. */
  answer: (ConfirmationAnswer & { isCurrent: boolean }) | null;
  /** Names of the letters given by this link. */
  letters: string[];
  /** Whether a letter can still be given: not once the dossier is submitted. */
  takesLetters: boolean;
}

/** The same with what a service that acts on it needs. */
export interface FoundByLink {
  requestId: string;
  askedById: string | null;
  application: LoadedApplication;
  party: Party;
  share: ShareByYear;
  request: ConfirmationRequestFacts;
}

/** Who holds the link, and for what; null when it opens nothing (any more): expired, taken back, or the party is gone. */
export async function findByLink(token: string, database: Database = db()): Promise<FoundByLink | null> {
  const [row] = await database.$queryRaw<{ id: string; ref: string; askedById: string | null }[]>`
    SELECT r.id, a.ref, r.asked_by_id AS "askedById"
    FROM confirmation_request r JOIN application a ON a.id = r.application_id
    WHERE r.token_digest = ${confirmationDigest(token)} AND r.revoked_at IS NULL AND r.expires_at > now()`;
  const application = row && (await loadApplication(row.ref, database));
  const request = application?.confirmationRequests.find(({ id }) => id === row?.id);
  if (!application || !row || !request) return null;
  const { content, call, confirmationRequests, loadedAt } = application;
  const found = confirmationsOf(content, yearsOf(call), confirmationRequests, loadedAt).find(
    ({ party }) => party.kind === request.kind && party.id === request.partyId,
  );
  if (!found) return null;
  const { party, share } = found;
  return { requestId: row.id, askedById: row.askedById, application, party, share, request };
}

export async function confirmationByLink(token: string): Promise<ConfirmationByLink | null> {
  const found = await findByLink(token);
  if (!found) return null;
  const { application, party, share, request, requestId } = found;
  const { answer } = request;
  const letters = await db().attachment.findMany({
    where: { confirmationRequestId: requestId, removedAt: null },
    orderBy: { uploadedAt: "asc" },
    select: { fileName: true },
  });
  return {
    party: party.name,
    project: application.content.project.title,
    authority: application.lead.name,
    call: application.call.title,
    share,
    years: yearsOf(application.call),
    expiresAt: new Date(request.expiresAt),
    answer: answer && { ...answer, isCurrent: isShown(answer.share, share) },
    letters: letters.map(({ fileName }) => fileName),
    takesLetters: isEditable(application.status) && letters.length < lettersPerLink,
  };
}

const isShown = (one: ShareByYear, other: ShareByYear): boolean => shareText(one) === shareText(other);
