import { beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "@/prisma/seed/demo";
import { loadReferenceData } from "@/prisma/seed/reference";
import { db } from "@/server/db/client";
import { regionsAsOf } from "@/server/domain/register/by-region";
import { totalBy } from "@/server/domain/register/growth";
import { type CountryFigures, countryFigures } from "@/server/services/register/key-figures";

let mali: CountryFigures;
beforeAll(async () => {
  await loadReferenceData(db());
  await loadDemo(db(), new Date("2026-11-23T12:00:00Z"));
  mali = await countryFigures("ML");
});

describe("the register of the demonstration", () => {
  test("counts the published facts on its records, and says where the published sum is another", () => {
    const of = Object.fromEntries(mali.figures.map(({ figure, counted }) => [figure, counted]));
    expect(of).toEqual({
      ...{ authorities: 162, memberships: 163, groupings: 25, communes: 115, departments: 12, regions: 11 },
      projects: 340,
    });
    const differing = mali.figures.filter(({ difference }) => difference !== 0);
    expect(differing.map(({ figure, difference }) => [figure, difference])).toEqual([["memberships", 1]]);
  });

  test("begins with Koutiala and the communauté urbaine of Alençon in 1961", async () => {
    const first = await db().cooperation.findMany({
      where: { foreign: { organisation: { countryCode: "ML" } } },
      include: { french: { include: { organisation: true } }, foreign: true },
      orderBy: { sinceYear: "asc" },
      take: 1,
    });
    expect(
      first.map(({ sinceYear, french, foreign }) => [sinceYear, french.organisation.inseeCode, foreign.place]),
    ).toEqual([[1961, "246100663", "Koutiala"]]);
  });

  test("grows from one authority to 162", () => {
    expect([1961, 1979, 1999, 2011, 2026].map((year) => totalBy(mali.growth, year))).toEqual([1, 6, 82, 162, 162]);
  });

  test("has Kayes first, Mopti after it, and Bamako with Bordeaux, Lyon and Angers", async () => {
    const regions = regionsAsOf(mali.regions, new Date("2011-12-31"));
    const of = Object.fromEntries(regions.map(({ region, partnerships }) => [region, partnerships]));
    expect(regions.slice(0, 2).map(({ region }) => region)).toEqual(["ML-1", "ML-5"]);
    expect(of["ML-5"]).toBeGreaterThan(25);
    for (const region of ["ML-2", "ML-3", "ML-4"]) expect(Math.abs((of[region] ?? 0) - 20)).toBeLessThanOrEqual(1);
    expect((of["ML-6"] ?? 0) + (of["ML-7"] ?? 0) + (of["ML-8"] ?? 0)).toBe(15);
    const bamako = await db().cooperation.findMany({
      where: { foreign: { region: "ML-BKO" } },
      include: { french: { include: { organisation: true } } },
    });
    expect(bamako.map(({ french }) => french.organisation.name).sort()).toEqual(["Angers", "Bordeaux", "Lyon"]);
  });

  test("engages about 15 % of the 761 authorities of Mali (703 communes, 49 cercles, 8 régions, one district)", () => {
    expect(Math.round((mali.partners / 761) * 100)).toBe(15);
  });

  test("shows each award by itself, with its dossier", async () => {
    const awarded = await db().decision.findMany({
      where: { notifiedAt: { not: null }, outcome: { in: ["awarded", "awardedWithConditions"] } },
      select: { applicationId: true },
    });
    const entered = await db().registerProject.findMany({ where: { applicationId: { not: null } } });
    expect(new Set(entered.map(({ applicationId }) => applicationId))).toEqual(
      new Set(awarded.map(({ applicationId }) => applicationId)),
    );
  });
});
