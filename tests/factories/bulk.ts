import type { PrismaClient } from "@/server/db/generated/client";
import { type ApplicationContent, yearsOf } from "@/server/domain/application/content";
import { derivedFacts } from "@/server/domain/application/facts";
import { callRules } from "@/server/domain/call/rules/schema";
import { searchable } from "@/server/domain/text";
import { openSession } from "@/server/services/user/sessions";
import { completeContent } from "./complete-dossier";

/** Many records at once, by SQL: for what is measured or broken at scale. Works on both databases. */

const openCall = { kind: "triennial", firstYear: 2026 } as const;
const years = yearsOf(openCall);

const paragraph =
  "La commune de Yélimané et ses partenaires veulent donner l’eau potable à douze villages, former les comités " +
  "d’usagers et faire vivre le service dans la durée, avec les élus, les techniciens et les associations de migrants. ";

/** A dossier of the length that people write: about 12 000 signs, with its budget line by line. */
export function fullContent(): ApplicationContent {
  const each = (amounts: number[]) => Object.fromEntries(years.map((year, index) => [year, amounts[index] ?? 0]));
  const complete = completeContent(years);
  const long = paragraph.repeat(8);
  const { project } = complete;
  return {
    ...complete,
    project: {
      ...project,
      context: long,
      objectives: long,
      activities: long,
      results: long,
      beneficiaries: long,
      places: paragraph,
    },
    schedule: Array.from({ length: 8 }, (_, index) => ({
      id: `s${index}`,
      label: `Étape ${index + 1} : études, travaux, formation`,
      startMonth: `2026-0${index + 1}`,
      endMonth: `2027-0${index + 1}`,
    })),
    expenditure: Array.from({ length: 12 }, (_, index) => ({
      id: `e${index}`,
      category: index % 2 === 0 ? ("works" as const) : ("training" as const),
      label: `Lot ${index + 1}`,
      amounts: each([200_000, 150_000, 100_000]),
    })),
    funding: [
      { id: "f0", source: "state", kind: "cash", label: "", amounts: each([1_200_000, 900_000, 600_000]) },
      { id: "f1", source: "lead", kind: "cash", label: "", amounts: each([600_000, 450_000, 300_000]) },
      { id: "f2", source: "lead", kind: "inKind", label: "", amounts: each([240_000, 180_000, 120_000]) },
      { id: "f3", source: "partner", kind: "cash", label: "", amounts: each([360_000, 270_000, 180_000]) },
    ],
  };
}

/** A call that is open, with rules of every kind. */
export const anOpenCall = (database: PrismaClient, slug = "appel-ouvert") =>
  database.call.create({
    data: {
      ...openCall,
      slug,
      code: "TRI26",
      title: "Appel triennal 2026-2028",
      countries: [],
      themes: [],
      opensAt: new Date(Date.now() - 30 * 86_400_000),
      closesAt: new Date(Date.now() + 30 * 86_400_000),
      opinionsDueAt: new Date(Date.now() + 60 * 86_400_000),
      publishedAt: new Date(Date.now() - 31 * 86_400_000),
      rules: callRules.parse({
        stateShare: {
          rows: [
            { category: "leastDeveloped", form: null, maxRate: 7_000 },
            { category: null, form: null, maxRate: 5_000 },
          ],
        },
        ownContribution: { minRate: 1_000 },
        inKind: { maxRate: 5_000, of: "ownContribution" },
        requestedAmount: { min: 1_000_000, max: 50_000_000 },
        duration: { min: 12, max: 36 },
        attachments: [{ kind: "councilResolution", leadKinds: [] }],
      }),
    },
  });

export interface Applicant {
  organisationId: string;
  /** Opens a session as the browser's cookie does. */
  token: string;
}

/** Towns with one officer each, signed in. */
export async function applicants(database: PrismaClient, count: number): Promise<Applicant[]> {
  const towns: Applicant[] = [];
  for (let number = 1; number <= count; number++) {
    const name = `Ville d’essai ${number}`;
    const { id } = await database.organisation.create({
      data: { kind: "commune", name, searchName: searchable(name), departmentCode: "61" },
    });
    const user = await database.user.create({
      data: {
        email: `essai-${number}@demo.example.org`,
        name: "Camille Lagarde",
        memberships: { create: { organisationId: id, roles: ["applicant", "signatory"] } },
      },
    });
    const { token } = await openSession(database, { userId: user.id, userAgent: "" });
    towns.push({ organisationId: id, token });
  }
  return towns;
}

/**
 * Drafts that may be submitted, each with its attachment, the towns in turn.
 * @returns the refs of each town's drafts, in the order of the towns.
 */
export async function readyDrafts(
  database: PrismaClient,
  callId: string,
  towns: readonly Applicant[],
  count: number,
  prefix: string,
): Promise<string[][]> {
  const content = fullContent();
  const facts = derivedFacts(content, openCall, "Ville d’essai");
  const organisations = towns.map(({ organisationId }) => organisationId);
  await database.$executeRaw`
    INSERT INTO application (ref, call_id, lead_organisation_id, content, title, countries, partner_region, theme,
      requested_cents, total_cents, search_text)
    SELECT ${prefix} || '-' || lpad(n::text, 6, '0'), ${callId}::uuid, (${organisations}::uuid[])[1 + n % ${towns.length}::int],
      ${JSON.stringify(content)}::jsonb, ${facts.title}, ${facts.countries}::text[], ${facts.partnerRegion}, ${facts.theme},
      ${facts.requestedCents}::bigint, ${facts.totalCents}::bigint, ${facts.searchText}
    FROM generate_series(0, ${count - 1}::int) n`;
  await database.$executeRaw`
    INSERT INTO attachment (application_id, kind, file_name, media_type, size_bytes, sha256, storage_key)
    SELECT id, 'councilResolution', 'deliberation.pdf', 'application/pdf', 120000, '', 'essai/' || ref
    FROM application WHERE ref LIKE ${`${prefix}-%`}`;
  const refs = Array.from({ length: count }, (_, n) => `${prefix}-${String(n).padStart(6, "0")}`);
  return towns.map((_, town) => refs.filter((_, n) => n % towns.length === town));
}
