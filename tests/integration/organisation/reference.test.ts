import { beforeAll, describe, expect, test } from "vitest";
import { loadReferenceData, storeAuthorities } from "@/prisma/seed/reference";
import type { AuthorityRow } from "@/prisma/seed/reference/dataset";
import { db } from "@/server/db/client";

beforeAll(() => loadReferenceData(db()));

const countByKind = async () =>
  Object.fromEntries(
    (await db().organisation.groupBy({ by: ["kind"], _count: true })).map(({ kind, _count }) => [kind, _count]),
  );

test("every French authority of the dataset is there, once, however often it is loaded", async () => {
  const all = { commune: 34_969, grouping: 1_255, department: 101, region: 24 };
  expect(await countByKind()).toEqual(all);
  await loadReferenceData(db());
  expect(await countByKind()).toEqual(all);
});

describe("a newer version of the dataset", () => {
  const version = "decoupage-administratif 6.99.0";
  const authority = (given: Partial<AuthorityRow>): AuthorityRow => ({
    kind: "commune",
    name: "Alençon-la-Neuve",
    search_name: "alencon la neuve",
    siren: "216100016",
    insee_code: "61001",
    department_code: "61",
    region_code: "28",
    population: 30_000,
    ...given,
  });
  const read = (insee: string) => db().organisation.findFirstOrThrow({ where: { kind: "commune", inseeCode: insee } });

  test("changes what it knows, and the record stays the one that dossiers name", async () => {
    const before = await read("61001");
    await storeAuthorities(db(), [authority({})], version);
    expect(await read("61001")).toEqual({
      ...before,
      name: "Alençon-la-Neuve",
      searchName: "alencon la neuve",
      population: 30_000,
      source: version,
    });
  });

  test("keeps what vanished from it, with the version that last knew it", async () => {
    const { source } = await read("61002");
    expect(source).toMatch(/^decoupage-administratif 6\.0\.0$/);
  });

  test("passes a SIREN from the commune that was merged to the one that has it now", async () => {
    const merged = await read("61006");
    expect(merged.siren).toMatch(/^\d{9}$/);
    await storeAuthorities(db(), [authority({ insee_code: "61999", siren: merged.siren, name: "Nouvelle" })], version);
    expect((await read("61006")).siren).toBeNull();
    expect((await read("61999")).siren).toBe(merged.siren);
  });
});
