import "server-only";
import type { Database } from "@/server/db/client";
import { applicationContent, type Partner, yearsOf } from "@/server/domain/application/content";
import { awardOutcomes } from "@/server/domain/decision/schema";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import { levelOf } from "@/server/domain/register/level";
import { cooperationSlug, entrySlug } from "@/server/domain/register/slug";
import type { OrganisationKind } from "@/server/domain/user/actor";
import { queuePublicEvent } from "@/server/services/webhook/queue";

// Held until the end of the transaction: two that enter the same partner at once would enter it twice.
const enteringLock = 7_290_419;

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
  leadName: string;
  leadKind: OrganisationKind;
  inseeCode: string | null;
}

/**
 * Enters what was awarded in the register, so that nobody types it again: the lead authority, each partner, their
 * cooperation since the project's first year unless the register knows an older one, and the project. Entering an
 * award twice changes nothing. Belongs to the transaction that puts the decisions in force.
 */
export async function enterAwards(database: Database, decisionIds: readonly string[]): Promise<void> {
  const awards = await database.$queryRaw<Award[]>`
    SELECT a.id AS "applicationId", a.number, a.content, a.title, COALESCE(a.theme, '') AS theme, c.kind::text,
      c.first_year AS "firstYear", c.slug AS "callSlug", o.id AS "leadId", o.name AS "leadName", o.kind::text AS "leadKind",
      o.insee_code AS "inseeCode"
    FROM decision d JOIN application a ON a.id = d.application_id JOIN call c ON c.id = a.call_id
    JOIN organisation o ON o.id = a.lead_organisation_id
    WHERE d.id = ANY(${[...decisionIds]}::uuid[]) AND d.notified_at IS NOT NULL
      AND d.outcome = ANY(${[...awardOutcomes]}::text[]::decision_outcome[])
    ORDER BY d.notified_at, a.number`;
  if (awards.length === 0) return;
  await database.$executeRaw`SELECT pg_advisory_xact_lock(${enteringLock})`;
  for (const award of awards) {
    const { number, callSlug } = award;
    await queuePublicEvent(database, "award.notified", { award: number, call: callSlug }, `/awards?appel=${callSlug}`);
    const slug = await enterLead(database, award);
    for (const partner of applicationContent.parse(award.content).partners)
      if (partner.name && partner.country) await enterCooperation(database, award, slug, partner);
  }
}

const sourceOf = ({ number }: Award) => `dossier ${number}`;

async function enterLead(database: Database, award: Award): Promise<string> {
  const { leadId, leadName: name, leadKind, inseeCode } = award;
  const known = await database.registerEntry.findUnique({ where: { organisationId: leadId }, select: { slug: true } });
  if (known) return known.slug;
  const slug = await freeSlugOf(database, entrySlug({ name, country: "FR", inseeCode }));
  await database.registerEntry.create({
    data: { organisationId: leadId, slug, categories: [leadKind], source: sourceOf(award) },
  });
  return slug;
}

async function enterCooperation(database: Database, award: Award, slug: string, partner: Partner): Promise<void> {
  const foreign = await enterPartner(database, award, partner);
  const years = yearsOf(award);
  const [first = award.firstYear, last = first] = [years[0], years.at(-1)];
  const [entered] = await database.$queryRaw<{ slug: string; isNew: boolean }[]>`
    INSERT INTO cooperation (slug, french_id, foreign_id, kind, since_year, themes, source)
    VALUES (${cooperationSlug(slug, foreign.slug)}, ${award.leadId}::uuid, ${foreign.id}::uuid, 'agreement', ${first},
      ${award.theme ? [award.theme] : []}::text[], ${sourceOf(award)})
    ON CONFLICT (french_id, foreign_id) DO UPDATE SET status = 'active', until_year = NULL
      WHERE cooperation.status <> 'active'
    RETURNING slug, xmax = 0 AS "isNew"`;
  if (entered?.isNew)
    await queuePublicEvent(
      database,
      "register.cooperation.recorded",
      { cooperation: entered.slug },
      `/register/cooperations/${entered.slug}`,
    );
  await database.$executeRaw`
    INSERT INTO register_project (cooperation_id, title, theme, first_year, last_year, application_id, source)
    SELECT id, ${award.title}, ${award.theme}, ${first}, ${last}, ${award.applicationId}::uuid, ${sourceOf(award)}
    FROM cooperation WHERE french_id = ${award.leadId}::uuid AND foreign_id = ${foreign.id}::uuid
    ON CONFLICT (application_id, cooperation_id) DO NOTHING`;
}

/** The partner as the register knows it, by its name, country and region; entered when it does not. */
async function enterPartner(
  database: Database,
  award: Award,
  { name, country, region, place }: Partner,
): Promise<{ id: string; slug: string }> {
  const searchName = authoritySearchText(name);
  const [known] = await database.$queryRaw<{ id: string; slug: string }[]>`
    SELECT o.id, e.slug FROM organisation o JOIN register_entry e ON e.organisation_id = o.id
    WHERE o.kind = 'foreignAuthority' AND o.country_code = ${country} AND o.search_name = ${searchName}
      AND e.region = ${region}`;
  if (known) return known;
  const { id } = await database.organisation.create({
    data: { kind: "foreignAuthority", name, searchName, countryCode: country, source: sourceOf(award) },
    select: { id: true },
  });
  const slug = await freeSlugOf(database, entrySlug({ name, country, inseeCode: null }));
  await database.registerEntry.create({
    data: {
      ...{ organisationId: id, slug, categories: ["foreignAuthority"], level: levelOf(name) },
      ...{ region, place, source: sourceOf(award) },
    },
  });
  return { id, slug };
}

/** Two authorities may bear one name. */
async function freeSlugOf(database: Database, slug: string): Promise<string> {
  const taken = await database.registerEntry.count({ where: { OR: [{ slug }, { slug: { startsWith: `${slug}-` } }] } });
  return taken === 0 ? slug : `${slug}-${taken + 1}`;
}
