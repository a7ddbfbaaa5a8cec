import type { PrismaClient } from "@/server/db/generated/client";
import { searchable } from "@/server/domain/text";
import { fullContent } from "@/tests/factories/bulk";

/** Dossiers as ten years of calls would leave them, by SQL. Their refs are "B-0000001", … so that more can be added. */

const callCount = 14;
const prefix = "B-";
const refOf = (n: number): string => `${prefix}${String(n).padStart(7, "0")}`;

// One dossier in twenty is in each of these.
const statuses = [
  "draft submitted underOpinion underReview shortlisted waitlisted withdrawn",
  "rejected rejected rejected rejected awarded agreementSigned",
  "inProgress inProgress inProgress finalReportDue closed closed closed",
]
  .join(" ")
  .split(" ");
const awarded = ["awarded", "agreementSigned", "inProgress", "finalReportDue", "closed"];

const subjects = [
  "Eau potable",
  "Santé maternelle",
  "Écoles",
  "Maraîchage",
  "État civil",
  "Déchets",
  "Énergie solaire",
];
const places = [
  "Kayes",
  "Yélimané",
  "Ségou",
  "Mopti",
  "Koutiala",
  "Dori",
  "Matam",
  "Thiès",
  "Tamale",
  "Atakpamé",
  "Hué",
];
const countries = ["ML", "ML", "ML", "SN", "SN", "BF", "BJ", "TG", "MG", "MA", "VN"];
const themes = ["waterAndSanitation", "health", "education", "agriculture", "governance", "culture"];

/** Past calls, annual and triennial, their results notified. */
export async function addCalls(database: PrismaClient): Promise<void> {
  await database.call.createMany({
    data: Array.from({ length: callCount }, (_, index) => {
      const year = 2010 + index;
      const at = (month: number, day: number) => new Date(Date.UTC(year, month - 1, day));
      return {
        slug: `essai-${year}`,
        code: `E${year}`,
        kind: index % 3 === 0 ? ("triennial" as const) : ("annual" as const),
        title: `Appel à projets ${year}`,
        countries: [],
        themes: [],
        firstYear: year,
        opensAt: at(1, 5),
        closesAt: at(2, 15),
        opinionsDueAt: at(3, 31),
        publishedAt: at(1, 4),
        resultsNotifiedAt: at(6, 15),
      };
    }),
  });
}

/** Adds dossiers until there are `size`, with the requests, opinions, decisions, instalments, journal and mails that they had. */
export async function growTo(database: PrismaClient, size: number): Promise<void> {
  const [{ present } = { present: 0 }] = await database.$queryRaw<{ present: number }[]>`
    SELECT count(*)::int AS present FROM application WHERE ref LIKE ${`${prefix}%`}`;
  if (present >= size) return;
  await addApplications(database, present + 1, size);
  await addTheirRecords(database, refOf(present + 1), refOf(size));
  // As autovacuum would, sooner or later: what is measured is not a table that was just filled.
  await database.$executeRawUnsafe("VACUUM (ANALYZE)");
}

async function addApplications(database: PrismaClient, from: number, to: number): Promise<void> {
  const content = JSON.stringify(fullContent());
  const authorities = await database.organisation.count({ where: { inseeCode: { not: null } } });
  const plainSubjects = subjects.map(searchable);
  const plainPlaces = places.map(searchable);
  await database.$executeRaw`
    WITH lead AS MATERIALIZED (
      SELECT id, search_name, row_number() OVER (ORDER BY insee_code, kind) - 1 AS rank
      FROM organisation WHERE insee_code IS NOT NULL
    ), past AS MATERIALIZED (
      SELECT id, code, closes_at, row_number() OVER (ORDER BY first_year) - 1 AS rank FROM call WHERE slug LIKE 'essai-%'
    )
    INSERT INTO application (ref, number, call_id, lead_organisation_id, status, status_since, content, revision, title,
      countries, partner_region, theme, requested_cents, total_cents, search_text, submitted_at, created_at, saved_at)
    SELECT ${prefix} || lpad(n::text, 7, '0'),
      CASE WHEN s.status <> 'draft' THEN past.code || '-B' || lpad(n::text, 7, '0') END,
      past.id, lead.id, s.status::application_status, past.closes_at + make_interval(days => n % 200),
      jsonb_set(${content}::jsonb, '{project,title}', to_jsonb(t.title)), 12, t.title,
      CASE WHEN n % 2 = 0 THEN ARRAY[t.country] ELSE ARRAY[t.country, 'CI'] END, t.country || '-' || (1 + n % 8),
      (${themes}::text[])[1 + n % ${themes.length}::int], amount, amount * 3, lead.search_name || ' ' || t.plain,
      CASE WHEN s.status <> 'draft' THEN past.closes_at - make_interval(mins => n % 5000) END,
      past.closes_at - interval '30 days', past.closes_at - make_interval(mins => n % 5000)
    FROM generate_series(${from}::int, ${to}::int) n
    JOIN past ON past.rank = n % ${callCount}::int
    JOIN lead ON lead.rank = (n::bigint * 7919) % ${authorities}::bigint
    CROSS JOIN LATERAL (SELECT (${statuses}::text[])[1 + (n + n / 20) % ${statuses.length}::int] AS status,
      1000000 + (n::bigint * 7907) % 9000000 AS amount) s
    CROSS JOIN LATERAL (SELECT
      (${subjects}::text[])[1 + n % ${subjects.length}::int] || ' à '
        || (${places}::text[])[1 + n / 3 % ${places.length}::int] AS title,
      (${plainSubjects}::text[])[1 + n % ${subjects.length}::int] || ' a '
        || (${plainPlaces}::text[])[1 + n / 3 % ${places.length}::int] AS plain,
      (${countries}::text[])[1 + n / 3 % ${countries.length}::int] AS country) t`;
}

