import type { Prisma } from "@/server/db/generated/client";
import type { ApplicationEvent } from "@/server/domain/application/lifecycle";
import { isAward } from "@/server/domain/decision/schema";
import { sum } from "@/server/domain/money";
import type { FiledAttachment } from "../attachments";
import { isPast } from "../calls";
import type { Claim } from "../organisations";
import { type Doer, doer, formerService, system } from "../team";
import { type DatedDecision, outcomeOf } from "./decisions";
import type { Filed, StoredCall, World } from "./filed";
import { lastAwaited } from "./opinion-round";
import { authorOf } from "./opinions";
import { tellingOf } from "./telling";
import type { DatedStep } from "./timeline";

export type Entry = Prisma.JournalEntryCreateManyInput & { at: Date };

const byApplicant: readonly ApplicationEvent[] = ["submit", "withdraw", "renounce"];
const byBudgetOfficer: readonly ApplicationEvent[] = ["close", "recover", "endRecovery"];

function applicant(filed: Filed, { team }: World): Doer {
  const [member] = filed.isPast ? [] : team.membersOf(filed.dossier.lead);
  return member ? doer(member) : { actorId: null, actorName: filed.lead.contact.name };
}

function doerOf(filed: Filed, { event }: DatedStep, world: World): Doer {
  if (byApplicant.includes(event)) return applicant(filed, world);
  if (filed.isPast) return formerService;
  // The last opinion awaited begins the review by itself.
  if (event === "startReview" && lastAwaited(filed.opinions)) return system;
  const { officer, decisionMaker, budgetOfficer } = world.team;
  if (outcomeOf(event) || event === "lapse") return doer(decisionMaker);
  return doer(byBudgetOfficer.includes(event) ? budgetOfficer : officer);
}

/** What happened to a dossier, step by step. */
export function journalOfDossier(
  filed: Filed,
  decided: readonly DatedDecision[],
  attached: readonly FiledAttachment[],
  world: World,
): Entry[] {
  const { id: applicationId, call } = filed;
  const own = applicant(filed, world);
  const ofBoth = { applicationId, callId: call.id };
  return [
    { ...ofBoth, ...own, event: "application.create", at: filed.createdAt },
    ...attached.map(({ kind, fileName, uploadedAt, replaces }) => ({
      ...{ applicationId, ...own, event: replaces ? "attachment.replace" : "attachment.add" },
      ...{ at: uploadedAt, data: { kind, fileName } },
    })),
    ...filed.steps.map((step) => {
      const { words, data } = tellingOf(filed, step, decided);
      return {
        ...{ ...ofBoth, ...doerOf(filed, step, world), event: `application.${step.event}`, at: step.at },
        data: { ...data, from: step.from, to: step.to, ...(words && { words }) },
      };
    }),
    ...filed.opinions.flatMap(({ country, issued }) =>
      issued.map(({ verdict, at }, index) => {
        const { id: actorId, name: actorName } = authorOf(filed, country, world);
        const event = index === 0 ? "opinion.issued" : "opinion.superseded";
        return { ...ofBoth, actorId, actorName, event, at, data: { country, version: index + 1, verdict } };
      }),
    ),
    ...decided.map(({ outcome, amounts, reason, recordedAt }) => ({
      ...ofBoth,
      ...(filed.isPast ? formerService : doer(world.team.decisionMaker)),
      ...{ event: "decision.prepared", at: recordedAt },
      data: {
        ...{ outcome, reason, overrideReason: "" },
        amounts: amounts.map(({ year, amountCents }) => ({ year, cents: amountCents })),
      },
    })),
  ];
}

/** What happened to a call. `decided`: its decisions, those notified with the results. */
export function journalOfCall(call: StoredCall, decided: readonly DatedDecision[], { team }: World): Entry[] {
  const [manager, maker] = isPast(call.key)
    ? [formerService, formerService]
    : [doer(team.callManager), doer(team.decisionMaker)];
  const { id: callId, code, slug, createdAt, publishedAt, resultsNotifiedAt } = call;
  const awards = decided.filter(({ outcome }) => isAward(outcome));
  const cents = sum(awards.flatMap(({ amounts }) => amounts.map(({ amountCents }) => amountCents)));
  const counted = { decisions: decided.length, awards: awards.length, cents, leftUndecided: [] };
  return [
    { callId, ...manager, event: "call.create", at: createdAt, data: { code, slug } },
    ...(publishedAt ? [{ callId, ...manager, event: "call.publish", at: publishedAt, data: { slug } }] : []),
    ...(resultsNotifiedAt
      ? [{ callId, ...maker, event: "call.resultsNotified", at: resultsNotifiedAt, data: counted }]
      : []),
  ];
}

export const journalOfClaim = ({ id, claimant, organisationId, at }: Claim): Entry => ({
  ...{ organisationId, event: "claim.make", at, data: { claimId: id } },
  actorId: claimant.id,
  actorName: claimant.name,
});

/** Rows are numbered as they are inserted: in the order of time; at the same instant, as they are given. */
export const inOrder = (entries: Entry[]): Entry[] =>
  entries.toSorted((one, other) => one.at.getTime() - other.at.getTime());
