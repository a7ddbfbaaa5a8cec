import "server-only";
import type { Database } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { rowsOf } from "@/server/db/rows";
import { type ApplicationEvent, isPossible, transitionOf } from "@/server/domain/application/lifecycle";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { type Actor, displayName } from "@/server/domain/user/actor";
import type { WebhookEvent } from "@/server/domain/webhook/events";
import { appUrl } from "@/server/links";
import { dossierEvents } from "@/server/services/webhook/queue";
import { followersOf } from "./followers";
import type { LoadedApplication } from "./load";

/** One event on one dossier, by a person; or by the application itself, following what a person did. */
export interface Step {
  event: ApplicationEvent;
  actor: Actor | "system";
  /** What the person wrote to the applicant: a message, a reason or a note. */
  words?: string;
  /** What the journal keeps beside. */
  data?: Record<string, unknown>;
  /** What the mail's template needs beside reference, project, url, words and status. */
  mailProps?: Record<string, unknown>;
  /** Another step of the same act tells the applicant of both: this one sends no mail of its own. */
  quietly?: boolean;
}

/** What an event changes beside the status, in the same statement. */
export interface Besides {
  /** More columns of the dossier, e.g. `, completion_due_at = …`. */
  set?: Prisma.Sql;
  /** More that must hold of the dossier, e.g. `AND revision = …`. */
  where?: Prisma.Sql;
  /** More statements that read the row `moved`, e.g. `, version AS (INSERT … FROM moved)`. */
  also?: Prisma.Sql;
}

export interface Moved {
  id: string;
  status: ApplicationStatus;
  number: string | null;
  statusSince: Date;
}

export type TransitionResult =
  | { ok: true; moved: Moved }
  | { ok: false; reason: "notPossible" }
  /** Somebody was quicker: who, what, and when. */
  | { ok: false; reason: "changedMeanwhile"; status: ApplicationStatus; by: string; at: Date };

/**
 * The one writer of a dossier's status. In one statement, and so all or nothing: the status changes if it still is the
 * expected one, the journal gets its row, and each member of the lead authority, with whom it invited to write or sign,
 * a mail in the outbox.
 */
export async function transition(
  database: Database,
  application: LoadedApplication,
  step: Step,
  besides: Besides = {},
): Promise<TransitionResult> {
  if (!isPossible(step.event, application, application.loadedAt)) return { ok: false, reason: "notPossible" };
  const { to, mail } = transitionOf(step.event);
  const [actorId, actorName] = step.actor === "system" ? [null, ""] : [step.actor.userId, displayName(step.actor)];
  const words = step.words ?? "";
  const data = { ...step.data, from: application.status, to, ...(words && { words }) };
  const props = {
    ...step.mailProps,
    project: application.content.project.title,
    url: appUrl(`/dossiers/${application.ref}`),
    status: to,
    words,
  };
  const { set = Prisma.empty, where = Prisma.empty, also = Prisma.empty } = besides;

  const [moved] = await rowsOf<Moved>(
    database,
    Prisma.sql`
    WITH moved AS (
      UPDATE application SET status = ${to}::application_status,
        status_since = CASE WHEN status = ${to}::application_status THEN status_since ELSE now() END ${set}
      WHERE id = ${application.id}::uuid AND status = ${application.status}::application_status ${where}
      RETURNING id, ref, number, lead_organisation_id, call_id, status, status_since
    ),
    entry AS (
      INSERT INTO journal_entry (event, application_id, call_id, actor_id, actor_name, data)
      SELECT ${`application.${step.event}`}, id, call_id, ${actorId}::uuid, ${actorName}, ${JSON.stringify(data)}::jsonb
      FROM moved RETURNING id
    ),
    mails AS (
      INSERT INTO mail (key, template, locale, recipient, props, application_id)
      SELECT 'application.' || ${step.event} || ':' || entry.id || ':' || u.id, ${mail}, u.locale, u.email,
        ${JSON.stringify(props)}::jsonb
          || jsonb_build_object('reference', COALESCE(moved.number, moved.ref), 'at', moved.status_since),
        moved.id
      FROM moved, entry,
        LATERAL ${followersOf(Prisma.sql`moved.id`, Prisma.sql`moved.lead_organisation_id`)} f
        JOIN "user" u ON u.id = f.user_id
      WHERE ${!step.quietly}
    ),
    webhooks AS (${dossierEvents(webhooksOf(to))}) ${also}
    SELECT id, status::text, number, status_since AS "statusSince" FROM moved`,
  );
  return moved ? { ok: true, moved } : whoWasQuicker(database, application.id);
}

/** What programs of its authority are told. */
const webhooksOf = (to: ApplicationStatus): WebhookEvent[] =>
  to === "submitted" ? ["application.submitted", "application.statusChanged"] : ["application.statusChanged"];

async function whoWasQuicker(database: Database, applicationId: string): Promise<TransitionResult> {
  const application = await database.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { status: true, statusSince: true },
  });
  const last = await database.journalEntry.findFirst({
    where: { applicationId, event: { startsWith: "application." } },
    orderBy: { id: "desc" },
    select: { actorName: true, at: true },
  });
  return {
    ok: false,
    reason: "changedMeanwhile",
    status: application.status,
    by: last?.actorName ?? "",
    at: last?.at ?? application.statusSince,
  };
}