async function addTheirRecords(database: PrismaClient, from: string, to: string): Promise<void> {
  const grid = JSON.stringify({
    partnerSolidity: 4,
    localRelevance: 5,
    feasibility: 3,
    coherenceWithCooperationPolicy: 4,
    sustainability: null,
  });
  const reasons = "Le partenaire est solide, le besoin établi et le plan de financement tenable. ".repeat(12);
  // What was submitted is read one version at a time, and never here: it would only take time to write.
  await database.$executeRaw`
    INSERT INTO application_version (application_id, number, content, idempotency_key, submitted_at)
    SELECT id, 1, '{}', gen_random_uuid(), submitted_at
    FROM application WHERE ref BETWEEN ${from} AND ${to} AND number IS NOT NULL`;
  await database.$executeRaw`
    INSERT INTO opinion_request (application_id, country, requested_at, due_at)
    SELECT id, unnest(countries), status_since, status_since + interval '45 days'
    FROM application WHERE ref BETWEEN ${from} AND ${to} AND status NOT IN ('draft', 'submitted')`;
  // Seven of eight were answered.
  await database.$executeRaw`
    INSERT INTO opinion (request_id, version, verdict, text, grid, author_name, issued_at)
    SELECT r.id, 1, 'favourable', ${reasons}, ${grid}::jsonb, 'Noé Keller', r.requested_at + interval '20 days'
    FROM opinion_request r JOIN application a ON a.id = r.application_id
    WHERE a.ref BETWEEN ${from} AND ${to} AND hashtext(a.ref || r.country) & 7 > 0`;
  await database.$executeRaw`
    INSERT INTO decision (application_id, outcome, reason, recorded_at, notified_at)
    SELECT a.id, (CASE WHEN a.status::text = ANY(${awarded}::text[]) THEN 'awarded' ELSE a.status::text END)::decision_outcome,
      '', c.results_notified_at, c.results_notified_at
    FROM application a JOIN call c ON c.id = a.call_id
    WHERE a.ref BETWEEN ${from} AND ${to}
      AND (a.status::text = ANY(${awarded}::text[]) OR a.status IN ('rejected', 'waitlisted'))`;
  await database.$executeRaw`
    INSERT INTO decision_amount (decision_id, year, amount_cents)
    SELECT d.id, c.first_year + step, a.requested_cents / 4
    FROM decision d JOIN application a ON a.id = d.application_id JOIN call c ON c.id = a.call_id
    CROSS JOIN LATERAL generate_series(0, CASE c.kind WHEN 'triennial' THEN 2 ELSE 0 END) step
    WHERE a.ref BETWEEN ${from} AND ${to} AND d.outcome = 'awarded'`;
  await database.$executeRaw`
    INSERT INTO instalment (application_id, decision_id, number, year, amount_cents)
    SELECT d.application_id, d.id, 1 + m.year - c.first_year, m.year, m.amount_cents
    FROM decision_amount m JOIN decision d ON d.id = m.decision_id
    JOIN application a ON a.id = d.application_id JOIN call c ON c.id = a.call_id
    WHERE a.ref BETWEEN ${from} AND ${to}`;
  await database.$executeRaw`
    INSERT INTO journal_entry (event, application_id, call_id, actor_name, data, at)
    SELECT 'application.' || event, id, call_id, 'Camille Lagarde', '{}', status_since
    FROM application CROSS JOIN unnest(ARRAY['submit', 'accept', 'askOpinions', 'startReview']) event
    WHERE ref BETWEEN ${from} AND ${to} AND number IS NOT NULL`;
  await database.$executeRaw`
    INSERT INTO mail (key, template, locale, recipient, props, application_id, status, created_at, sent_at)
    SELECT 'essai:' || template || ref, template, 'fr', 'essai@demo.example.org', '{}', id, 'sent', status_since, status_since
    FROM application CROSS JOIN unnest(ARRAY['submission-received', 'status-changed']) template
    WHERE ref BETWEEN ${from} AND ${to} AND number IS NOT NULL`;
}
