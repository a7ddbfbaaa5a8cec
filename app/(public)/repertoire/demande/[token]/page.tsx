import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import { DefinitionList } from "@/app/_components/definition-list";
import { PageHeading } from "@/app/_components/page-heading";
import { SubmitButton } from "@/app/_components/submit-button";
import { placeLabel, themeLabel } from "@/app/_features/register/labels";
import { authorityLabel } from "@/server/domain/organisation/label";
import { type RequestByLink, requestByLink } from "@/server/services/register-request/by-link";
import { confirm } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("requests.confirm");
  // The address is the secret: it goes into no index, and no page that is opened from here learns it.
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** Where the link of the mail leads: what was asked, and a button, because scanners of mails open links. */
export default async function ConfirmRequestPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, request] = await Promise.all([getTranslations("requests.confirm"), requestByLink(token)]);
  if (!request)
    return (
      <>
        <PageHeading title={t("goneTitle")} lead={t("gone")} />
        <ButtonLink href="/repertoire/demande">{t("new")}</ButtonLink>
      </>
    );
  if (request.isOpen)
    return (
      <>
        <PageHeading title={t("title")} lead={t("lead")} />
        <Asked request={request} />
        <form action={confirm}>
          <input type="hidden" name="jeton" value={token} />
          <SubmitButton pendingLabel={t("confirming")}>{t("button")}</SubmitButton>
        </form>
      </>
    );
  return (
    <>
      <PageHeading title={t("done")} lead={request.status === "pending" ? t("doneText") : t("answered")} />
      <Asked request={request} />
    </>
  );
}

async function Asked({ request }: { request: RequestByLink }) {
  const { french, foreign, country, region, place, kind, sinceYear, themes } = request;
  const [t, parts, register, kinds, locale] = await Promise.all([
    getTranslations("requests.confirm"),
    getTranslations("requests.parts"),
    getTranslations("register"),
    getTranslations("organisations.kind"),
    getLocale(),
  ]);
  return (
    <DefinitionList
      items={[
        { term: parts("french"), description: authorityLabel(french, kinds(french.kind)) },
        { term: parts("foreign"), description: foreign },
        { term: t("region"), description: [place, placeLabel(country, region, locale)].filter(Boolean).join(", ") },
        { term: register("column.kind"), description: register(`kind.${kind}`) },
        { term: t("since"), description: sinceYear },
        ...(themes.length > 0
          ? [{ term: t("themes"), description: themes.map((theme) => themeLabel(theme, locale)).join(", ") }]
          : []),
      ]}
    />
  );
}
