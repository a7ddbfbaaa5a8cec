import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ButtonLink } from "@/app/_components/button";
import { LinkToList } from "@/app/_components/list-way-back";
import { PageHeading } from "@/app/_components/page-heading";
import { StatusBadge } from "@/app/_features/application/status-badge";
import { ApplicationFacts } from "@/app/_features/decision/application-facts";
import { DecisionPanel } from "@/app/_features/decision/decision-panel";
import { EnvelopePanel } from "@/app/_features/decision/envelope-panel";
import { OpinionsRead } from "@/app/_features/decision/opinions-read";
import { gate } from "@/server/auth/gate";
import { envelopeSeen } from "@/server/services/decision/decision-of";
import { opinionsOf } from "@/server/services/opinion/opinions-of";

interface DecisionPageProps {
  params: Promise<{ slug: string; ref: string }>;
}

export async function generateMetadata({ params }: DecisionPageProps): Promise<Metadata> {
  const t = await getTranslations("decisions.panel");
  return { title: `${t("title")} ${(await params).ref}` };
}

/** One dossier before the one who decides: what it asks, what the embassies say, the decision, the envelope beside. */
export default async function DecisionPage({ params }: DecisionPageProps) {
  const { slug, ref } = await params;
  const followed = await gate.call("call.followDecisions", slug);
  const granted = await gate.application("application.read", ref);
  const { application } = granted;
  if (application.call.slug !== slug) notFound();
  const t = await getTranslations("decisions");
  const [envelope, opinions] = await Promise.all([envelopeSeen(followed), opinionsOf(granted)]);
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("list.title"), href: "/instruction/appels" },
          { label: followed.call.title, href: `/instruction/appels/${slug}`, as: LinkToList },
        ]}
        current={application.number ?? application.ref}
      />
      <PageHeading
        eyebrow={
          <>
            {application.number ?? application.ref} <StatusBadge status={application.status} />
          </>
        }
        title={application.content.project.title}
        lead={application.lead.name}
        actions={
          <ButtonLink variant="secondary" href={`/instruction/${ref}`}>
            {t("panel.dossier")}
          </ButtonLink>
        }
      />
      <div className="pas-split">
        <div>
          <ApplicationFacts application={application} />
          <OpinionsRead opinions={opinions} />
          <DecisionPanel granted={granted} />
        </div>
        <aside className="pas-panel pas-sticky">
          <EnvelopePanel envelope={envelope} title={t("envelope.title")} />
        </aside>
      </div>
    </>
  );
}
