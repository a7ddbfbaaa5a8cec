import { useTranslations } from "next-intl";
import { ClientMessages } from "@/app/_components/client-messages";
import { EmptyState } from "@/app/_components/empty-state";
import { authorityLabel } from "@/server/domain/organisation/label";
import { displayName } from "@/server/domain/user/actor";
import type { ClaimToAnswer } from "@/server/services/organisation/list-claims";
import { ClaimAnswers } from "./claim-answers";

/** The claims that wait for this person, in any space; `total` also counts those beyond the list. */
export function ClaimsToAnswer({ claims, total }: { claims: readonly ClaimToAnswer[]; total: number }) {
  const t = useTranslations("claims.answer");
  const kinds = useTranslations("organisations.kind");
  const beyond = total - claims.length;
  return (
    <>
      <ClientMessages namespaces={["claims", "organisations", "failures"]}>
        <ClaimAnswers
          claims={claims.map(({ id, claimant, organisation, members, message, createdAt }) => ({
            ...{ id, members, message },
            claimant: displayName(claimant),
            email: claimant.email,
            authority: authorityLabel(organisation, kinds(organisation.kind)),
            createdAt: createdAt.toISOString(),
          }))}
        />
      </ClientMessages>
      {claims.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      {beyond > 0 && <p>{t("more", { count: beyond })}</p>}
    </>
  );
}
