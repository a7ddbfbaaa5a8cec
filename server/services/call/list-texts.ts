import "server-only";
import { db } from "@/server/db/client";
import { type CallRules, callRules } from "@/server/domain/call/rules/schema";
import { filesOfCalls, type PublicCallFile } from "../call-file/list";
import { listPublicCalls, type PublicCallSummary } from "./list-public";

/** A published call with its rules as they are in force. */
export interface CallText extends PublicCallSummary {
  rules: CallRules;
  /** When they were last corrected, if ever. */
  correctedAt: Date | null;
  files: PublicCallFile[];
}

export interface CallTexts {
  /** Of one page. */
  calls: CallText[];
  total: number;
  /** First years of all published calls, the latest first. */
  years: number[];
}

export const textStates = ["open", "coming", "past"] as const;
export interface TextFilter {
  year?: number | undefined;
  state?: (typeof textStates)[number] | undefined;
  /** From 1. */
  page: number;
}

export const textsPageSize = 10;

/** The texts of published calls, the latest first: read off the calls, never typed again. */
export async function listCallTexts({ year, state, page }: TextFilter): Promise<CallTexts> {
  const lists = await listPublicCalls();
  const all = [...lists.open, ...lists.coming, ...lists.past];
  const chosen = (state ? lists[state] : all)
    .filter(({ firstYear }) => year === undefined || firstYear === year)
    .sort((one, other) => other.firstYear - one.firstYear || other.closesAt.getTime() - one.closesAt.getTime());
  const shown = chosen.slice((page - 1) * textsPageSize, page * textsPageSize);
  const rows = await db().call.findMany({
    where: { slug: { in: shown.map(({ slug }) => slug) } },
    select: {
      ...{ id: true, slug: true, rules: true },
      supersededRules: { orderBy: { number: "desc" }, take: 1, select: { heldUntil: true } },
    },
  });
  const files = await filesOfCalls(rows.map(({ id }) => id));
  const texts = new Map(rows.map((row) => [row.slug, row]));
  return {
    calls: shown.map((call) => {
      const row = texts.get(call.slug);
      return {
        ...call,
        rules: callRules.parse(row?.rules ?? {}),
        files: row ? (files.get(row.id) ?? []) : [],
        correctedAt: row?.supersededRules[0]?.heldUntil ?? null,
      };
    }),
    total: chosen.length,
    years: [...new Set(all.map(({ firstYear }) => firstYear))].sort((one, other) => other - one),
  };
}
