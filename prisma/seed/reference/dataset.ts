import { readFileSync } from "node:fs";
import { join } from "node:path";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import type { FrenchAuthorityKind } from "@/server/domain/user/actor";
import { departmentName, groupingName, regionName } from "./official-name";

/** A French authority as it is stored. Column names, because the rows go to the database as they are. */
export interface AuthorityRow {
  kind: FrenchAuthorityKind;
  name: string;
  search_name: string;
  siren: string | null;
  /** For a grouping its SIREN: it has no other official code. */
  insee_code: string;
  department_code: string | null;
  region_code: string | null;
  population: number | null;
}

interface Territory {
  code: string;
  nom: string;
}
interface Commune extends Territory {
  type: string;
  departement: string;
  region: string;
  siren?: string;
  population?: number;
}
interface Grouping extends Territory {
  type: string;
  populationMunicipale?: number;
  membres: { code: string; populationMunicipale?: number }[];
}
interface Department extends Territory {
  region: string;
  zone: string;
  typeLiaison: number;
}
interface Region extends Territory {
  zone: string;
}

const folder = join(process.cwd(), "node_modules", "@etalab", "decoupage-administratif");
const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), "utf8")) as T;

/** The dataset and its version, as each of its records names it. */
export const datasetSource = (): string =>
  `decoupage-administratif ${read<{ version: string }>("package.json").version}`;

/**
 * Every French authority of the dataset: communes of today (no delegated or associated ones, no municipal districts),
 * EPCI with own taxation, départements, régions. Overseas collectivities that are neither come once, as régions; the
 * territories without inhabitants are no authority. Single collectivities (Corse, Martinique, Paris…) keep the records
 * of the dataset, because older dossiers were led by each.
 */
export function readAuthorities(): AuthorityRow[] {
  const communes = read<Commune[]>("data/communes.json").filter(({ type }) => type === "commune-actuelle");
  const communeByCode = new Map(communes.map((commune) => [commune.code, commune]));
  const byDepartment = populationBy(communes, ({ departement }) => departement);
  const byRegion = populationBy(communes, ({ region }) => region);

  return [
    ...communes.map((commune) =>
      row("commune", commune.nom, {
        siren: commune.siren ?? null,
        insee_code: commune.code,
        department_code: commune.departement,
        region_code: commune.region,
        population: commune.population ?? null,
      }),
    ),
    ...read<Grouping[]>("data/epci.json").map((grouping) => {
      const largest = grouping.membres.reduce<Grouping["membres"][number] | undefined>(
        (most, member) => ((member.populationMunicipale ?? 0) > (most?.populationMunicipale ?? -1) ? member : most),
        undefined,
      );
      const seat = largest && communeByCode.get(largest.code);
      return row("grouping", groupingName(grouping.nom), {
        siren: grouping.code,
        insee_code: grouping.code,
        department_code: seat?.departement ?? null,
        region_code: seat?.region ?? null,
        population: grouping.populationMunicipale ?? null,
      });
    }),
    ...read<Department[]>("data/departements.json")
      .filter(({ zone }) => zone !== "com")
      .map(({ code, nom, region, typeLiaison }) =>
        row("department", departmentName(nom, typeLiaison), {
          search_name: `${authoritySearchText(nom)} departement`,
          siren: null,
          insee_code: code,
          department_code: code,
          region_code: region,
          population: byDepartment.get(code) ?? null,
        }),
      ),
    ...read<Region[]>("data/regions.json")
      .filter(({ code, zone }) => zone !== "com" || byRegion.has(code))
      .map(({ code, nom, zone }) =>
        row("region", regionName(nom, code, zone), {
          search_name: `${authoritySearchText(nom)} region`,
          siren: null,
          insee_code: code,
          department_code: zone === "com" ? code : null,
          region_code: code,
          population: byRegion.get(code) ?? null,
        }),
      ),
  ];
}

const row = (
  kind: FrenchAuthorityKind,
  name: string,
  rest: Omit<AuthorityRow, "kind" | "name" | "search_name"> & { search_name?: string },
): AuthorityRow => ({ kind, name, search_name: authoritySearchText(name), ...rest });

function populationBy(communes: Commune[], group: (commune: Commune) => string): Map<string, number> {
  const total = new Map<string, number>();
  for (const commune of communes)
    if (commune.population) total.set(group(commune), (total.get(group(commune)) ?? 0) + commune.population);
  return total;
}
