import { searchable } from "../../text";
import { isRecordField, type RecordField, recordColumns, recordFields } from "../record";
import type { RecordCells } from "../record-schema";

/** The column of the file, from 0, that each field is read from. */
export type Mapping = Partial<Record<RecordField, number>>;

// Words by which people head their columns, besides our own names.
const synonyms: Record<RecordField, readonly string[]> = {
  identifier: ["id", "identifiant cooperation", "slug", "identifier"],
  siren: ["numero siren", "n siren", "siret", "numero siret"],
  inseeCode: ["insee", "code insee", "code officiel", "code commune", "cog"],
  category: ["type de collectivite", "nature", "category"],
  department: ["code departement", "dept", "dpt", "department"],
  french: ["collectivite", "collectivite territoriale", "nom de la collectivite", "french authority", "authority"],
  partner: ["partenaire", "collectivite etrangere", "collectivite locale", "partenaire etranger", "partner"],
  level: ["niveau", "niveau du partenaire", "level"],
  country: ["country", "pays partenaire", "code pays"],
  region: ["region partenaire", "region etrangere"],
  place: ["localite", "ville", "ville partenaire", "place"],
  kind: ["type", "type de cooperation", "nature du lien", "type of cooperation", "kind"],
  status: ["statut", "status"],
  since: ["annee", "debut", "annee de debut", "date de debut", "date de signature", "since"],
  until: ["fin", "annee de fin", "date de fin", "jusque", "jusqu en", "until"],
  themes: ["theme", "thematique", "thematiques", "domaines", "domaine"],
  source: ["origine", "reference"],
};

const headings = new Map<string, RecordField>(
  recordFields.flatMap((field) =>
    [recordColumns[field], field, ...synonyms[field]].map((name) => [searchable(name), field]),
  ),
);

/** Which column holds what, guessed by how they are headed: the first that fits takes the field. */
export function guessMapping(header: readonly string[]): Mapping {
  const mapping: Mapping = {};
  for (const [column, heading] of header.entries()) {
    const field = headings.get(searchable(heading));
    if (field) mapping[field] ??= column;
  }
  return mapping;
}

/** Without these nothing can be read off a file. */
export const lacking = (mapping: Mapping): RecordField[] => {
  const hasFrench = (["siren", "inseeCode", "french"] as const).some((field) => mapping[field] !== undefined);
  return [
    ...(hasFrench ? [] : (["french"] as const)),
    ...(["partner", "country"] as const).filter((field) => mapping[field] === undefined),
  ];
};

/** The mapping that was kept, or sent: what names no field or no column of the file is left out. */
export function readMapping(given: unknown, columns: number): Mapping {
  if (typeof given !== "object" || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).filter(
      ([field, column]) => isRecordField(field) && Number.isInteger(column) && column >= 0 && column < columns,
    ),
  );
}

/** The cells of a line by field. */
export const mapped = (cells: readonly string[], mapping: Mapping): RecordCells =>
  Object.fromEntries(
    recordFields.flatMap((field) => {
      const column = mapping[field];
      return column === undefined ? [] : [[field, cells[column] ?? ""]];
    }),
  );

/** A column as spreadsheets name it, from 0: "A", "Z", "AA". */
export const columnLetter = (column: number): string =>
  (column < 26 ? "" : columnLetter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
