import "server-only";
import { db } from "@/server/db/client";
import { type Questionnaire, questionnaire } from "@/server/domain/call/questions/definition";
import { type CallRules, callRules } from "@/server/domain/call/rules/schema";
import type { Cents } from "@/server/domain/money";
import { cleanText } from "@/server/domain/text";

export interface LoadedCall {
  id: string;
  slug: string;
  code: string;
  kind: "annual" | "triennial";
  title: string;
  summary: string;
  description: string;
  countries: string[];
  themes: string[];
  firstYear: number;
  rules: CallRules;
  questions: Questionnaire;
  opensAt: Date;
  closesAt: Date;
  opinionsDueAt: Date;
  publishedAt: Date | null;
  resultsNotifiedAt: Date | null;
  updatedAt: Date;
  /** By year, in order. */
  envelopes: { year: number; amountCents: Cents }[];
}

/** @returns null when there is none. Says nothing of who may see it. */
export async function loadCall(slug: string): Promise<LoadedCall | null> {
  if (cleanText(slug) !== slug) return null;
  const call = await db().call.findUnique({ where: { slug }, include: { envelopes: { orderBy: { year: "asc" } } } });
  if (!call) return null;
  const { createdAt: _, ...kept } = call;
  return {
    ...kept,
    rules: callRules.parse(call.rules),
    questions: questionnaire.parse(call.questions),
    envelopes: call.envelopes.map(({ year, amountCents }) => ({ year, amountCents: Number(amountCents) })),
  };
}
