"use client";

import { useLocale, useTranslations } from "next-intl";
import { useOutcomeAbove } from "@/app/_features/answering/use-outcome-above";
import { trpc } from "@/app/_trpc/client";
import { formatDateTime } from "@/i18n/format";
import type { ClaimAnswer } from "@/server/domain/organisation/claims";
import { ClaimCard } from "./claim-card";

/** A claim as those who answer it read it. */
export interface ShownClaim {
  id: string;
  claimant: string;
  email: string;
  authority: string;
  members: number;
  message: string;
  /** ISO. */
  createdAt: string;
}

/** The claims to answer, one form each. */
export function ClaimAnswers({ claims }: { claims: readonly ShownClaim[] }) {
  const t = useTranslations("organisations.claim");
  const locale = useLocale();
  const { above, tell } = useOutcomeAbove();

  const answer = (claim: ShownClaim, given: ClaimAnswer) =>
    tell(async () => {
      const result = await trpc.organisation.answerClaim.mutate(given);
      if (result.ok) return { tone: "success", text: t("answered", { claimant: claim.claimant }) };
      const at = formatDateTime(new Date(result.at), locale);
      return {
        tone: "warning",
        text: t("alreadyAnswered", { accepted: String(result.accepted), by: result.by, at }),
      };
    });

  return (
    <>
      {above}
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} onAnswer={(given) => answer(claim, given)} />
      ))}
    </>
  );
}
