import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CopyNotice } from "@/app/_features/application/copy-notice";
import { AttachmentsSection } from "@/app/_features/application/form/attachments/attachments-section";
import { BudgetSection } from "@/app/_features/application/form/budget-sections";
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
import type { Granted } from "@/server/auth/grants";
import type { BudgetWords } from "@/server/domain/application/budget-sheet";
import { deadlineOf } from "@/server/domain/application/deadline";
import { availableEvents, isTolerated } from "@/server/domain/application/lifecycle";
import { budgetWords } from "@/server/services/application/budget-words";
import { proofOf } from "@/server/services/application/under-way";
import { listAttachments } from "@/server/services/attachment/list-attachments";

interface ViewProps {
  granted: Granted<"application.edit">;
  words: BudgetWords;
}

const views: Record<SectionKey, (props: ViewProps) => React.ReactNode | Promise<React.ReactNode>> = {
  lead: () => <LeadSection />,
  partners: () => <PartnersSection />,
  project: () => <ProjectSection />,
  schedule: () => <ScheduleSection />,
  expenditure: ({ words }) => <BudgetSection key="expenditure" list="expenditure" words={words} />,
  funding: ({ words }) => <BudgetSection key="funding" list="funding" words={words} />,
  attachments: async ({ granted }) => <AttachmentsSection attachments={(await listAttachments(granted)).attachments} />,
};

interface Props {
  params: Promise<{ ref: string; section: string }>;
  searchParams: Promise<{ repris?: string }>;
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { ref, section } = await params;
  const granted = await gate.application("application.edit", ref);
  const { application, actor } = granted;
  const t = await getTranslations("dossier");
  if (section === checkSlug) {
    const now = application.loadedAt;
    const deadline = deadlineOf(application);
    const { graceMinutes = 0 } = application.call.rules;
    const words = await getTranslations("deadlines");
    return (
      <>
        <h2 className="fr-h4">{t("sections.check")}</h2>
        {(await searchParams).repris !== undefined && <CopyNotice granted={granted} />}
        <CheckSection
          canSubmit={availableEvents(application, actor, now).includes("submit")}
          isTolerated={isTolerated({ ...application, underWaySince: deadline }, now)}
          deadline={deadline && words("parisTime", { date: formatDateTime(deadline, await getLocale()) })}
          graceMinutes={deadline === null ? null : graceMinutes}
          proof={proofOf(application.id, now)}
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
      <View granted={granted} words={budgetWords(await getLocale())} />
      <SectionSteps />
    </>
  );
}
