import "server-only";
import type { Database } from "@/server/db/client";
import { applicationContent, type Partner, yearsOf } from "@/server/domain/application/content";
import { awardOutcomes } from "@/server/domain/decision/schema";
import { queuePublicEvent } from "@/server/services/webhook/queue";
import { type Entered, enterForeign, enterFrench } from "./enter-authority";
import { recordCooperation } from "./record-cooperation";
import { tellChange } from "./tell-change";

interface Award {
  applicationId: string;
  number: string;
  content: unknown;
  title: string;
  theme: string;
  kind: "annual" | "triennial";
  firstYear: number;
  callSlug: string;
  leadId: string;
}

/**
 * Enters what was awarded in the register, so that nobody types it again: the lead authority, each partner, their
 * cooperation since the project's first year unless the register knows an older one, and the project. Entering an
 * award twice changes nothing. Belongs to the transaction that puts the decisions in force.
 */
export async function enterAwards(database: Database, decisionIds: readonly string[]): Promise<void> {
  const awards = await database.$queryRaw<Award[]>`
    SELECT a.id AS "applicationId", a.number, a.content, a.title, COALESCE(a.theme, '') AS theme, c.kind::text,
      c.first_year AS "firstYear", c.slug AS "callSlug", a.lead_organisation_id AS "leadId"
    FROM decision d JOIN application a ON a.id = d.application_id JOIN call c ON c.id = a.call_id
    WHERE d.id = ANY(${[...decisionIds]}::uuid[]) AND d.notified_at IS NOT NULL
      AND d.outcome = ANY(${[...awardOutcomes]}::text[]::decision_outcome[])
    ORDER BY d.notified_at, a.number`;
  if (awards.length === 0) return;
  // Notifying is one long transaction already: it waits for another rather than being begun anew.
  await tellChange(database, { cause: "award", actor: "system", patience: 60 });
  for (const award of awards) {
    const { number, callSlug } = award;
    await queuePublicEvent(database, "award.notified", { award: number, call: callSlug }, `/awards?appel=${callSlug}`);
    const french = await enterFrench(database, award.leadId, sourceOf(award));
    for (const partner of applicationContent.parse(award.content).partners)
      if (partner.name && partner.country) await enterProject(database, award, french, partner);
  }
}

const sourceOf = ({ number }: Award) => `dossier ${number}`;

async function enterProject(tx: Database, award: Award, french: Entered, partner: Partner): Promise<void> {
  const source = sourceOf(award);
  const years = yearsOf(award);
  const [first = award.firstYear, last = first] = [years[0], years.at(-1)];
  const { id } = await recordCooperation(tx, {
    ...{ french, foreign: await enterForeign(tx, partner, source), kind: "agreement", sinceYear: first },
    ...{ themes: award.theme ? [award.theme] : [], source },
  });
  await tx.$executeRaw`
    INSERT INTO register_project (cooperation_id, title, theme, first_year, last_year, application_id, source)
    VALUES (${id}::uuid, ${award.title}, ${award.theme}, ${first}, ${last}, ${award.applicationId}::uuid, ${source})
    ON CONFLICT (application_id, cooperation_id) DO NOTHING`;
}
