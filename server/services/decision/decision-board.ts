import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { type ApplicationContent, emptyContent, type Markers, noMarkers } from "@/server/domain/application/content";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { type BoardDecision, type BoardRow, stageOf } from "@/server/domain/decision/board";
import { awardCeilings } from "@/server/domain/decision/ceiling";
import type { EnvelopeYear } from "@/server/domain/decision/envelope";
import { isVoid } from "@/server/domain/decision/progress";
import { sum } from "@/server/domain/money";
import type { OpinionVerdict } from "@/server/domain/opinion/schema";
import { cameLate, opinionState } from "@/server/domain/opinion/state";
import { searchable } from "@/server/domain/text";
import type { FrenchAuthorityKind } from "@/server/domain/user/actor";
import { envelopeOfCall, type Notified, notificationOf } from "./call-results";

export interface DecisionBoard {
  rows: BoardRow[];
  envelope: EnvelopeYear[];
  notified: Notified | null;
}

interface Row {
  ref: string;
  number: string | null;
  title: string;
  authority: string;
  leadKind: FrenchAuthorityKind;
  countries: string[];
  status: ApplicationStatus;
  submittedAt: Date;
  budget: Pick<ApplicationContent, "partners" | "coAuthorities" | "expenditure" | "funding">;
  /** null in dossiers written before there were markers. */
  markers: Markers | null;
  requestedCents: number;
  searchText: string;
  opinions: { country: string; dueAt: string; receivedAt: string | null; verdict: OpinionVerdict | null }[];
  decision: Omit<BoardDecision, "totalCents"> | null;
  now: Date;
}

/**
 * All submitted dossiers of a call beside its envelope. Hundreds of them in one query: of what was written in a dossier
 * only the budget and the markers are read, so that request and ceilings come from the same rules as everywhere.
 */
export async function decisionBoard({ call }: Granted<"call.followDecisions">): Promise<DecisionBoard> {
  const [rows, envelope, notified] = await Promise.all([
    selectRows(call.id),
    envelopeOfCall(db(), call.id),
    notificationOf(db(), call.id),
  ]);
  return {
    envelope,
    notified,
    rows: rows.map(({ budget, markers, leadKind, submittedAt, decision, opinions, now, ...row }) => ({
      ...row,
      searchText: searchable(`${row.number ?? ""} ${row.ref} ${row.searchText}`),
      stage: stageOf(row.status, decision),
      ceilings: awardCeilings(call, { content: contentOf(budget, markers), leadKind }, submittedAt),
      decision:
        decision && !isVoid(row.status, decision)
          ? { ...decision, totalCents: sum(decision.amounts.map(({ amountCents }) => amountCents)) }
          : null,
      opinions: opinions.map(({ country, dueAt, receivedAt, verdict }) => ({
        country,
        verdict,
        cameLate: cameLate({ dueAt: new Date(dueAt), receivedAt: receivedAt === null ? null : new Date(receivedAt) }),
        state: opinionState({ dueAt: new Date(dueAt), issued: verdict !== null }, now),
      })),
    })),
  };
}

const contentOf = (budget: Row["budget"], markers: Row["markers"]): ApplicationContent => ({
  ...emptyContent,
  ...budget,
  project: { ...emptyContent.project, markers: { ...noMarkers, ...markers } },
});

const selectRows = (callId: string) => db().$queryRaw<Row[]>`
  SELECT a.ref, a.number, a.title, o.name AS authority, o.kind::text AS "leadKind", a.countries, a.status::text, a.submitted_at AS "submittedAt",
    jsonb_build_object('partners', a.content->'partners', 'coAuthorities', a.content->'coAuthorities',
      'expenditure', a.content->'expenditure', 'funding', a.content->'funding') AS budget,
    a.content->'project'->'markers' AS markers,
    a.requested_cents::float8 AS "requestedCents", a.search_text AS "searchText", now() AS now,
    COALESCE((SELECT json_agg(json_build_object('country', r.country, 'dueAt', r.due_at,
        'receivedAt', (SELECT min(p.issued_at) FROM opinion p WHERE p.request_id = r.id), 'verdict',
        (SELECT p.verdict FROM opinion p WHERE p.request_id = r.id ORDER BY p.version DESC LIMIT 1)) ORDER BY r.country)
      FROM opinion_request r WHERE r.application_id = a.id), '[]') AS opinions,
    -- The decision being prepared, else the last one in force.
    (SELECT json_build_object('outcome', d.outcome, 'isNotified', d.notified_at IS NOT NULL,
        'isOverride', d.override_reason <> '',
        'amounts', COALESCE((SELECT json_agg(json_build_object('year', m.year, 'amountCents', m.amount_cents) ORDER BY m.year)
          FROM decision_amount m WHERE m.decision_id = d.id), '[]'))
      FROM decision d WHERE d.application_id = a.id ORDER BY d.notified_at DESC NULLS FIRST LIMIT 1) AS decision
  FROM application a
  JOIN organisation o ON o.id = a.lead_organisation_id
  WHERE a.call_id = ${callId}::uuid AND a.submitted_at IS NOT NULL`;
