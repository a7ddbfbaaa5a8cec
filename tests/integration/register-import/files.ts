import { grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { csvText } from "@/server/domain/csv";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import { type RecordField, recordColumns } from "@/server/domain/register/record";
import type { Actor, OrganisationKind } from "@/server/domain/user/actor";
import { acceptImport } from "@/server/services/register-import/accept-import";
import { loadImport } from "@/server/services/register-import/load-import";
import { stageImport } from "@/server/services/register-import/stage-import";
import { aPerson } from "@/tests/factories/user";

export const aCallManager = () => aPerson({ kind: "ministry", roles: ["callManager"], person: "Inès Marchal" });

export const granted = (actor: Actor) => grantPlainly("register.import", actor);

/** A French authority of the official list. */
export const anAuthority = (name: string, inseeCode: string, facts: { kind?: OrganisationKind; siren?: string } = {}) =>
  db().organisation.create({
    data: {
      ...{ kind: facts.kind ?? "commune", name, searchName: authoritySearchText(name), inseeCode, siren: facts.siren },
      departmentCode: inseeCode.slice(0, 2),
    },
  });

export type Line = Partial<Record<RecordField, string>>;

/** A file of these lines, with a column for each field that any of them has. */
export function csvOf(lines: readonly Line[], separator: ";" | "," = ";"): Uint8Array {
  const fields = [...new Set(lines.flatMap((line) => Object.keys(line) as RecordField[]))];
  const rows = [
    fields.map((field) => recordColumns[field]),
    ...lines.map((line) => fields.map((field) => line[field] ?? "")),
  ];
  return new TextEncoder().encode(csvText(rows, { separator, lineEnd: "\n" }));
}

export async function staged(actor: Actor, lines: readonly Line[], name = "essai.csv"): Promise<string> {
  const result = await stageImport(granted(actor), { name, bytes: csvOf(lines) });
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

/** Accepts a file as it stands. */
export async function accepted(actor: Actor, id: string) {
  const { fingerprint } = await loadImport(granted(actor), id);
  return acceptImport(granted(actor), id, fingerprint);
}

/** A line as files have them. */
export const koutiala: Line = {
  ...{
    french: "Ville d’Alençon",
    partner: "Commune de Koutiala",
    country: "Mali",
    region: "Koutiala",
    place: "Koutiala",
  },
  ...{ kind: "Jumelage", since: "1961", themes: "Santé, Eau et assainissement", source: "Archives" },
};

/** What the register holds. */
export const register = () =>
  db().cooperation.findMany({
    orderBy: { sinceYear: "asc" },
    include: { foreign: { include: { organisation: true } } },
  });

export async function anEmptyRegister(): Promise<void> {
  await db().importBatch.deleteMany();
  await db().cooperation.deleteMany();
  await db().registerEntry.deleteMany();
  await db().organisation.deleteMany({ where: { kind: "foreignAuthority" } });
}
