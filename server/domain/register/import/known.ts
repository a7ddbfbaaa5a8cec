import { authoritySearchText, nameQuery } from "../../organisation/search-text";
import type { FrenchAuthorityKind } from "../../user/actor";
import { type RecordDraft, regionCode } from "../record-schema";
import type { CooperationKind, CooperationStatus, ForeignLevel } from "../vocabulary";

/** What the register, and the official list of authorities, know of what a file names. */
export interface KnownFrench {
  id: string;
  kind: FrenchAuthorityKind;
  name: string;
  searchName: string;
  siren: string | null;
  inseeCode: string | null;
  departmentCode: string | null;
  /** Where it stands in the register; null when it does not yet. */
  slug: string | null;
}

export interface KnownForeign {
  id: string;
  slug: string;
  name: string;
  searchName: string;
  country: string;
  region: string;
  place: string;
  level: ForeignLevel;
}

export interface KnownCooperation {
  id: string;
  slug: string;
  frenchId: string;
  foreignId: string;
  kind: CooperationKind;
  status: CooperationStatus;
  sinceYear: number;
  untilYear: number | null;
  themes: string[];
  source: string;
}

export interface Known {
  french: readonly KnownFrench[];
  foreign: readonly KnownForeign[];
  cooperations: readonly KnownCooperation[];
}

export type Match<T> = { ok: true; match: T } | { ok: false; among: readonly T[] };

/** Where to look the authorities and cooperations of a file up: made once for all of its lines. */
export interface Lookup {
  french(line: RecordDraft): Match<KnownFrench>;
  /** Those that bear the partner's name in its country and region. Without a region, in any. */
  foreign(line: RecordDraft, searchName: string): readonly KnownForeign[];
  named(identifier: string): KnownCooperation | undefined;
  between(frenchId: string, foreignId: string): KnownCooperation | undefined;
}

const grouped = <T>(all: readonly T[], keysOf: (one: T) => readonly (string | null)[]): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const group = key === null ? undefined : groups.get(key);
      if (group) group.push(one);
      else if (key !== null) groups.set(key, [one]);
    }
  return groups;
};

const pair = (frenchId: string, foreignId: string): string => `${frenchId} ${foreignId}`;

export function lookupIn({ french, foreign, cooperations }: Known): Lookup {
  const bySiren = grouped(french, ({ siren, kind, inseeCode }) => [siren, kind === "grouping" ? inseeCode : null]);
  const byCode = grouped(french, ({ inseeCode }) => [inseeCode]);
  const byName = grouped(french, ({ searchName }) => [searchName]);
  const partners = grouped(foreign, ({ country, name, searchName }) => [
    `${country} ${name}`,
    searchName && `${country} ${searchName}`,
  ]);
  const bySlug = new Map(cooperations.map((one) => [one.slug, one]));
  const byPair = new Map(cooperations.map((one) => [pair(one.frenchId, one.foreignId), one]));
  return {
    french: (line) => {
      const named = () => frenchNames(line.french ?? "").flatMap((name) => byName.get(name) ?? []);
      const found = line.siren
        ? (bySiren.get(line.siren) ?? [])
        : line.inseeCode
          ? (byCode.get(line.inseeCode) ?? [])
          : named();
      const ofKind = line.category ? found.filter(({ kind }) => kind === line.category) : found;
      return only(
        [...new Set(ofKind)],
        ({ departmentCode }) => !line.department || departmentCode === line.department,
        ({ name }) => name === line.french,
        ({ searchName }) => searchName === authoritySearchText(line.french ?? ""),
      );
    },
    foreign: (line, searchName) => {
      const country = line.country ?? "";
      const found = new Set([
        ...(partners.get(`${country} ${line.partner}`) ?? []),
        ...((searchName && partners.get(`${country} ${searchName}`)) || []),
      ]);
      const there = [...found].filter((one) => regionCode(country, one.region) === (line.region ?? ""));
      return there.length === 0 && !line.region ? [...found] : there;
    },
    named: (identifier) => bySlug.get(identifier),
    between: (frenchId, foreignId) => byPair.get(pair(frenchId, foreignId)),
  };
}

/** The names that a French authority may be found under: as it is written, and without "Ville de", "Mairie de". */
export const frenchNames = (name: string): string[] =>
  [...new Set([authoritySearchText(name), nameQuery(name).text])].filter((text) => text !== "");

/** The one that is meant, where each hint is followed as long as somebody answers to it. */
export function only<T>(found: readonly T[], ...hints: ((one: T) => boolean)[]): Match<T> {
  const left = hints.reduce((rest, hint) => {
    const fitting = rest.filter(hint);
    return fitting.length > 0 ? fitting : rest;
  }, found);
  const [match, ...others] = left;
  return match !== undefined && others.length === 0 ? { ok: true, match } : { ok: false, among: left };
}
