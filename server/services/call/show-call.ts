import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { type CallPhase, daysLeft, phaseOf } from "@/server/domain/call/calendar";
import { asksAnything, type Questionnaire } from "@/server/domain/call/questions/definition";
import { callRules } from "@/server/domain/call/rules/schema";
import { type RulesVersion, rulesVersions } from "@/server/domain/call/rules-history";
import type { CallValues } from "@/server/domain/call/schema";
import { filesOf, type PublicCallFile } from "../call-file/list";
import { type Laureate, laureatesOf } from "./laureates";
import { type LoadedCall, loadCall } from "./load";
import { correctionsOf, type PublishedCorrection } from "./questionnaires";
import { valuesOf } from "./values";

/** A call as its page shows it. */
export interface ShownCall extends CallValues {
  slug: string;
  phase: CallPhase;
  daysLeft: number | null;
  /** The day by which a country's category is judged: today, within the call's opening. */
  judgedAt: Date;
  publishedAt: Date | null;
  updatedAt: Date;
  resultsNotifiedAt: Date | null;
  /** Empty until the results are notified. */
  laureates: Laureate[];
  /** The one in force first; more than one when an open call was corrected. */
  rulesVersions: RulesVersion[];
  questions: Questionnaire;
  /** What was corrected of the questions since the call opened, newest first. */
  corrections: PublishedCorrection[];
  /** Text, annexes, templates, in their order. */
  files: PublicCallFile[];
}

/** The page of a published call. @returns null for a draft, as for a call that does not exist. */
export async function showPublicCall(slug: string): Promise<ShownCall | null> {
  const call = await loadCall(slug);
  return call?.publishedAt ? show(call) : null;
}

/** The same page for those who prepare it, published or not. */
export const previewCall = ({ call }: Granted<"call.read"> | Granted<"call.manage">): Promise<ShownCall> => show(call);

/** What the form of a call begins with. */
export interface PreparedCall {
  slug: string;
  values: CallValues;
  phase: CallPhase;
  updatedAt: Date;
  now: Date;
}

export async function prepareCall({ call }: Granted<"call.read"> | Granted<"call.manage">): Promise<PreparedCall> {
  const now = await databaseNow(db());
  return { slug: call.slug, values: valuesOf(call), phase: phaseOf(call, now), updatedAt: call.updatedAt, now };
}

async function show(call: LoadedCall): Promise<ShownCall> {
  const [now, laureates, superseded, corrections, files] = await Promise.all([
    databaseNow(db()),
    laureatesOf(call),
    db().supersededRules.findMany({ where: { callId: call.id }, orderBy: { number: "asc" } }),
    asksAnything(call.questions) ? correctionsOf(call.id) : [],
    filesOf(call.id),
  ]);
  const { slug, publishedAt, updatedAt, resultsNotifiedAt } = call;
  return {
    ...valuesOf(call),
    ...{ slug, publishedAt, updatedAt, resultsNotifiedAt, laureates, corrections, files, questions: call.questions },
    rulesVersions: rulesVersions(
      call.rules,
      superseded.map((one) => ({ ...one, rules: callRules.parse(one.rules) })),
      publishedAt ?? now,
    ),
    phase: phaseOf(call, now),
    daysLeft: daysLeft(call, now),
    judgedAt: within(call, now),
  };
}

function within({ opensAt, closesAt }: LoadedCall, now: Date): Date {
  if (now < opensAt) return opensAt;
  return now > closesAt ? closesAt : now;
}
