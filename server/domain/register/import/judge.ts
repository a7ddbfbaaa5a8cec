import { authoritySearchText } from "../../organisation/search-text";
import { levelOf } from "../level";
import type { RecordField } from "../record";
import { type CellProblem, type CellReason, keptText, type RecordDraft, type RecordRead } from "../record-schema";
import type { CooperationKind, CooperationStatus, ForeignLevel } from "../vocabulary";
import { type KnownCooperation, type KnownForeign, type KnownFrench, type Lookup, only } from "./known";

/** Why a line that can be read is not taken. */
export const lineReasons = [
  "unknownFrench",
  "ambiguousFrench",
  "ambiguousPartner",
  "notYourCountry",
  "unknownIdentifier",
  "identifierOfOthers",
  "sameAsLine",
  "contradictsLine",
  "noKind",
  "noSince",
  "endWithoutYear",
  "untilBeforeStart",
] as const;
export type LineReason = CellReason | (typeof lineReasons)[number];
export type LineProblem = CellProblem<LineReason>;

/** What one field of the register would become. Values are as the register keeps them, themes one after the other. */
export interface Change {
  field: RecordField;
  before: string;
  after: string;
}

export const verdicts = ["new", "changed", "unchanged", "error"] as const;
export type Verdict = (typeof verdicts)[number];

export interface ForeignEnd {
  /** Null: the file brings it. Lines that name the same one share this object. */
  known: KnownForeign | null;
  name: string;
  searchName: string;
  country: string;
  region: string;
  place: string;
  level: ForeignLevel;
}

export interface CooperationFacts {
  kind: CooperationKind;
  status: CooperationStatus;
  sinceYear: number;
  untilYear: number | null;
  themes: string[];
  source: string;
}

export type Judgement =
  | { verdict: "error"; problems: LineProblem[] }
  | {
      verdict: "new" | "changed" | "unchanged";
      french: KnownFrench;
      foreign: ForeignEnd;
      /** Null for a new one. */
      known: KnownCooperation | null;
      facts: CooperationFacts;
      changes: Change[];
    };

export interface JudgedLine {
  /** The row of the file, from 1, as spreadsheets count them. */
  number: number;
  judgement: Judgement;
}

interface Terms {
  /** The countries whose cooperations may be written; null for all. */
  countries: readonly string[] | null;
  /** What is written as the source of a line that tells none. */
  source: string;
}

/** Says of each line what it would change in the register, or why it is not taken. Pure, and in the file's order. */
export function judgeLines(
  lines: readonly { number: number; read: RecordRead }[],
  lookup: Lookup,
  terms: Terms,
): JudgedLine[] {
  const seen: Seen = { pairs: new Map(), foreign: new Map() };
  return lines.map(({ number, read }) => {
    if (!read.ok) return { number, judgement: { verdict: "error", problems: read.problems } };
    try {
      return { number, judgement: judge(read.line, number, lookup, terms, seen) };
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      return { number, judgement: { verdict: "error", problems: [refused.problem] } };
    }
  });
}

interface Seen {
  /** The line that a pair of authorities stands on. */
  pairs: Map<string, number>;
  foreign: Map<string, { end: ForeignEnd; line: number }>;
}

class Refused extends Error {
  constructor(readonly problem: LineProblem) {
    super(problem.reason);
  }
}
const refuse = (field: RecordField, reason: LineReason, text = ""): never => {
  throw new Refused({ field, reason, text });
};

function judge(line: RecordDraft, number: number, lookup: Lookup, terms: Terms, seen: Seen): Judgement {
  const { country } = line;
  if (terms.countries && country && !terms.countries.includes(country)) refuse("country", "notYourCountry", country);
  const french = frenchOf(line, lookup);
  const named = line.identifier ? lookup.named(line.identifier) : undefined;
  if (line.identifier && !named) refuse("identifier", "unknownIdentifier", line.identifier);
  const foreign = foreignOf(line, number, lookup, seen, named);
  if (named && (named.frenchId !== french.id || named.foreignId !== foreign.known?.id))
    refuse("identifier", "identifierOfOthers", line.identifier);
  const pair = `${french.id} ${foreign.known?.id ?? foreignKey(foreign)}`;
  const first = seen.pairs.get(pair);
  if (first !== undefined) refuse("partner", "sameAsLine", String(first));
  seen.pairs.set(pair, number);
  const known = (foreign.known && lookup.between(french.id, foreign.known.id)) ?? null;
  const facts = factsOf(line, known, terms);
  const changes = [...changesOf(known, facts), ...(foreign.known ? endChanges(foreign.known, foreign) : [])];
  const verdict = known === null ? "new" : changes.length > 0 ? "changed" : "unchanged";
  return { verdict, french, foreign, known, facts, changes };
}

