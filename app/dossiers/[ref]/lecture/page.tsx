import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { DeadlineLine } from "@/app/_features/application/deadline-line";
import { DossierView } from "@/app/_features/application/dossier-view";
import { StatusBadge } from "@/app/_features/application/status-badge";
import { formatDateTime } from "@/i18n/format";
import { gate } from "@/server/auth/gate";
import { allows } from "@/server/domain/user/permissions";
import { versionContent, versionsOf } from "@/server/services/application/follow";
import { attachmentsOfVersion, earlierAttachments } from "@/server/services/attachment/versions";

interface Props {
  params: Promise<{ ref: string }>;
  searchParams: Promise<{ version?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { application } = await gate.application("application.read", (await params).ref);
  const t = await getTranslations("dossier");
  return { title: `${t("follow.read")}, ${application.content.project.title || t("form.untitled")}` };
}

/** A dossier to read, as it stands or as one version was submitted. */
export default async function ReadPage({ params, searchParams }: Props) {
  const granted = await gate.application("application.read", (await params).ref);
  const { application, actor } = granted;
  const isOfDossier = allows("application.readUnsubmitted", actor, application);
  const t = await getTranslations("dossier");
  const locale = await getLocale();
  const number = Number((await searchParams).version);
  const version = Number.isInteger(number) ? (await versionsOf(granted)).find((v) => v.number === number) : undefined;
  const content = version ? await versionContent(granted, version.number) : application.content;
  const attachments = version ? await attachmentsOfVersion(granted, version.number) : null;
  if (!content || (number && !version)) notFound();
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            <Link href={`/dossiers/${application.ref}`}>{application.number ?? application.ref}</Link> ·{" "}
            {application.lead.name} <StatusBadge status={application.status} />
          </>
        }
        title={content.project.title || t("form.untitled")}
        lead={
          version && t("view.version", { number: version.number, date: formatDateTime(version.submittedAt, locale) })
        }
      />
      {!version && isOfDossier && <DeadlineLine application={application} />}
      <h2 className="fr-sr-only">{t("review.dossier")}</h2>
      <DossierView
        application={application}
        content={content}
        attachments={attachments ?? application.attachments}
        earlier={version ? {} : await earlierAttachments(granted)}
      />
    </>
  );
}
