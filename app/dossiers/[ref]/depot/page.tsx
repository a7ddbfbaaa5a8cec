import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import { ClientMessages } from "@/app/_components/client-messages";
import { PageHeading } from "@/app/_components/page-heading";
import { WhenReady } from "@/app/_components/when-ready";
import { DeadlineLine } from "@/app/_features/application/deadline-line";
import { submissionFacts } from "@/app/_features/application/form/submission-facts";
import { SubmitAsSignatory } from "@/app/_features/application/form/submit-as-signatory";
import { gate } from "@/server/auth/gate";
import { listsOf } from "@/server/domain/application/form-sections";
import { isEditable } from "@/server/domain/application/status";
import { allows } from "@/server/domain/user/permissions";
import { findingsOf } from "@/server/services/application/submit";

interface Props {
  params: Promise<{ ref: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { application } = await gate.application("application.submit", (await params).ref);
  const t = await getTranslations("dossier");
  return { title: `${t("sections.check")}, ${application.content.project.title || t("form.untitled")}` };
}

/** To check and submit a dossier for who signs for the authority and does not write in it. */
export default async function SubmissionPage({ params }: Props) {
  const granted = await gate.application("application.submit", (await params).ref);
  const { application, actor } = granted;
  const base = `/dossiers/${application.ref}`;
  if (!isEditable(application.status)) redirect(base);
  if (allows("application.edit", actor, application)) redirect(`${base}/formulaire/verification`);
  const t = await getTranslations("dossier");
  return (
    <>
      <PageHeading
        eyebrow={application.call.title}
        title={application.content.project.title || t("form.untitled")}
        actions={
          <ButtonLink variant="secondary" href={`${base}/lecture`}>
            {t("follow.read")}
          </ButtonLink>
        }
      />
      <DeadlineLine application={application} />
      <h2 className="fr-h4">{t("sections.check")}</h2>
      <ClientMessages
        namespaces={[
          "dossier",
          "findings",
          "vocabulary",
          "themes",
          "deadlines",
          "submission",
          "sign-off",
          "confirmation",
          "failures",
          "rows",
        ]}
      >
        <WhenReady>
          <SubmitAsSignatory
            {...(await submissionFacts(granted))}
            reference={application.ref}
            findings={findingsOf(application)}
            lists={listsOf(application.content)}
          />
        </WhenReady>
      </ClientMessages>
    </>
  );
}
