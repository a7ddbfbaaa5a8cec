import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/app/_components/client-messages";
import { WhenReady } from "@/app/_components/when-ready";
import { DeadlineLine } from "@/app/_features/application/deadline-line";
import { UploadFollower } from "@/app/_features/application/form/attachments/upload-follower";
import { CompanyLine } from "@/app/_features/application/form/company";
import { Conflicts } from "@/app/_features/application/form/conflicts";
import { DraftProvider } from "@/app/_features/application/form/draft-provider";
import { toDraftView } from "@/app/_features/application/form/draft-view";
import { SaveStateLine } from "@/app/_features/application/form/save-state";
import { DraftTitle, SectionMenu } from "@/app/_features/application/form/section-menu";
import { leadSignatoryToSubmission } from "@/app/_features/application/form/writers-only";
import { gate } from "@/server/auth/gate";
import { isEditable } from "@/server/domain/application/status";
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
          "deadlines",
          "budget",
          "together",
          "submission",
        ]}
      >
        <DraftProvider view={view}>
          <UploadFollower />
          <DraftTitle />
          <DeadlineLine application={application} />
          <div className="pas-form">
            <div className="pas-form__menu">
              <SectionMenu />
              <SaveStateLine />
              <CompanyLine />
            </div>
            <div className="pas-form__body">
              <Conflicts />
              <WhenReady>{children}</WhenReady>
            </div>
          </div>
        </DraftProvider>
      </ClientMessages>
    </>
  );
}
