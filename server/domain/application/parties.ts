import { type Cents, sum } from "../money";
import { searchable } from "../text";
import type { ApplicationContent, FundingLine } from "./content";
import { amountIn } from "./content-fields";

/** Who carries a dossier beside its lead authority: a foreign partner, or another French authority. */
export const partyKinds = ["partner", "coAuthority"] as const;
export type PartyKind = (typeof partyKinds)[number];

export interface Party {
  kind: PartyKind;
  /** Of its row: the partner's id, or the authority's in the register. */
  id: string;
  name: string;
  /** Where it may be written to, as the dossier says; "" where it says nothing. */
  email: string;
}

/** The parties of a dossier, partners first. */
export const partiesOf = ({ partners, coAuthorities }: ApplicationContent): Party[] => [
  ...partners.map(({ id, name, contactEmail }) => ({
    ...{ kind: "partner" as const, id, name: name.trim(), email: contactEmail.trim().toLowerCase() },
  })),
  ...coAuthorities.map(({ organisationId, label }) => ({
    ...{ kind: "coAuthority" as const, id: organisationId, name: label.trim(), email: "" },
  })),
];

const isPartyKind = (source: string): source is PartyKind => (partyKinds as readonly string[]).includes(source);

/**
 * Whose share a line of the funding plan is: the party that it names; the only one of its kind; the only one whose name
 * its label holds. Null for what is nobody's in particular: one is asked who.
 */
export function partyOfLine(content: ApplicationContent, line: FundingLine): Party | null {
  if (!isPartyKind(line.source)) return null;
  const own = partiesOf(content).filter(({ kind }) => kind === line.source);
  const named = own.find(({ id }) => id === line.party);
  if (named) return named;
  if (own.length === 1) return own[0] ?? null;
  const label = searchable(line.label);
  const said = own.filter(({ name }) => searchable(name) !== "" && label.includes(searchable(name)));
  return said.length === 1 ? (said[0] ?? null) : null;
}

/** Cents by year, the years without anything left out. */
export type ShareByYear = Record<string, Cents>;

/** What a party brings by the funding plan, in cash and in kind together, year by year. */
export function shareOfParty(content: ApplicationContent, party: Party, years: readonly number[]): ShareByYear {
  const lines = content.funding.filter((line) => {
    const whose = partyOfLine(content, line);
    return whose?.kind === party.kind && whose.id === party.id;
  });
  const amounts = years.map((year): [string, Cents] => [String(year), sum(lines.map((line) => amountIn(line, year)))]);
  return Object.fromEntries(amounts.filter(([, cents]) => cents > 0));
}

export const totalOf = (share: ShareByYear): Cents => sum(Object.values(share));

export const isSameShare = (one: ShareByYear, other: ShareByYear): boolean => {
  const years = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...years].every((year) => (one[year] ?? 0) === (other[year] ?? 0));
};

/** A share as a form carries what it showed: "2026:1200000,2027:1200000". */
export const shareText = (share: ShareByYear): string =>
  Object.entries(share)
    .filter(([, cents]) => cents > 0)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([year, cents]) => `${year}:${cents}`)
    .join(",");

/** The lines of the plan of which it is not clear whose they are. */
export const linesOfNobody = (content: ApplicationContent): FundingLine[] =>
  content.funding.filter((line) => isPartyKind(line.source) && partyOfLine(content, line) === null);
