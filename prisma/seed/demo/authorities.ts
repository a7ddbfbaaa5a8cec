import type { PrismaClient } from "@/server/db/generated/client";

/** Real authorities, by what the official dataset knows them by; what the demonstration says of them is invented. */
const known = {
  alencon: { kind: "commune", inseeCode: "61001" },
  angers: { kind: "commune", inseeCode: "49007" },
  bordeaux: { kind: "commune", inseeCode: "33063" },
  lyon: { kind: "commune", inseeCode: "69123" },
  montreuil: { kind: "commune", inseeCode: "93048" },
  brest: { kind: "commune", inseeCode: "29019" },
  quimper: { kind: "commune", inseeCode: "29232" },
  nantes: { kind: "commune", inseeCode: "44109" },
  chambery: { kind: "commune", inseeCode: "73065" },
  romans: { kind: "commune", inseeCode: "26281" },
  mantes: { kind: "commune", inseeCode: "78361" },
  lesMureaux: { kind: "commune", inseeCode: "78440" },
  fontenay: { kind: "commune", inseeCode: "94033" },
  saumur: { kind: "commune", inseeCode: "49328" },
  vitre: { kind: "commune", inseeCode: "35360" },
  grenoble: { kind: "commune", inseeCode: "38185" },
  orneGrouping: { kind: "grouping", inseeCode: "246100663" },
  rennesGrouping: { kind: "grouping", departmentCode: "35" },
  nantesGrouping: { kind: "grouping", departmentCode: "44" },
  chamberyGrouping: { kind: "grouping", departmentCode: "73" },
  illeEtVilaine: { kind: "department", inseeCode: "35" },
  yvelines: { kind: "department", inseeCode: "78" },
  loireAtlantique: { kind: "department", inseeCode: "44" },
  essonne: { kind: "department", inseeCode: "91" },
  bretagne: { kind: "region", inseeCode: "53" },
  occitanie: { kind: "region", inseeCode: "76" },
} as const;

export type AuthorityKey = keyof typeof known;
export interface DemoAuthority {
  id: string;
  name: string;
}

/** Finds them in the loaded dataset. @throws when one is not there. */
export async function findAuthorities(db: PrismaClient): Promise<Record<AuthorityKey, DemoAuthority>> {
  const found = await Promise.all(
    Object.entries(known).map(async ([key, where]) => {
      const authority = await db.organisation.findFirst({
        where,
        orderBy: { population: { sort: "desc", nulls: "last" } },
        select: { id: true, name: true },
      });
      if (!authority) throw new Error(`The official dataset has no ${key}.`);
      return [key, authority] as const;
    }),
  );
  return Object.fromEntries(found) as Record<AuthorityKey, DemoAuthority>;
}
