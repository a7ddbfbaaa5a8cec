import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { ButtonLink } from "@/app/_components/button";
import { ClientMessages } from "@/app/_components/client-messages";
import { DefinitionList } from "@/app/_components/definition-list";
import { PageHeading } from "@/app/_components/page-heading";
import { DateTime } from "@/app/_components/values";
import { LetterForm } from "@/app/_features/confirmation/letter-form";
import { ShareAnswerForm } from "@/app/_features/confirmation/share-answer-form";
import { ShareTable } from "@/app/_features/confirmation/share-table";
import { formatDateTime } from "@/i18n/format";
import { shareText } from "@/server/domain/application/parties";
import { type ConfirmationByLink, confirmationByLink } from "@/server/services/confirmation/by-link";
import { answer } from "./actions";

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ merci?: string; lettre?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("confirmation");
  // The address is the secret: it goes into no index, and no page that is opened from here learns it.
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "strict-origin" };
}

/** Where a party's own link leads: what the plan says that it brings, to confirm or not; and its letter. No account. */
export default async function ConfirmationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { merci, lettre } = await searchParams;
  const asked = await confirmationByLink(token);
  const t = await getTranslations("confirmation");
  if (!asked)
    return (
      <>
        <PageHeading title={t("goneTitle")} lead={t("gone")} />
        <ButtonLink href="/">{t("home")}</ButtonLink>
      </>
    );
  const { party, authority, project, call, expiresAt, share, years } = asked;
  const locale = await getLocale();
  const untitled = (await getTranslations("dossier.form"))("untitled");
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead", { authority, party })} />
      {merci !== undefined && asked.answer && <Alert tone="success">{t("thanks", { authority })}</Alert>}
      <DefinitionList
        items={[
          { term: t("project"), description: project || untitled },
          { term: t("authority"), description: authority },
          { term: t("call"), description: call },
          { term: t("until"), description: <DateTime value={expiresAt} zone /> },
        ]}
      />
      <h2 className="fr-h4">{t("share", { party })}</h2>
      <ShareTable share={share} years={years} />
      {asked.answer && <Answered answer={asked.answer} />}
      <ClientMessages namespaces={["confirmation"]}>
        <h2 className="fr-h4">{t(asked.answer ? "answerAgain" : "answer")}</h2>
        <ShareAnswerForm
          action={answer.bind(null, token)}
          shown={shareText(share)}
          name={asked.answer?.name}
          role={asked.answer?.role}
        />
      </ClientMessages>
      <LetterForm token={token} told={lettre} letters={asked.letters} isOpen={asked.takesLetters} />
      <p className="fr-hint-text fr-mt-4w">{t("whoSees", { date: formatDateTime(expiresAt, locale) })}</p>
    </>
  );
}

async function Answered({ answer: given }: { answer: NonNullable<ConfirmationByLink["answer"]> }) {
  const t = await getTranslations("confirmation");
  const { isConfirmed, isCurrent, name, role, reason, at } = given;
  const state = isConfirmed ? (isCurrent ? "confirmed" : "outdated") : "disagreed";
  return (
    <Alert tone={isConfirmed && isCurrent ? "info" : "warning"}>
      <p>{t(`answered.${state}`, { name, role, date: formatDateTime(new Date(at), await getLocale()) })}</p>
      {reason !== "" && <blockquote className="pas-text">{reason}</blockquote>}
    </Alert>
  );
}
