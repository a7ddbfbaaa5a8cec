"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { failureOf, trpc } from "@/app/_trpc/client";
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

type Outcome = { tone: "success" | "warning" | "error"; text: string };

/** The claims to answer, one form each. What became of the last answer is told above, where the focus goes. */
export function ClaimAnswers({ claims }: { claims: readonly ShownClaim[] }) {
  const t = useTranslations("organisations.claim");
  const failures = useTranslations("failures");
  const locale = useLocale();
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const top = useRef<HTMLDivElement>(null);

  async function answer(claim: ShownClaim, given: ClaimAnswer): Promise<void> {
    try {
      const result = await trpc.organisation.answerClaim.mutate(given);
      if (result.ok) setOutcome({ tone: "success", text: t("answered", { claimant: claim.claimant }) });
      else {
        const at = formatDateTime(new Date(result.at), locale);
        setOutcome({
          tone: "warning",
          text: t("alreadyAnswered", { accepted: String(result.accepted), by: result.by, at }),
        });
      }
      router.refresh();
    } catch (error) {
      setOutcome({ tone: "error", text: failures(failureOf(error)) });
    }
    top.current?.focus();
  }

  return (
    <>
      <div ref={top} tabIndex={-1}>
        {outcome && (
          <Alert tone={outcome.tone} role={outcome.tone === "success" ? "status" : "alert"}>
            {outcome.text}
          </Alert>
        )}
      </div>
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} onAnswer={(given) => answer(claim, given)} />
      ))}
    </>
  );
}
