"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { Checkboxes } from "@/app/_components/choices";
import { DateOnly } from "@/app/_components/values";
import { type ClaimAnswer, type ClaimableRole, claimableRoles } from "@/server/domain/organisation/claims";
import type { ShownClaim } from "./claim-answers";

/** One claim: who asks, for which authority, in what words; accepted for some roles, or refused. */
export function ClaimCard({ claim, onAnswer }: { claim: ShownClaim; onAnswer(answer: ClaimAnswer): Promise<unknown> }) {
  const t = useTranslations("claims.answer");
  const labels = useTranslations("organisations.claim");
  const roleNames = useTranslations("organisations.role");
  const [roles, setRoles] = useState<ClaimableRole[]>(["applicant"]);
  const [needsRole, setNeedsRole] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const titleId = `demande-${claim.id}`;

  async function send(answer: ClaimAnswer) {
    if (isSending) return;
    setIsSending(true);
    await onAnswer(answer).finally(() => setIsSending(false));
  }
  function accept() {
    setNeedsRole(roles.length === 0);
    if (roles.length > 0) void send({ claimId: claim.id, accept: true, roles });
  }

  return (
    <section aria-labelledby={titleId} className="pas-panel pas-block">
      <h2 id={titleId} className="fr-h5">
        {t("claim", { claimant: claim.claimant, authority: claim.authority })}
      </h2>
      <p className="pas-muted">
        {claim.email} · {t.rich("askedOn", { date: () => <DateOnly value={claim.createdAt} /> })} ·{" "}
        {labels("members", { count: claim.members })}
      </p>
      {claim.message ? <blockquote>{claim.message}</blockquote> : <p>{t("noMessage")}</p>}
      <Checkboxes
        id={`roles-${claim.id}`}
        name={`roles-${claim.id}`}
        legend={labels("rolesLegend")}
        error={needsRole ? t("chooseRole") : undefined}
        defaultValue={["applicant"]}
        options={claimableRoles.map((value) => ({ value, label: roleNames(value) }))}
        inline
        onChange={({ target: { value, checked } }) =>
          setRoles((before) => claimableRoles.filter((role) => (role === value ? checked : before.includes(role))))
        }
      />
      <ButtonGroup>
        <Button type="button" aria-disabled={isSending} onClick={accept}>
          {isSending ? t("sending") : labels("accept")}
        </Button>
        <Button
          type="button"
          variant="secondary"
          aria-disabled={isSending}
          onClick={() => void send({ claimId: claim.id, accept: false })}
        >
          {labels("refuse")}
        </Button>
      </ButtonGroup>
    </section>
  );
}
