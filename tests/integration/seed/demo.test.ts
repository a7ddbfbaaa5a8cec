import { PrismaPGlite } from "pglite-prisma-adapter";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "@/prisma/seed/demo";
import { loadReferenceData } from "@/prisma/seed/reference";
import { openEmbedded } from "@/server/db/embedded";
import { PrismaClient } from "@/server/db/generated/client";
import { migrateEmbedded } from "@/server/db/prepare";
import { budgetOf } from "@/server/domain/application/budget";
import { applicationContent, yearsOf } from "@/server/domain/application/content";
import { applicationStatuses } from "@/server/domain/application/status";
import { checkApplication, isBlocking } from "@/server/domain/call/rules";
import { callRules } from "@/server/domain/call/rules/schema";
import { isFrenchAuthority } from "@/server/domain/user/actor";

const engine = openEmbedded("memory:");
const db = new PrismaClient({ adapter: new PrismaPGlite(engine) });
const now = new Date("2026-11-23T12:00:00Z");

beforeAll(async () => {
  await migrateEmbedded(engine);
  await loadReferenceData(db);
  await loadDemo(db, now);
}, 180_000);
afterAll(() => engine.close());

const loaded = () =>
  db.application.findMany({ include: { call: true, leadOrganisation: true, attachments: true, decisions: true } });

describe("the demonstration", () => {
  test("tells the published facts to the cent, from records", async () => {
    const facts = await db.$queryRaw`
      SELECT extract(year FROM d.notified_at AT TIME ZONE 'Europe/Paris')::int AS year,
        count(DISTINCT d.application_id)::int AS projects, sum(a.amount_cents)::float8 AS cents,
        count(DISTINCT d.application_id) FILTER (WHERE c.kind = 'triennial')::int AS triennial
      FROM decision d JOIN decision_amount a ON a.decision_id = d.id
      JOIN application p ON p.id = d.application_id JOIN call c ON c.id = p.call_id
      WHERE d.notified_at < '2012-01-01' AND d.notified_at >= '2010-01-01'
      GROUP BY 1 ORDER BY 1`;
    expect(facts).toEqual([
      { year: 2010, projects: 22, cents: 210_000_000, triennial: 16 },
      { year: 2011, projects: 9, cents: 20_000_000, triennial: 0 },
    ]);
  });

  test("spreads each award over instalments that add up to it", async () => {
    const off = await db.$queryRaw`
      SELECT d.id FROM decision d JOIN decision_amount a ON a.decision_id = d.id WHERE d.notified_at IS NOT NULL
      GROUP BY d.id HAVING sum(a.amount_cents) <> (SELECT sum(i.amount_cents) FROM instalment i WHERE i.decision_id = d.id)`;
    expect(off).toEqual([]);
  });

  test("shows every status", async () => {
    const shown = new Set((await loaded()).map(({ status }) => status));
    expect(applicationStatuses.filter((status) => !shown.has(status))).toEqual([]);
  });

  test("has dossiers that their call would take: valid, balanced, within the rules", async () => {
    for (const { content, call, leadOrganisation, attachments, submittedAt, number } of await loaded()) {
      const parsed = applicationContent.parse(content);
      if (!submittedAt || !isFrenchAuthority(leadOrganisation.kind)) continue;
      const { expenditure, funding } = budgetOf(parsed, yearsOf(call));
      expect(funding.perYear).toEqual(expenditure.perYear);
      const findings = checkApplication(
        { ...call, rules: callRules.parse(call.rules) },
        { content: parsed, leadKind: leadOrganisation.kind, attachments: attachments.map(({ kind }) => kind) },
        submittedAt,
      );
      expect({ number, findings: findings.filter(isBlocking) }).toEqual({ number, findings: [] });
    }
  });

  test("names nobody real: every address is reserved", async () => {
    const users = await db.user.findMany();
    expect(users.length).toBeGreaterThan(10);
    expect(users.filter(({ email }) => !email.endsWith("@demo.example.org"))).toEqual([]);
  });

  test("is loaded once", async () => {
    const before = await db.application.count();
    await loadDemo(db, now);
    expect(await db.application.count()).toBe(before);
  });
});
