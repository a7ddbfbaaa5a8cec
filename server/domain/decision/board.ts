import type { ApplicationStatus } from "../application/status";
import type { Cents } from "../money";
import type { OpinionVerdict } from "../opinion/schema";
import type { OpinionState } from "../opinion/state";
import { searchable } from "../text";
import type { AwardCeilings } from "./ceiling";
import { awaitingResult, isDecidable } from "./progress";
import type { DecisionOutcome, YearAmount } from "./schema";

/** Where a dossier of a call stands before the one who decides. */
export const boardStages = ["toDecide", "prepared", "decided", "notReady", "out"] as const;
export type BoardStage = (typeof boardStages)[number];

export interface BoardDecision {
  outcome: DecisionOutcome;
  amounts: YearAmount[];
  totalCents: Cents;
  isNotified: boolean;
  /** A limit was passed, and a reason given. */
  isOverride: boolean;
}

/** One dossier on the board of a call. */
export interface BoardRow {
  ref: string;
  number: string | null;
  title: string;
  authority: string;
  countries: string[];
  status: ApplicationStatus;
  stage: BoardStage;
  ceilings: AwardCeilings;
  requestedCents: Cents;
  opinions: { country: string; state: OpinionState; verdict: OpinionVerdict | null; cameLate: boolean }[];
  decision: BoardDecision | null;
  searchText: string;
}

/** `out`: found ineligible, or withdrawn before a decision. */
export function stageOf(status: ApplicationStatus, decision: Pick<BoardDecision, "isNotified"> | null): BoardStage {
  if (decision?.isNotified) return "decided";
  if (isDecidable(status)) return decision ? "prepared" : "toDecide";
  return (awaitingResult as readonly ApplicationStatus[]).includes(status) ? "notReady" : "out";
}

export const opinionFilters = ["favourable", "reserved", "unfavourable", "missing"] as const;
export const boardSorts = ["number", "authority", "requested"] as const;

/** The state of the board's list, as the address holds it. */
export interface BoardQuery {
  text: string;
  stage: BoardStage | null;
  outcome: DecisionOutcome | null;
  opinion: (typeof opinionFilters)[number] | null;
  sort: (typeof boardSorts)[number];
}

const verdictsOf = ({ opinions }: BoardRow) => opinions.map(({ verdict }) => verdict);

const hasOpinion: Record<(typeof opinionFilters)[number], (row: BoardRow) => boolean> = {
  favourable: (row) => row.opinions.length > 0 && verdictsOf(row).every((verdict) => verdict === "favourable"),
  reserved: (row) => verdictsOf(row).includes("favourableWithReservations"),
  unfavourable: (row) => verdictsOf(row).includes("unfavourable"),
  missing: (row) => row.opinions.some(({ state }) => state !== "received"),
};

const text = (one: string, other: string) => one.localeCompare(other, "fr", { numeric: true });
const orders: Record<BoardQuery["sort"], (one: BoardRow, other: BoardRow) => number> = {
  number: (one, other) => text(one.number ?? one.ref, other.number ?? other.ref),
  authority: (one, other) => text(one.authority, other.authority) || orders.number(one, other),
  requested: (one, other) => other.requestedCents - one.requestedCents || orders.number(one, other),
};

/** The dossiers that the query asks for, in its order. */
export function selectRows(rows: readonly BoardRow[], query: BoardQuery): BoardRow[] {
  const words = searchable(query.text).split(" ").filter(Boolean);
  // Signs alone are in no dossier.
  if (query.text !== "" && words.length === 0) return [];
  return rows
    .filter((row) => query.stage === null || row.stage === query.stage)
    .filter((row) => query.outcome === null || row.decision?.outcome === query.outcome)
    .filter((row) => query.opinion === null || hasOpinion[query.opinion](row))
    .filter((row) => words.every((word) => row.searchText.includes(word)))
    .toSorted(orders[query.sort]);
}

/** How many dossiers stand at each stage. */
export const countStages = (rows: readonly BoardRow[]): Record<BoardStage, number> =>
  Object.fromEntries(boardStages.map((stage) => [stage, rows.filter((row) => row.stage === stage).length])) as Record<
    BoardStage,
    number
  >;
