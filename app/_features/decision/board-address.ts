import { type AddressParams, givenParams } from "@/app/_components/list-address";
import {
  type BoardQuery,
  type BoardStage,
  boardSorts,
  boardStages,
  opinionFilters,
} from "@/server/domain/decision/board";
import { decisionOutcomes } from "@/server/domain/decision/schema";

/** The state of the board in its address, so that it can be shared: ?etape=a-decider&avis=manquant&page=2. */
export interface BoardAddress extends BoardQuery {
  /** From 1 on. */
  page: number;
}

const stageWords: Record<BoardStage, string> = {
  toDecide: "a-decider",
  prepared: "preparees",
  decided: "decides",
  notReady: "en-amont",
  out: "ecartes",
};
const outcomeWords = {
  awarded: "retenu",
  awardedWithConditions: "sous-conditions",
  waitlisted: "liste-attente",
  rejected: "non-retenu",
} as const;
const opinionWords = {
  favourable: "favorable",
  reserved: "reserves",
  unfavourable: "defavorable",
  missing: "manquant",
} as const;
const sortWords = { number: "numero", authority: "collectivite", requested: "montant" } as const;

export const boardWords = { stage: stageWords, outcome: outcomeWords, opinion: opinionWords, sort: sortWords };

/** What the address asks for; what it says wrong is left out. */
export function readBoardAddress(search: AddressParams): BoardAddress {
  const given = givenParams(search);
  const one = (name: string) => {
    const value = given[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const named = <Key extends string>(keys: readonly Key[], words: Record<Key, string>, name: string) =>
    keys.find((key) => words[key] === one(name)) ?? null;
  return {
    text: one("texte").trim().slice(0, 200),
    stage: named(boardStages, stageWords, "etape"),
    outcome: named(decisionOutcomes, outcomeWords, "decision"),
    opinion: named(opinionFilters, opinionWords, "avis"),
    sort: named(boardSorts, sortWords, "tri") ?? "number",
    page: Math.max(1, Number.parseInt(one("page"), 10) || 1),
  };
}

/** The address of the same dossiers as a file: all pages of them. */
export const boardCsvAddress = (slug: string, address: BoardAddress): string =>
  boardAddress(slug, { ...address, page: 1 }, "/export.csv");

/** The address of the board in a state, or of what is under it; defaults are left out. */
export function boardAddress(
  slug: string,
  { text, stage, outcome, opinion, sort, page }: BoardAddress,
  under = "",
): string {
  const entries: [string, string | null][] = [
    ["etape", stage && stageWords[stage]],
    ["decision", outcome && outcomeWords[outcome]],
    ["avis", opinion && opinionWords[opinion]],
    ["texte", text || null],
    ["tri", sort === "number" ? null : sortWords[sort]],
    ["page", page > 1 ? String(page) : null],
  ];
  const search = new URLSearchParams(entries.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  return `/instruction/appels/${slug}${under}${search.size > 0 ? `?${search}` : ""}`;
}
