import { beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "@/prisma/seed/demo";
import { loadReferenceData } from "@/prisma/seed/reference";
import { db } from "@/server/db/client";
import { budgetOf } from "@/server/domain/application/budget";
import { applicationContent, yearsOf } from "@/server/domain/application/content";
import { derivedFacts } from "@/server/domain/application/facts";
import { applicationStatuses } from "@/server/domain/application/status";
import { lacksForPublication } from "@/server/domain/call/publication";
import { questionnaire } from "@/server/domain/call/questions/definition";
import { checkApplication, isBlocking } from "@/server/domain/call/rules";
import { callRules } from "@/server/domain/call/rules/schema";
import { placesOf } from "@/server/domain/country/places";
import { regionsOf } from "@/server/domain/country/regions";
import { totalOf } from "@/server/domain/open-data/award";
import { isFrenchAuthority } from "@/server/domain/user/actor";
import { countFigures } from "@/server/services/figures/count";
import { openAwards } from "@/server/services/open-data/awards";

const now = new Date("2026-11-23T12:00:00Z");

beforeAll(async () => {
  await loadReferenceData(db());
  await loadDemo(db(), now);
});

const loaded = async () => {
  const rows = await db().application.findMany({
    include: { call: true, leadOrganisation: true, attachments: true },
    orderBy: { ref: "asc" },
  });
  return rows.map((row) => ({
    ...row,
    content: applicationContent.parse(row.content),
    call: {
      ...row.call,
      rules: callRules.parse(row.call.rules),
      questions: questionnaire.parse(row.call.questions),
    },
  }));
};

describe("the figures of the demonstration", () => {
  test("tell the published facts to the cent, by year of decision", async () => {
    const { lines } = await countFigures({});
    const of = (year: string) => lines.decisionYear.find(({ key }) => key === year);
    expect(of("2010")).toMatchObject({ projects: 22, cents: 210_000_000 });
    expect(of("2011")).toMatchObject({ projects: 9, cents: 20_000_000 });
    const { lines: of2010 } = await countFigures({ year: 2010 });
    const triennial = of2010.call.find(({ key }) => key.includes("triennal"));
    expect(triennial).toMatchObject({ projects: 16, cents: 186_000_000 });
    expect(of2010.region.map(({ key, cents }) => [key, cents])[0]).toEqual(["ML-1", 75_500_000]);
  });

  test("are those of the open data, project by project", async () => {
    const totals = new Map<string, [projects: number, cents: number]>();
    for await (const awards of openAwards())
      for (const award of awards) {
        const [projects, cents] = totals.get(award.decidedOn.slice(0, 4)) ?? [0, 0];
        totals.set(award.decidedOn.slice(0, 4), [projects + 1, cents + totalOf(award)]);
      }
    const { lines } = await countFigures({});
    expect([...totals]).toEqual(lines.decisionYear.map(({ key, projects, cents }) => [key, [projects, cents]]));
    expect(totals.get("2010")).toEqual([22, 210_000_000]);
  });

  test("count only calls of 2008 to 2012 and of these two years", async () => {
    const { lines } = await countFigures({});
    expect(lines.decisionYear.map(({ key }) => key)).toEqual(["2008", "2009", "2010", "2011", "2012", "2025", "2026"]);
  });

  test("spread each award over instalments that add up to it, and stay within the envelope of each year", async () => {
    const { awarded, instalments, lines } = await countFigures({});
    expect(instalments).toEqual({ projects: awarded.projects, cents: awarded.cents });
    const due = (year: string) => lines.instalmentYear.find(({ key }) => key === year)?.cents;
    expect([due("2010"), due("2011")]).toEqual([98_400_000, 75_800_000]);
    const off = await db().$queryRaw`
      SELECT c.code, m.year FROM decision_amount m JOIN decision d ON d.id = m.decision_id
      JOIN application a ON a.id = d.application_id JOIN call c ON c.id = a.call_id
      LEFT JOIN call_envelope e ON e.call_id = c.id AND e.year = m.year
      GROUP BY c.code, m.year, e.amount_cents HAVING e.amount_cents IS NULL OR sum(m.amount_cents) > e.amount_cents`;
    expect(off).toEqual([]);
  });
});

describe("its dossiers", () => {
  test("show every status", async () => {
    const shown = new Set((await loaded()).map(({ status }) => status));
    expect(applicationStatuses.filter((status) => !shown.has(status))).toEqual([]);
  });

  test("are as the form would have written them, balanced every year, their facts read off them", async () => {
    for (const { ref, content, call, leadOrganisation, ...row } of await loaded()) {
      const { expenditure, funding } = budgetOf(content, yearsOf(call));
      if (row.submittedAt) expect({ ref, ...funding }).toEqual({ ref, ...expenditure });
      const { requestedCents, totalCents, ...facts } = derivedFacts(content, call, leadOrganisation.name);
      expect({ ref, ...row }).toMatchObject(facts);
      expect([Number(row.requestedCents), Number(row.totalCents)]).toEqual([requestedCents, totalCents]);
    }
  });

  test("would have been taken by their call on the day they were filed", async () => {
    const filed = (await loaded()).filter(({ submittedAt }) => submittedAt !== null);
    expect(filed.length).toBeGreaterThan(90);
    for (const { number, content, call, leadOrganisation, attachments, submittedAt } of filed) {
      if (!isFrenchAuthority(leadOrganisation.kind)) throw new Error(`${number} is led by no French authority`);
      const kinds = attachments.map(({ kind }) => kind);
      const lead = leadOrganisation.kind;
      const dossier = { content, leadKind: lead, attachments: kinds, outstandingReports: [] };
      const findings = checkApplication(call, dossier, submittedAt ?? now);
      expect({ number, findings: findings.filter(isBlocking) }).toEqual({ number, findings: [] });
    }
  });

  test("among the drafts, one is ready to file and one names the suspension of Mali", async () => {
    const drafts = (await loaded()).filter(({ status }) => status === "draft");
    const codes = drafts.map(({ content, call, attachments }) => {
      const kinds = attachments.map(({ kind }) => kind);
      const dossier = { content, leadKind: "commune" as const, attachments: kinds, outstandingReports: [] };
      return checkApplication(call, dossier, now).map(({ code }) => code);
    });
    expect(codes.some((found) => found.length === 0)).toBe(true);
    expect(codes.some((found) => found.includes("countrySuspended"))).toBe(true);
  });

  test("name regions of Mali as they were then, and places that exist", async () => {
    const partners = (await loaded()).flatMap(({ content, call }) =>
      content.partners.filter(({ country }) => country === "ML").map((partner) => ({ ...partner, call })),
    );
    for (const { place, region, call } of partners) {
      expect(placesOf("ML", region).map(({ name }) => name)).toContain(place);
      if (call.firstYear < 2013) expect(regionsOf("ML", call.opensAt).map(({ code }) => code)).toContain(region);
    }
  });
});

describe("its calls", () => {
  test("are open, coming, past and being written, each fit to be published", async () => {
    const calls = await db().call.findMany({ include: { envelopes: true } });
    const open = calls.filter(({ publishedAt, opensAt, closesAt }) => publishedAt && opensAt <= now && now <= closesAt);
    expect(open.map(({ code }) => code).sort()).toEqual(["ANN27", "SOL27", "TRI27"]);
    expect(calls.filter(({ publishedAt }) => publishedAt === null)).toHaveLength(1);
    for (const { envelopes, kind, rules, themes: _, ...call } of calls) {
      const cents = envelopes.map(({ year, amountCents }) => ({ year, amountCents: Number(amountCents) }));
      const values = { ...call, kind, themes: [], envelopes: cents, rules: callRules.parse(rules), correctionNote: "" };
      expect([call.code, lacksForPublication(values, call.opensAt)]).toEqual([call.code, []]);
      expect(values.rules).toEqual(rules);
      expect(cents.map(({ year }) => year).sort()).toEqual(yearsOf({ kind, firstYear: call.firstYear }));
    }
  });

  test.each(["2027-01-01T00:30:00Z", "2028-02-29T12:00:00Z", "2028-12-31T23:30:00Z"])(
    "have distinct codes and addresses on %s as well",
    async (day) => {
      const { demoCalls } = await import("@/prisma/seed/demo/calls");
      const calls = demoCalls(new Date(day));
      expect(new Set(calls.map(({ code }) => code)).size).toBe(calls.length);
      expect(new Set(calls.map(({ slug }) => slug)).size).toBe(calls.length);
    },
  );
});

test("it is loaded once", async () => {
  const count = () => Promise.all([db().application.count(), db().user.count(), db().journalEntry.count()]);
  const before = await count();
  await loadDemo(db(), new Date("2027-03-01T12:00:00Z"));
  expect(await count()).toEqual(before);
});
