import { isTheme, type Theme, themes } from "../call/themes";
import { regionName, regionsOf } from "../country/regions";
import { searchable } from "../text";
import { type FrenchAuthorityKind, frenchAuthorityKinds } from "../user/actor";
import {
  type CooperationKind,
  type CooperationStatus,
  cooperationKinds,
  cooperationStatuses,
  type ForeignLevel,
  foreignLevels,
} from "./vocabulary";

/**
 * A cooperation as one line: what /donnees/repertoire.csv writes, what an import reads, and what the page of the open
 * data explains. The columns have French names, for programs and spreadsheets alike.
 */
export const recordColumns = {
  identifier: "identifiant",
  siren: "siren",
  inseeCode: "code_insee",
  category: "categorie",
  department: "departement",
  french: "collectivite_francaise",
  partner: "collectivite_partenaire",
  level: "niveau_partenaire",
  country: "pays",
  region: "region",
  place: "lieu",
  kind: "forme",
  status: "etat",
  since: "depuis",
  until: "jusqu_en",
  themes: "themes",
  source: "source",
} as const;

export type RecordField = keyof typeof recordColumns;
export const recordFields = Object.keys(recordColumns) as [RecordField, ...RecordField[]];
export const isRecordField = (word: string): word is RecordField => Object.hasOwn(recordColumns, word);

/** A cooperation with both its ends, as the register knows it. */
export interface RegisterRecord {
  /** Its slug. */
  identifier: string;
  french: {
    name: string;
    kind: FrenchAuthorityKind;
    siren: string | null;
    inseeCode: string | null;
    departmentCode: string | null;
  };
  /** `region` is a code, or a name that somebody typed. */
  foreign: { name: string; level: ForeignLevel; country: string; region: string; place: string };
  kind: CooperationKind;
  status: CooperationStatus;
  sinceYear: number;
  untilYear: number | null;
  themes: string[];
  source: string;
}

/** What each choice is called: the first name is written, all are understood, and so is the identifier itself. */
export interface RecordWords {
  category: Record<FrenchAuthorityKind, readonly string[]>;
  level: Record<ForeignLevel, readonly string[]>;
  kind: Record<CooperationKind, readonly string[]>;
  status: Record<CooperationStatus, readonly string[]>;
  themes: Record<Theme, readonly string[]>;
}

const choices = {
  category: frenchAuthorityKinds,
  level: foreignLevels,
  kind: cooperationKinds,
  status: cooperationStatuses,
  themes,
} as const;
export type ChoiceField = keyof typeof choices;
export type ChoiceOf<F extends ChoiceField> = (typeof choices)[F][number];

/** What is understood of a choice, by its plain letters. */
export function choiceReader<F extends ChoiceField>(
  field: F,
  words: RecordWords,
): (text: string) => ChoiceOf<F> | null {
  const names: Record<string, readonly string[]> = words[field];
  const all: readonly ChoiceOf<F>[] = choices[field];
  const known = new Map(
    all.flatMap((value) => [value, ...(names[value] ?? [])].map((name) => [searchable(name), value])),
  );
  return (text) => known.get(searchable(text)) ?? null;
}

/** Where a spreadsheet would run a text as a formula, the file has an apostrophe before it; and so before one of that look. */
const guarded = /^'+[=+\-@\t\r]/;
/** A text as it goes into a file, so that reading takes off exactly the apostrophe that writing put there. */
export const guard = (text: string): string => (guarded.test(text) ? `'${text}` : text);
export const unguard = (text: string): string => (guarded.test(text) ? text.slice(1) : text);

export const themeSeparator = ", ";

/** A region by its French name; a code that is none of the country's stays what it is. */
const regionText = ({ country, region }: { country: string; region: string }): string =>
  regionsOf(country).some(({ code }) => code === region) ? regionName(region, "fr") : region;

/** A cooperation as a line of `recordColumns`. */
export function recordLine(record: RegisterRecord, words: RecordWords): string[] {
  const { french, foreign } = record;
  const themeName = (theme: string) => (isTheme(theme) ? (words.themes[theme][0] ?? theme) : theme);
  const cells: Record<RecordField, string> = {
    identifier: record.identifier,
    siren: french.siren ?? "",
    inseeCode: french.inseeCode ?? "",
    category: words.category[french.kind][0] ?? french.kind,
    department: french.departmentCode ?? "",
    french: french.name,
    partner: foreign.name,
    level: words.level[foreign.level][0] ?? foreign.level,
    country: foreign.country,
    region: regionText(foreign),
    place: foreign.place,
    kind: words.kind[record.kind][0] ?? record.kind,
    status: words.status[record.status][0] ?? record.status,
    since: String(record.sinceYear),
    until: String(record.untilYear ?? ""),
    themes: record.themes.map(themeName).join(themeSeparator),
    source: record.source,
  };
  return recordFields.map((field) => guard(cells[field]));
}
