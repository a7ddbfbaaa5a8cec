import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/app/_components/client-messages";
import { WhenReady } from "@/app/_components/when-ready";
import { DeadlineLine } from "@/app/_features/application/deadline-line";
import { Arrival } from "@/app/_features/application/form/arrival";
import { UploadFollower } from "@/app/_features/application/form/attachments/upload-follower";
import { CompanyLine } from "@/app/_features/application/form/company";
import { Conflicts } from "@/app/_features/application/form/conflicts";
import { CorrectionsPanel, CorrectionsProvider } from "@/app/_features/application/form/corrections";
import { toCorrectionsView } from "@/app/_features/application/form/corrections-view";
import { DraftProvider } from "@/app/_features/application/form/draft-provider";
import { toDraftView } from "@/app/_features/application/form/draft-view";
import { SaveStateLine } from "@/app/_features/application/form/save-state";
import { DraftTitle, SectionMenu } from "@/app/_features/application/form/section-menu";
import { leadSignatoryToSubmission } from "@/app/_features/application/form/writers-only";
import { AnswerNames } from "@/app/_features/question/answer-names";
import { gate } from "@/server/auth/gate";
import { isEditable } from "@/server/domain/application/status";
import { questionsOf } from "@/server/domain/call/questions/definition";
import { openRoundOf } from "@/server/services/application/corrections";
import { findingsOf } from "@/server/services/application/submit";

/** The form of one dossier: its sections share what is typed, so that nothing is lost between them. */
export default async function FormLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ ref: string }>;
}) {
  const { ref } = await params;
  await leadSignatoryToSubmission(ref);
  const { application } = await gate.application("application.edit", ref);
  if (!isEditable(application.status)) redirect(`/dossiers/${ref}`);
  const corrections = toCorrectionsView(await openRoundOf(await gate.application("application.read", ref)));
  const view = await toDraftView(application, findingsOf(application), await getLocale());
  return (
    <>
      <p className="fr-text--sm fr-mb-1w">{application.call.title}</p>
      <ClientMessages
        namespaces={[
          "dossier",
          "attachments",
          "findings",
          "organisations",
          "vocabulary",
          "themes",
          "deadlines",
          "budget",
          "together",
          "corrections",
          "questions",
          "submission",
          "rows",
          "sign-off",
          "confirmation",
          "failures",
        ]}
      >
        <AnswerNames questions={questionsOf(application.call.questions).map(({ id, label }) => ({ id, label }))}>
          <DraftProvider view={view}>
            <CorrectionsProvider view={corrections}>
              <UploadFollower />
              <DraftTitle />
              <DeadlineLine application={application} />
              <CorrectionsPanel />
              <div className="pas-form">
                <div className="pas-form__menu">
                  <SectionMenu />
                  <SaveStateLine />
                  <CompanyLine />
                </div>
                <div className="pas-form__body">
                  <Conflicts />
                  <WhenReady>{children}</WhenReady>
                  <Arrival />
                </div>
              </div>
            </CorrectionsProvider>
          </DraftProvider>
        </AnswerNames>
      </ClientMessages>
    </>
  );
}
