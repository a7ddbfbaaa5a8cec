import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { DateOnly } from "@/app/_components/values";
import { authorityLabel } from "@/server/domain/organisation/label";
import type { Actor } from "@/server/domain/user/actor";
import { listOwnClaims } from "@/server/services/organisation/list-claims";

/** What somebody who acts for no authority can do: claim one, or wait for the answer to what they asked. */
export async function NoAuthority({ actor }: { actor: Actor }) {
  const pending = (await listOwnClaims(actor)).filter(({ status }) => status === "pending");
  const [t, kinds] = [await getTranslations("claims.none"), await getTranslations("organisations.kind")];
  if (pending.length === 0)
    return (
      <EmptyState title={t("title")} action={<ButtonLink href="/compte/rattachement">{t("claim")}</ButtonLink>}>
        {t("text")}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t("waitingTitle")}
      action={
        <ButtonLink variant="secondary" href="/appels">
          {t("calls")}
        </ButtonLink>
      }
    >
      {pending.map(({ id, organisation, createdAt }) => (
        <span key={id} className="pas-line">
          {t.rich("waitingFor", {
            authority: authorityLabel(organisation, kinds(organisation.kind)),
            date: () => <DateOnly value={createdAt} />,
          })}
        </span>
      ))}
      <span className="pas-line">{t("waiting")}</span>
    </EmptyState>
  );
}
