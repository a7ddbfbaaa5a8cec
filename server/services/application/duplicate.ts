import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { yearsOf } from "@/server/domain/application/content";
import { type CopiedSection, copiedContent } from "@/server/domain/application/copy";
import type { Words } from "@/server/domain/call/questions/words";
import { NotAllowed } from "@/server/domain/errors";
import { type Actor, belongsTo } from "@/server/domain/user/actor";
import { beginWith, blankContent, type CreateResult, type ToBegin } from "./create";
import { ledBy } from "./list";

/**
 * Begins a dossier in an open call with the chosen sections of one that the actor's authority has, whatever became of
 * it. Its years become those of the call; what the call's rules do not admit is told on arrival, as of any dossier.
 * @throws NotAllowed when the source is not of an authority of the actor's: seeing a dossier is not owning it.
 */
export async function duplicateApplication(
  granted: Granted<"application.create">,
  { application: source }: Granted<"application.read">,
  { sections, ...input }: ToBegin & { sections: readonly CopiedSection[] },
): Promise<CreateResult> {
  const { actor } = granted;
  if (!belongsTo(actor, source.leadOrganisationId)) throw new NotAllowed();
  return beginWith(granted, input, (call) => {
    const years = { from: yearsOf(source.call), to: yearsOf(call) };
    const questions = { from: source.call.questions, to: call.questions };
    const { content, leftOutYears, leftOutAnswers } = copiedContent(source.content, sections, years, questions);
    const lead = sections.includes("lead") ? content.lead : blankContent(actor).lead;
    const data = {
      copiedFrom: source.number ?? source.ref,
      sections: [...sections],
      leftOutYears,
      leftOutAnswers: leftOutAnswers.map(({ fr, en }) => ({ fr, ...(en && { en }) })),
    };
    // Two authorities of one person: the one that led with the other is not also beside itself.
    const coAuthorities = content.coAuthorities.filter(
      ({ organisationId }) => organisationId !== granted.organisation.id,
    );
    return { content: { ...content, lead, coAuthorities }, data };
  });
}

/** A dossier as one chooses it to begin from. */
export interface CopiableApplication {
  ref: string;
  number: string | null;
  title: string;
  call: string;
  authority: string;
}

/** The dossiers of the actor's authorities, the last saved first; as many as a list to choose from bears. */
export const copiableApplications = (actor: Actor): Promise<CopiableApplication[]> =>
  db().$queryRaw<CopiableApplication[]>`
    SELECT a.ref, a.number, a.title, c.title AS call, o.name AS authority
    FROM application a JOIN call c ON c.id = a.call_id JOIN organisation o ON o.id = a.lead_organisation_id
    WHERE ${ledBy(actor)} ORDER BY a.saved_at DESC, a.id LIMIT 200`;

/** Where a dossier was taken over from, and the years and answers that found no place; null when it began empty. */
export async function copyOf({ application }: Granted<"application.edit">): Promise<Copied | null> {
  const entry = await db().journalEntry.findFirst({
    where: { applicationId: application.id, event: "application.create" },
    select: { data: true },
  });
  const data = (entry?.data ?? {}) as Partial<Omit<Copied, "from">> & { copiedFrom?: string };
  const { copiedFrom, leftOutYears = [], leftOutAnswers = [] } = data;
  return copiedFrom === undefined ? null : { from: copiedFrom, leftOutYears, leftOutAnswers };
}

interface Copied {
  from: string;
  leftOutYears: number[];
  leftOutAnswers: Words[];
}
