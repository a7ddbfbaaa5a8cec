import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { Link } from "@/app/_components/link";
import { LinkToList } from "@/app/_components/list-way-back";
import { PageHeading } from "@/app/_components/page-heading";
import { DossierView } from "@/app/_features/application/dossier-view";
import { PlacedFinding } from "@/app/_features/application/finding-text";
import { Actions, Journey } from "@/app/_features/application/follow-up";
import { Journal, Mails, Versions } from "@/app/_features/application/history";
import { StatusBadge } from "@/app/_features/application/status-badge";
import { ConfirmationsOnDossier } from "@/app/_features/confirmation/confirmations-on-dossier";
import { MessagesLink } from "@/app/_features/conversation/messages-link";
import { DecisionPanel } from "@/app/_features/decision/decision-panel";
import { CorrectionRounds } from "@/app/_features/exchange/correction-rounds";
import { OpinionsPanel } from "@/app/_features/opinion/opinions-panel";
import { Participants } from "@/app/_features/people/participants";
import { SignOffOnDossier } from "@/app/_features/sign-off/sign-off-on-dossier";
import { gate } from "@/server/auth/gate";
import { isEditable } from "@/server/domain/application/status";
import { findingsOf } from "@/server/services/application/submit";
import { earlierAttachments } from "@/server/services/attachment/versions";
import { opinionsOf } from "@/server/services/opinion/opinions-of";

interface Props {
  params: Promise<{ ref: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { application } = await gate.application("application.read", (await params).ref);
  const { number, ref, content } = application;
  return { title: `${content.project.title} (${number ?? ref})` };
}

/** A dossier for the ministry: the whole of it beside what is to be done with it. */
export default async function ReviewedApplicationPage({ params }: Props) {
  await gate.space("reviewSpace.open");
  const granted = await gate.application("application.read", (await params).ref);
  const { application } = granted;
  const t = await getTranslations("dossier.review");
  const findings = isEditable(application.status) ? [] : findingsOf(application);
  return (
    <>
      <Breadcrumb
        items={[{ label: t("title"), href: "/instruction", as: LinkToList }]}
        current={application.number ?? application.ref}
      />
      <PageHeading
        eyebrow={
          <>
            <span>
              {application.number} · {application.lead.name} ·{" "}
              <Link href={`/appels/${application.call.slug}`}>{application.call.title}</Link>
            </span>{" "}
            <StatusBadge status={application.status} />
          </>
        }
        title={application.content.project.title}
        actions={<MessagesLink granted={granted} space="instruction" />}
      />
      <Journey granted={granted} />
      {/* Before the dossier, which is long: on a phone what stands beside it comes after it. */}
      <Actions granted={granted} />
      <SignOffOnDossier granted={granted} />
      <CorrectionRounds granted={granted} />
      <div className="pas-split">
        <div>
          <h2 className="fr-h4">{t("dossier")}</h2>
          <DossierView application={application} earlier={await earlierAttachments(granted)} />
          <ConfirmationsOnDossier granted={granted} />
          <Participants granted={granted} />
          <Journal granted={granted} />
          <Mails granted={granted} />
          <Versions granted={granted} />
        </div>
        <aside className="pas-split__aside" aria-label={t("title")}>
          <section aria-labelledby="controle" className="pas-panel">
            <h2 id="controle" className="fr-h5">
              {t("findings")}
            </h2>
            {findings.length === 0 ? (
              <p>{t("noFindings")}</p>
            ) : (
              <Alert tone="warning">
                <ul>
                  {findings.map((finding) => (
                    <li key={`${finding.code}-${finding.field}-${finding.subject ?? ""}`}>
                      <PlacedFinding finding={finding} lists={application.content} />
                    </li>
                  ))}
                </ul>
              </Alert>
            )}
          </section>
          <section aria-labelledby="avis" className="pas-panel">
            <h2 id="avis" className="fr-h5">
              {t("opinions")}
            </h2>
            <OpinionsPanel opinions={await opinionsOf(granted)} />
          </section>
          <DecisionPanel granted={granted} />
        </aside>
      </div>
    </>
  );
}
