import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import { countriesToAdvise } from "@/server/domain/opinion/reader";
import { emptyDraft, type OpinionDraft, opinionDraft } from "@/server/domain/opinion/schema";
import { takesOpinion } from "@/server/domain/opinion/state";

/** What an adviser needs to write the opinion of one country on a dossier. */
export interface OpinionDesk {
  country: string;
  /** All the countries of the dossier for which this person gives the opinion. */
  countries: string[];
  /** "notAsked": the dossier is not there yet; "closed": its decision is known, nothing can be added. */
  phase: "notAsked" | "open" | "closed";
  dueAt: Date;
  /** What was typed and not issued; else the last version, which a new one would begin from; else nothing. */
  draft: OpinionDraft;
  /** Null when nothing typed waits. */
  draftSavedAt: Date | null;
  /** The last version issued; 0 for none. */
  lastVersion: number;
}

/**
 * @param country the one asked for; by default the first that still has no opinion.
 * @throws NotFound for a country that the actor does not advise on this dossier.
 */
export async function opinionDesk(
  { application, actor }: Granted<"opinion.issue">,
  country?: string,
): Promise<OpinionDesk> {
  const countries = countriesToAdvise(actor, application);
  const requests = await db().opinionRequest.findMany({
    where: { applicationId: application.id, country: { in: countries } },
    include: { opinions: { orderBy: { version: "desc" }, take: 1 } },
  });
  const awaited = countries.find((c) => requests.some((request) => request.country === c && !request.opinions.length));
  const chosen = country ?? awaited ?? countries[0];
  if (chosen === undefined || !countries.includes(chosen)) throw new NotFound();

  const request = requests.find((asked) => asked.country === chosen);
  const last = request?.opinions[0];
  const phase = takesOpinion(application.status) ? "open" : "closed";
  return {
    country: chosen,
    countries,
    phase: request ? phase : "notAsked",
    dueAt: request?.dueAt ?? application.call.opinionsDueAt,
    draft: opinionDraft.parse(request?.draft ?? last ?? emptyDraft),
    draftSavedAt: request?.draftSavedAt ?? null,
    lastVersion: last?.version ?? 0,
  };
}
