import "server-only";
import { type Database, db } from "@/server/db/client";
import type { AnswerStatus, NoticeStatus } from "@/server/domain/exchange/vocabulary";
import { isFrenchAuthority, type OrganisationKind } from "@/server/domain/user/actor";
import { awaitingRecords } from "@/server/services/register-review/awaiting";
import { isId } from "./load-notice";

interface End {
  id: string;
  name: string;
  kind: OrganisationKind;
  country: string;
  /** Its page in the register, when it is there. */
  entry: string | null;
}

/** An answer to a notice, with what its gate, its screens and its mails need. Says nothing of any person. */
export interface LoadedAnswer {
  id: string;
  noticeId: string;
  notice: { slug: string; title: string; status: NoticeStatus; themes: string[]; country: string };
  ownerId: string;
  owner: End;
  answererId: string;
  answerer: End;
  /** Which of them is the French one. */
  french: End;
  foreign: End;
  status: AnswerStatus;
  statusSince: Date;
  conversationId: string;
  /** What it became in the register; confirmed once the embassy has read it as it stands, as its page says. */
  cooperation: { slug: string; isConfirmed: boolean } | null;
  /** The year and the database's clock when this was read. */
  loadedAt: Date;
}

type Row = Omit<LoadedAnswer, "ownerId" | "answererId" | "french" | "foreign">;

/** @returns null when there is none, also for what is no identifier. Says nothing of who may see it. */
export async function loadAnswer(id: string, database: Database = db()): Promise<LoadedAnswer | null> {
  if (!isId(id)) return null;
  const [row] = await database.$queryRaw<Row[]>`
    SELECT a.id, n.id AS "noticeId", a.status::text, a.status_since AS "statusSince", c.id AS "conversationId",
      jsonb_build_object('slug', n.slug, 'title', n.title, 'themes', n.themes, 'country', n.country, 'status',
        CASE WHEN n.status = 'published' AND n.until < (now() AT TIME ZONE 'Europe/Paris')::date
          THEN 'expired' ELSE n.status::text END) AS notice,
      jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'country', o.country_code, 'entry', oe.slug) AS owner,
      jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'country', p.country_code, 'entry', pe.slug) AS answerer,
      CASE WHEN k.id IS NOT NULL THEN jsonb_build_object('slug', k.slug, 'isConfirmed',
          EXISTS (SELECT 1 FROM register_review r WHERE r.subject = 'cooperation' AND r.subject_id = k.id)
          AND NOT EXISTS (SELECT 1 FROM (${awaitingRecords}) w WHERE w.subject = 'cooperation' AND w.id = k.id)) END
        AS cooperation,
      now() AS "loadedAt"
    FROM exchange_answer a JOIN exchange_notice n ON n.id = a.notice_id
    JOIN conversation c ON c.answer_id = a.id
    JOIN organisation o ON o.id = n.organisation_id LEFT JOIN register_entry oe ON oe.organisation_id = o.id
    JOIN organisation p ON p.id = a.organisation_id LEFT JOIN register_entry pe ON pe.organisation_id = p.id
    LEFT JOIN cooperation k ON k.id = a.cooperation_id
    WHERE a.id = ${id}::uuid`;
  if (!row) return null;
  const { owner, answerer } = row;
  const [french, foreign] = isFrenchAuthority(owner.kind) ? [owner, answerer] : [answerer, owner];
  return { ...row, ownerId: owner.id, answererId: answerer.id, french, foreign };
}
