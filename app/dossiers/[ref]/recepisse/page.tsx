import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { ButtonLink } from "@/app/_components/button";
import { DefinitionList } from "@/app/_components/definition-list";
import { PageHeading } from "@/app/_components/page-heading";
import { Amount, DateTime } from "@/app/_components/values";
import { gate } from "@/server/auth/gate";
import { budgetOf } from "@/server/domain/application/budget";
import { yearsOf } from "@/server/domain/application/content";
import { versionContent, versionsOf } from "@/server/services/application/follow";

/** The receipt of the last submission, to be kept. */
export default async function ReceiptPage({ params }: { params: Promise<{ ref: string }> }) {
  const granted = await gate.application("application.read", (await params).ref);
  const { application } = granted;
  const [last] = await versionsOf(granted);
  if (!application.number || !last) notFound();
  const content = await versionContent(granted, last.number);
  if (!content) notFound();
  const { requested } = budgetOf(content, yearsOf(application.call));
  const t = await getTranslations("dossier.receipt");
  return (
    <>
      <PageHeading title={t("title")} />
      <Alert tone="success" title={application.number}>
        <p>{t("mail")}</p>
      </Alert>
      <DefinitionList
        items={[
          { term: t("number"), description: application.number },
          { term: t("at"), description: <DateTime value={last.submittedAt} zone /> },
          { term: t("by"), description: last.submittedBy },
          { term: t("project"), description: content.project.title },
          { term: t("requested"), description: <Amount cents={requested.total} /> },
        ]}
      />
      <p>{t("print")}</p>
      <ButtonLink href={`/dossiers/${application.ref}`}>{t("follow")}</ButtonLink>
    </>
  );
}
