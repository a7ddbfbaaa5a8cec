import type { ApplicationStatus } from "@/server/domain/application/status";
import { callRules } from "@/server/domain/call/rules/schema";
import type { AwardAmounts, DecisionInput } from "@/server/domain/decision/schema";
import type { Cents } from "@/server/domain/money";
import { aDossier } from "./application";
import { aCall } from "./call";

const years = [2026, 2027, 2028];

/** Cents for each year from 2026 on, as decisions and budget lines hold them. */
export const perYear = (amounts: readonly Cents[]): AwardAmounts =>
  Object.fromEntries(amounts.map((amount, index) => [String(years[index]), amount]));

/** A triennial call of 2026 with an envelope, in cents by year; its rules ask for nothing unless said otherwise. */
export const aFundedCall = (envelope: readonly Cents[], rules: object = {}) =>
  aCall({
    rules: callRules.parse(rules),
    envelopes: { create: envelope.map((amountCents, index) => ({ year: years[index] ?? 0, amountCents })) },
  });

interface Asking {
  callId: string;
  leadOrganisationId?: string;
  status?: ApplicationStatus;
  /** What is asked of the State, in cents by year. The project costs four times as much. */
  requested?: readonly Cents[];
  title?: string;
}

/** A dossier under review that asks for 30 000 €, 20 000 € and 20 000 €, unless said otherwise. */
export const aDossierAsking = ({
  requested = [3_000_000, 2_000_000, 2_000_000],
  status = "underReview",
  ...facts
}: Asking) =>
  aDossier({
    ...facts,
    status,
    content: {
      expenditure: [
        { id: "e1", category: "works", label: "Forages", amounts: perYear(requested.map((amount) => amount * 4)) },
      ],
      funding: [
        { id: "f1", source: "state", kind: "cash", label: "", amounts: perYear(requested) },
        { id: "f2", source: "lead", kind: "cash", label: "", amounts: perYear(requested.map((amount) => amount * 3)) },
      ],
    },
  });

export const anAward = (amounts: readonly Cents[], facts: Partial<DecisionInput> = {}): DecisionInput => ({
  outcome: "awarded",
  amounts: perYear(amounts),
  reason: "",
  overrideReason: "",
  ...facts,
});

export const aRefusal = (facts: Partial<DecisionInput> = {}): DecisionInput => ({
  outcome: "rejected",
  amounts: {},
  reason: "Le projet ne relève pas des thèmes de l’appel.",
  overrideReason: "",
  ...facts,
});
