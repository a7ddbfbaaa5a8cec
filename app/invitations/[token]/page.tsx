import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { ButtonLink } from "@/app/_components/button";
import { DefinitionList } from "@/app/_components/definition-list";
import { PageHeading } from "@/app/_components/page-heading";
import { SubmitButton } from "@/app/_components/submit-button";
import { formatDateTime } from "@/i18n/format";
import { currentActor } from "@/server/auth/current-actor";
import { type Invitation, invitationOf } from "@/server/services/collaborator/accept";
import { accept } from "./actions";

interface Props {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.invitation");
  // The address is the secret: it goes into no index, and no page that is opened from here learns it.
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** Where the link of an invitation leads: what it is, and a button. Looking accepts nothing: scanners of mails open links. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const actor = await currentActor();
  const invitation = await invitationOf(token, actor);
  const t = await getTranslations("people.invitation");
  if (!invitation)
    return (
      <>
        <PageHeading title={t("goneTitle")} lead={t("gone")} />
        <ButtonLink href="/">{t("home")}</ButtonLink>
      </>
    );
  if (invitation.acceptedRef)
    return (
      <>
        <PageHeading title={t("acceptedTitle")} lead={t("accepted")} />
        <ButtonLink href={`/dossiers/${invitation.acceptedRef}`}>{t("open")}</ButtonLink>
      </>
    );
  const { by, authority, email } = invitation;
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead", { by, authority })} />
      <Facts invitation={invitation} />
      {!actor && <SignInFirst token={token} email={email} />}
      {actor && actor.email !== email && (
        <>
          <Alert tone="warning" title={t("otherTitle")}>
            <p>{t("other", { mine: actor.email, email, by })}</p>
          </Alert>
          <form method="post" action="/connexion/sortie">
            <SubmitButton>{t("signOut")}</SubmitButton>
          </form>
        </>
      )}
      {actor?.email === email && (
        <form action={accept}>
          <input type="hidden" name="jeton" value={token} />
          <SubmitButton>{t("accept")}</SubmitButton>
        </form>
      )}
    </>
  );
}

async function Facts({ invitation }: { invitation: Invitation }) {
  const t = await getTranslations("people.invitation");
  const untitled = (await getTranslations("dossier.form"))("untitled");
  const locale = await getLocale();
  return (
    <DefinitionList
      items={[
        { term: t("project"), description: invitation.project || untitled },
        { term: t("call"), description: invitation.call },
        { term: t("authority"), description: invitation.authority },
        { term: t("mayDo"), description: t(`may.${invitation.role}`) },
        { term: t("address"), description: invitation.email },
        { term: t("until"), description: formatDateTime(invitation.expiresAt, locale) },
      ]}
    />
  );
}

async function SignInFirst({ token, email }: { token: string; email: string }) {
  const t = await getTranslations("people.invitation");
  const query = new URLSearchParams({ suite: `/invitations/${token}`, email });
  return (
    <>
      <p>{t("signInFirst")}</p>
      <ButtonLink href={`/connexion?${query}`}>{t("signIn")}</ButtonLink>
    </>
  );
}
