import { getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { Link } from "@/app/_components/link";
import { gate } from "@/server/auth/gate";
import type { Actor } from "@/server/domain/user/actor";
import { allowsPlainly } from "@/server/domain/user/permissions";
import { listClaimsToAnswer } from "@/server/services/organisation/list-claims";

/** Tells a person that claims wait for their answer; nothing when there is none, or when they answer none. */
export async function ClaimsWaiting({ actor }: { actor: Actor }) {
  if (!allowsPlainly("claim.answer", actor)) return null;
  const { total } = await listClaimsToAnswer(await gate.space("claim.answer"));
  if (total === 0) return null;
  const [t, labels] = await Promise.all([getTranslations("claims.answer"), getTranslations("organisations.claim")]);
  return (
    <Alert tone="info">
      <p>
        {labels("waiting", { count: total })} <Link href="/compte/demandes">{t("open")}</Link>
      </p>
    </Alert>
  );
}
