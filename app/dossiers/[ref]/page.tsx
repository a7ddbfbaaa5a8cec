import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import { PageHeading } from "@/app/_components/page-heading";
import { DeadlineLine } from "@/app/_features/application/deadline-line";
import { Actions, Journey } from "@/app/_features/application/follow-up";
import { Journal, Mails, Versions } from "@/app/_features/application/history";
import { StatusBadge } from "@/app/_features/application/status-badge";
import { ConfirmationsOnDossier } from "@/app/_features/confirmation/confirmations-on-dossier";
import { MessagesLink } from "@/app/_features/conversation/messages-link";
import { ResultPanel } from "@/app/_features/decision/result-panel";
import { CorrectionRounds } from "@/app/_features/exchange/correction-rounds";
import { OpinionsPanel } from "@/app/_features/opinion/opinions-panel";
import { Participants } from "@/app/_features/people/participants";
import { SignOffOnDossier } from "@/app/_features/sign-off/sign-off-on-dossier";
import { gate } from "@/server/auth/gate";
import { isEditable } from "@/server/domain/application/status";
import { belongsTo } from "@/server/domain/user/actor";
import { allows, allowsOnOrganisation } from "@/server/domain/user/permissions";
import { opinionsOf } from "@/server/services/opinion/opinions-of";

interface Props {
  params: Promise<{ ref: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { application } = await gate.application("application.read", (await params).ref);
  const t = await getTranslations("dossier.form");
  return { title: application.content.project.title || t("untitled") };
}

/** A dossier for its people: where it is, what to do, what happened. */
export default async function ApplicationPage({ params }: Props) {
  const granted = await gate.application("application.read", (await params).ref);
  const { application, actor } = granted;
  const t = await getTranslations("dossier");
  const review = await getTranslations("dossier.review");
  const copies = await getTranslations("copies");
  const advice = await getTranslations("conversations.ask");
  const mayReuse = belongsTo(actor, application.leadOrganisationId, "applicant");
  const base = `/dossiers/${application.ref}`;
  const canEdit = isEditable(application.status) && allows("application.edit", actor, application);
  // Who signs for the authority without writing has the one page that submits.
  const signs = isEditable(application.status) && !canEdit && allows("application.submit", actor, application);
  const isReturned = application.status === "returnedForCompletion";
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            {application.number ?? application.ref} · {application.lead.name} · {application.call.title}{" "}
            <StatusBadge status={application.status} />
          </>
        }
        title={application.content.project.title || t("form.untitled")}
        actions={
          <>
            {signs && <ButtonLink href={`${base}/depot`}>{t("sections.check")}</ButtonLink>}
            {canEdit && (
              <ButtonLink href={`${base}/formulaire`}>
                {t(application.status === "draft" ? "follow.continue" : "follow.complete")}
              </ButtonLink>
            )}
            <ButtonLink variant="secondary" href={`${base}/lecture`}>
              {t("follow.read")}
            </ButtonLink>
            <MessagesLink granted={granted} space="dossiers" />
            {application.status === "draft" && allowsOnOrganisation("advice.ask", actor, application.lead) && (
              <ButtonLink
                variant="tertiary"
                href={`/appels/${application.call.slug}/conseil?dossier=${application.ref}`}
              >
                {advice("link")}
              </ButtonLink>
            )}
            {mayReuse && (
              <ButtonLink variant="tertiary" href={`/dossiers/nouveau?depuis=${application.ref}`}>
                {copies("reuse")}
              </ButtonLink>
            )}
            {application.number && (
              <ButtonLink variant="tertiary" href={`${base}/recepisse`}>
                {t("follow.receipt")}
              </ButtonLink>
            )}
          </>
        }
      />
      {allows("application.readUnsubmitted", actor, application) && <DeadlineLine application={application} />}
      {/* What is asked, beside until when: before all the rest while its authority is to answer. */}
      {isReturned && <CorrectionRounds granted={granted} />}
      <Journey granted={granted} />
      <ResultPanel granted={granted} />
      <Actions granted={granted} />
      <SignOffOnDossier granted={granted} />
      {!isReturned && <CorrectionRounds granted={granted} />}
      {application.opinions.asked > 0 && (
        <section aria-labelledby="avis" className="pas-section">
          <h2 id="avis" className="fr-h5">
            {review("opinions")}
          </h2>
          <OpinionsPanel opinions={await opinionsOf(granted)} />
        </section>
      )}
      <ConfirmationsOnDossier granted={granted} />
      <Participants granted={granted} />
      <Journal granted={granted} />
      <Mails granted={granted} />
      <Versions granted={granted} />
    </>
  );
}
