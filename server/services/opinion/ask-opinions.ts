import "server-only";
import type { Database } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import type { LoadedApplication } from "@/server/services/application/load";
import { type Step, type TransitionResult, transition } from "@/server/services/application/transition";
import { advisersOf } from "./recipients";

export type AskOpinionsResult =
  /** `unserved`: countries that no adviser answers for. Their opinion is asked all the same, and shown as such. */
  { ok: true; asked: string[]; unserved: string[] } | Exclude<TransitionResult, { ok: true }>;

/**
 * Asks the embassy of each country of an admissible dossier for its opinion, and writes to its advisers.
 * Part of the act that accepts the dossier: the caller opens the transaction, and wakes the mail once it is committed.
 */
export async function askOpinions(
  database: Database,
  application: LoadedApplication,
  actor: Actor,
  { quietly = false }: Pick<Step, "quietly"> = {},
): Promise<AskOpinionsResult> {
  const { id, ref, number, content, countries, call, lead } = application;
  const advisers = await advisersOf(database, countries);
  const unserved = countries.filter((country) => !advisers.has(country));
  const result = await transition(database, application, {
    event: "askOpinions",
    actor,
    data: { countries, unserved },
    quietly,
  });
  if (!result.ok) return result;

  const requests = await database.opinionRequest.createManyAndReturn({
    data: countries.map((country) => ({ applicationId: id, country, dueAt: call.opinionsDueAt })),
    skipDuplicates: true,
    select: { id: true, country: true },
  });
  for (const request of requests)
    for (const adviser of advisers.get(request.country) ?? [])
      await queueMail(database, {
        key: `opinion.requested:${request.id}:${adviser.userId}`,
        template: "opinion-requested",
        to: adviser.email,
        locale: adviser.locale,
        props: {
          reference: number ?? ref,
          project: content.project.title,
          url: appUrl(`/avis/${ref}`),
          country: request.country,
          dueAt: call.opinionsDueAt.toISOString(),
          authority: lead.name,
        },
        applicationId: id,
      });
  return { ok: true, asked: requests.map(({ country }) => country), unserved };
}
