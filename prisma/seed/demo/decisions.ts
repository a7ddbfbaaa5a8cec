import { randomUUID } from "node:crypto";
import type { DecisionOutcome } from "@/server/db/generated/enums";
import { yearsOf } from "@/server/domain/application/content";
import { yearlyAmounts } from "./content";
import { isDecision } from "./path";
import type { Filed, Rows, World } from "./rows";

const outcomes = {
  award: "awarded",
  awardWithConditions: "awardedWithConditions",
  waitlist: "waitlisted",
  reject: "rejected",
} as const satisfies Record<string, DecisionOutcome>;

const reasons: Record<DecisionOutcome, string> = {
  awarded: "",
  awardedWithConditions: "Joindre avant la convention le plan de gestion de l’équipement.",
  waitlisted: "Projet de qualité ; l’enveloppe de l’année ne suffit pas à tous les retenir.",
  rejected: "Le partenariat reste à confirmer. Une nouvelle demande est possible l’an prochain.",
};

/** The decision that took effect with the others of its call, its instalments; or the one being prepared. */
export function decisionRows(rows: Rows, { id, dossier, call, path }: Filed, world: World): void {
  const decided = path.find(({ event }) => isDecision(event));
  const outcome = decided && isDecision(decided.event) ? outcomes[decided.event] : dossier.prepared;
  if (!outcome) return;
  const decisionId = randomUUID();
  const isAward = outcome === "awarded" || outcome === "awardedWithConditions";
  const amounts = isAward ? yearlyAmounts(call, dossier.awarded ?? dossier.requested) : [];
  rows.decisions.push({
    id: decisionId,
    applicationId: id,
    outcome,
    reason: reasons[outcome],
    recordedById: world.decisionMaker.id,
    recordedAt: decided ? new Date(decided.at.getTime() - 5 * 86_400_000) : new Date(world.now.getTime() - 86_400_000),
    notifiedAt: decided?.at ?? null,
  });
  yearsOf(call).forEach((year, index) => {
    const amountCents = BigInt(amounts[index] ?? 0);
    if (amountCents === 0n) return;
    rows.decisionAmounts.push({ decisionId, year, amountCents });
    if (decided) rows.instalments.push({ applicationId: id, decisionId, number: index + 1, year, amountCents });
  });
}
