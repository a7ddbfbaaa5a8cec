import { beforeAll, describe, expect, test, vi } from "vitest";
import { listHref, readListQuery, toListFilter } from "@/app/_features/application/list-filter";
import { reviewStages } from "@/app/_features/application/review-stages";
import { GET as exportForReview } from "@/app/instruction/export.csv/route";
import { gate } from "@/server/auth/gate";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { listApplications, type sortings, visibleTo } from "@/server/services/application/list";
import { aDossier } from "@/tests/factories/application";
import { aCall } from "@/tests/factories/call";
import { anOfficer } from "@/tests/factories/user";

vi.mock("@/server/auth/gate", () => ({ gate: { space: vi.fn() } }));
vi.mock("next-intl/server", () => ({
  getTranslations: async () => (key: string) => key,
  getLocale: async () => "fr",
}));

let officer: Actor;

beforeAll(async () => {
  officer = await anOfficer();
  vi.mocked(gate.space).mockImplementation(async () => ({ actor: officer }) as never);
  const call = await aCall();
  for (const status of reviewStages.flatMap(({ statuses }) => statuses ?? []))
    await aDossier({ callId: call.id, title: `Projet ${status}`, status });
  await aDossier({ callId: call.id, title: "Montant", status: "submitted" }).then(({ id }) =>
    db().application.update({ where: { id }, data: { requestedCents: 123_450 } }),
  );
});

const exported = async (href: string) => {
  const text = await (await exportForReview(new Request(`http://localhost:3000${href}`))).text();
  return text.trimEnd().split("\n").slice(1);
};

describe("what is exported is what is shown", () => {
  test.each(reviewStages)("under the tab $key", async ({ statuses }) => {
    const query = readListQuery(statuses ? { statut: [...statuses] } : {});
    const { total } = await listApplications(visibleTo(officer), toListFilter(query));
    expect(total).toBeGreaterThan(0);
    expect(await exported(listHref("/instruction/export.csv", query))).toHaveLength(total);
  });

  test.each(["recent", "oldest", "amount", "authority"] satisfies (typeof sortings)[number][])(
    "in the order asked: %s",
    async (sort) => {
      const { rows } = await listApplications(visibleTo(officer), { sort });
      const lines = await exported(`/instruction/export.csv?tri=${sort}`);
      expect(lines.map((line) => line.split(";")[1])).toEqual(rows.map(({ title }) => title));
    },
  );

  test("of a search of signs, or of a text too long to be searched: nothing", async () => {
    expect(await exported(`/instruction/export.csv?q=${encodeURIComponent("%%")}`)).toEqual([]);
    expect(await exported(`/instruction/export.csv?q=${"x".repeat(201)}`)).toEqual([]);
  });
});

test("a status is dated by the day in Paris", async () => {
  const at = (statusSince: string) =>
    db().application.updateMany({ where: { title: "Montant" }, data: { statusSince } });
  const day = async () => (await exported("/instruction/export.csv?q=montant"))[0]?.split(";")[6];
  await at("2026-01-31T22:59:00Z");
  expect(await day()).toBe("2026-01-31");
  await at("2026-07-31T22:00:00Z");
  expect(await day()).toBe("2026-08-01");
});

test("French spreadsheets read the amounts as numbers, and the opinions as four of them", async () => {
  const [line] = await exported("/instruction/export.csv?q=montant");
  expect(line?.split(";").slice(-5)).toEqual(["1234,50", "0", "0", "0", "0"]);
});
