import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AttachmentsSection } from "@/app/_features/application/form/attachments-section";
import { ExpenditureSection, FundingSection } from "@/app/_features/application/form/budget-sections";
import { CheckSection } from "@/app/_features/application/form/check-section";
import { SectionRemarks } from "@/app/_features/application/form/corrections";
import { LeadSection } from "@/app/_features/application/form/lead-section";
import { PartnersSection } from "@/app/_features/application/form/partners-section";
import { ProjectSection } from "@/app/_features/application/form/project-section";
import { ScheduleSection } from "@/app/_features/application/form/schedule-section";
import { SectionSteps } from "@/app/_features/application/form/section-menu";
import { checkSlug, type SectionKey, sectionBySlug } from "@/app/_features/application/form/sections";
import { formatDateTime } from "@/i18n/format";
import { gate } from "@/server/auth/gate";
import { availableEvents } from "@/server/domain/application/lifecycle";
import type { LoadedApplication } from "@/server/services/application/load";

const views: Record<SectionKey, (props: { application: LoadedApplication }) => React.ReactNode> = {
  lead: () => <LeadSection />,
  partners: () => <PartnersSection />,
  project: () => <ProjectSection />,
  schedule: () => <ScheduleSection />,
  expenditure: () => <ExpenditureSection />,
  funding: () => <FundingSection />,
  attachments: ({ application }) => <AttachmentsSection attachments={application.attachments} />,
};

export default async function SectionPage({ params }: { params: Promise<{ ref: string; section: string }> }) {
  const { ref, section } = await params;
  const { application, actor } = await gate.application("application.edit", ref);
  const t = await getTranslations("dossier");
  if (section === checkSlug) {
    const deadline = application.completionDueAt ?? application.call.closesAt;
    return (
      <>
        <h2 className="fr-h4">{t("sections.check")}</h2>
        <CheckSection
          canSubmit={availableEvents(application, actor, application.loadedAt).includes("submit")}
          deadline={formatDateTime(deadline, await getLocale())}
        />
      </>
    );
  }
  const found = sectionBySlug(section);
  if (!found) notFound();
  const View = views[found.key];
  return (
    <>
      <h2 className="fr-h4">{t(`sections.${found.key}`)}</h2>
      <SectionRemarks section={found.key} />
      <View application={application} />
      <SectionSteps />
    </>
  );
}