function frenchOf(line: RecordDraft, lookup: Lookup): KnownFrench {
  const field = line.siren ? "siren" : line.inseeCode ? "inseeCode" : "french";
  const text = line.siren ?? line.inseeCode ?? line.french ?? "";
  const found = lookup.french(line);
  if (found.ok) return found.match;
  return found.among.length === 0
    ? refuse(field, "unknownFrench", text)
    : refuse(field, "ambiguousFrench", String(found.among.length));
}

const foreignKey = ({ country, region, name, searchName }: ForeignEnd) =>
  [country, region, searchName || name].join(" ");

function foreignOf(
  line: RecordDraft,
  number: number,
  lookup: Lookup,
  seen: Seen,
  named: KnownCooperation | undefined,
): ForeignEnd {
  const name = line.partner ?? "";
  const searchName = authoritySearchText(name);
  const found = lookup.foreign(line, searchName);
  const match = only(
    found,
    ({ id }) => id === named?.foreignId,
    (one) => one.name === name,
    ({ level }) => !line.level || level === line.level,
    ({ place }) => line.place === undefined || keptText(place) === line.place,
  );
  if (!match.ok && match.among.length > 0) refuse("partner", "ambiguousPartner", String(match.among.length));
  const known = match.ok ? match.match : null;
  const end: ForeignEnd = {
    ...{ known, name: known?.name ?? name, searchName, country: line.country ?? "" },
    region: known?.region ?? line.region ?? "",
    place: line.place ?? known?.place ?? "",
    level: line.level ?? known?.level ?? levelOf(name),
  };
  // A file speaks of an authority on many lines: it must say the same each time.
  const key = known?.id ?? foreignKey(end);
  const before = seen.foreign.get(key);
  if (!before) {
    seen.foreign.set(key, { end, line: number });
    return end;
  }
  if (line.place !== undefined && before.end.place !== end.place) refuse("place", "contradictsLine", `${before.line}`);
  if (line.level && before.end.level !== end.level) refuse("level", "contradictsLine", `${before.line}`);
  return before.end;
}

/** What the cooperation would be: what the line tells, else what the register knows, else what goes without saying. */
function factsOf(line: RecordDraft, known: KnownCooperation | null, { source }: Terms): CooperationFacts {
  const kind = line.kind ?? known?.kind ?? refuse("kind", "noKind");
  const sinceYear = line.since ?? known?.sinceYear ?? refuse("since", "noSince");
  const status = line.status ?? (line.until ? "ended" : (known?.status ?? "active"));
  const untilYear = status === "ended" ? (line.until ?? known?.untilYear ?? refuse("until", "endWithoutYear")) : null;
  if (untilYear !== null && untilYear < sinceYear) refuse("until", "untilBeforeStart", String(untilYear));
  return {
    ...{ kind, status, sinceYear, untilYear },
    themes: line.themes ?? known?.themes ?? [],
    source: line.source || known?.source || source,
  };
}

function changesOf(known: KnownCooperation | null, facts: CooperationFacts): Change[] {
  const told = (one: CooperationFacts | null) => ({
    kind: one?.kind ?? "",
    status: one?.status ?? "",
    since: String(one?.sinceYear ?? ""),
    until: String(one?.untilYear ?? ""),
    // In whatever order they are written.
    themes: [...(one?.themes ?? [])].sort().join(" "),
    source: keptText(one?.source ?? ""),
  });
  return differences(told(known), told(facts));
}

const endChanges = (known: KnownForeign, end: ForeignEnd): Change[] =>
  differences({ place: keptText(known.place), level: known.level }, { place: keptText(end.place), level: end.level });

const differences = <F extends RecordField>(before: Record<F, string>, after: Record<F, string>): Change[] =>
  (Object.keys(before) as F[]).flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }],
  );
