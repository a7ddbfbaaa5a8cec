import { describe, expect, test } from "vitest";
import { departmentNames, regionNames } from "@/server/domain/organisation/territories";
import { datasetSource, readAuthorities } from "./dataset";

const authorities = readAuthorities();
const ofKind = (kind: string) => authorities.filter((authority) => authority.kind === kind);
const find = (kind: string, code: string) => ofKind(kind).find(({ insee_code }) => insee_code === code);

describe("the authorities of the dataset", () => {
  test.each([
    ["commune", 34_969],
    ["grouping", 1_255],
    ["department", 101],
    ["region", 24],
  ])("%s: %i", (kind, count) => expect(ofKind(kind)).toHaveLength(count));

  test("have each a code of their kind and a SIREN of their own", () => {
    expect(new Set(authorities.map(({ kind, insee_code }) => `${kind} ${insee_code}`)).size).toBe(authorities.length);
    const sirens = authorities.flatMap(({ siren }) => (siren ? [siren] : []));
    expect(new Set(sirens).size).toBe(sirens.length);
    expect(sirens.filter((siren) => !/^\d{9}$/.test(siren))).toEqual([]);
  });

  test("are in départements and régions that have a name", () => {
    for (const { department_code, region_code } of authorities) {
      if (department_code) expect(departmentNames).toHaveProperty(department_code);
      if (region_code) expect(regionNames).toHaveProperty(region_code);
    }
    expect(ofKind("commune").filter((commune) => !commune.department_code)).toEqual([]);
    expect(ofKind("grouping").filter((grouping) => !grouping.department_code)).toEqual([]);
  });

  test("bear their full name", () => {
    expect(find("commune", "61001")).toMatchObject({ name: "Alençon", siren: "216100016", department_code: "61" });
    expect(find("grouping", "246100663")).toMatchObject({
      name: "Communauté urbaine d'Alençon",
      search_name: "communaute urbaine d alencon",
      siren: "246100663",
      department_code: "61",
      region_code: "28",
    });
    expect(find("department", "61")?.name).toBe("Département de l'Orne");
    expect(find("department", "26")?.name).toBe("Département de la Drôme");
    expect(find("department", "69")?.name).toBe("Département du Rhône");
    expect(find("region", "53")?.name).toBe("Région Bretagne");
    expect(find("region", "94")?.name).toBe("Collectivité de Corse");
    expect(find("region", "987")?.name).toBe("Polynésie française");
  });

  test("leave no type of grouping written short", () =>
    expect(ofKind("grouping").filter(({ name }) => /^[A-Z]{2,3} /.test(name))).toEqual([]));

  test("are named after the version of the dataset", () =>
    expect(datasetSource()).toMatch(/^decoupage-administratif \d+\.\d+\.\d+$/));
});
