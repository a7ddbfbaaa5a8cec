import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { ButtonLink } from "@/app/_components/button";
import { PageHeading } from "@/app/_components/page-heading";
import { EmailAddress } from "@/app/_components/values";
import { ClaimsWaiting } from "@/app/_features/claim/claims-waiting";
import { InvitationsWaiting } from "@/app/_features/member/invitations-waiting";
import { OwnEntriesList } from "@/app/_features/register-review/own-entries-list";
import { gate } from "@/server/auth/gate";
import { homeOf } from "@/server/auth/home";
import { wayOn } from "@/server/auth/way-on";
import { Identity } from "./identity";
import { Organisations } from "./organisations";
import { Programs } from "./programs";
import { Sessions } from "./sessions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

/** A person's own account. */
export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const granted = await gate.space("account.manage");
  const search = await searchParams;
  const t = await getTranslations("account");
  const exchange = await getTranslations("exchange.mine");
  if (search.bienvenue)
    return (
      <>
        <PageHeading title={t("welcome.title")} lead={t("welcome.lead")} />
        <Identity actor={granted.actor} next={(await wayOn()) ?? homeOf(granted.actor)} />
      </>
    );
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t.rich("signedInAs", { email: () => <EmailAddress address={granted.actor.email} /> })}
      />
      {search.enregistre && <Alert tone="success">{t("saved")}</Alert>}
      {search.fermee && <Alert tone="success">{t("sessions.revoked")}</Alert>}
      {search.erreur && (
        <Alert tone="error" title={t("errors.title")}>
          {t("errors.invalid")}
        </Alert>
      )}
      {search.rejoint && <Alert tone="success">{t("joined")}</Alert>}
      <InvitationsWaiting actor={granted.actor} />
      <ClaimsWaiting actor={granted.actor} />
      <Identity actor={granted.actor} next={null} />
      <Organisations actor={granted.actor} />
      <OwnEntriesList granted={granted} />
      <section className="pas-section" aria-labelledby="bourse">
        <h2 id="bourse">{exchange("title")}</h2>
        <p>{exchange("onAccount")}</p>
        <ButtonLink variant="secondary" href="/compte/bourse">
          {exchange("open")}
        </ButtonLink>
      </section>
      <Programs actor={granted.actor} />
      <Sessions granted={granted} />
    </>
  );
}
