import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { readsOpinions } from "@/server/domain/opinion/reader";
import type { OpinionGrid, OpinionVerdict } from "@/server/domain/opinion/schema";
import {
  cameLate,
  type OpinionState,
  type OpinionSummary,
  opinionState,
  summariseOpinions,
} from "@/server/domain/opinion/state";

export interface IssuedOpinion {
  version: number;
  verdict: OpinionVerdict;
  text: string;
  grid: OpinionGrid;
  authorName: string;
  issuedAt: Date;
}

export interface AskedOpinionView {
  country: string;
  requestedAt: Date;
  dueAt: Date;
  state: OpinionState;
  /** When the first opinion came; null while it is awaited. */
  receivedAt: Date | null;
  /** It came after its day. */
  cameLate: boolean;
  /** Whether anybody answers for that country. */
  served: boolean;
  /** What was issued, newest first: the first one counts. `null` for readers who are not told (see readsOpinions). */
  versions: IssuedOpinion[] | null;
}

export interface OpinionsView {
  summary: OpinionSummary;
  asked: AskedOpinionView[];
}

interface Row {
  country: string;
  requestedAt: Date;
  dueAt: Date;
  served: boolean;
  versions: (Omit<IssuedOpinion, "issuedAt"> & { issuedAt: string })[];
}

/** The opinions on a dossier, by country, as far as this reader is told. Drafts are never among them. */
export async function opinionsOf({ application, actor }: Granted<"application.read">): Promise<OpinionsView> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT r.country, r.requested_at AS "requestedAt", r.due_at AS "dueAt",
      EXISTS (SELECT FROM organisation o JOIN membership m ON m.organisation_id = o.id AND 'adviser' = ANY(m.roles)
        WHERE o.kind = 'embassyService' AND r.country = ANY(o.served_countries)) AS served,
      COALESCE((SELECT json_agg(json_build_object('version', p.version, 'verdict', p.verdict, 'text', p.text,
          'grid', p.grid, 'authorName', p.author_name, 'issuedAt', p.issued_at) ORDER BY p.version DESC)
        FROM opinion p WHERE p.request_id = r.id), '[]') AS versions
    FROM opinion_request r WHERE r.application_id = ${application.id}::uuid ORDER BY r.country`;
  const isTold = readsOpinions(actor, application);
  const now = application.loadedAt;
  const asked = rows.map(({ versions: written, ...row }): AskedOpinionView => {
    const versions = written.map((opinion) => ({ ...opinion, issuedAt: new Date(opinion.issuedAt) }));
    const receivedAt = versions.at(-1)?.issuedAt ?? null;
    return {
      ...row,
      state: opinionState({ dueAt: row.dueAt, issued: versions.length > 0 }, now),
      receivedAt,
      cameLate: cameLate({ dueAt: row.dueAt, receivedAt }),
      versions: isTold ? versions : null,
    };
  });
  const facts = asked.map(({ dueAt, receivedAt }) => ({ dueAt, issued: receivedAt !== null }));
  return { summary: summariseOpinions(facts, now), asked };
}
