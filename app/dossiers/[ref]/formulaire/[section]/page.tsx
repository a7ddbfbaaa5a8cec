import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CopyNotice } from "@/app/_features/application/copy-notice";
import { sectionTitleId } from "@/app/_features/application/form/arrival-title";
import { AttachmentsSection } from "@/app/_features/application/form/attachments/attachments-section";
import { BudgetSection } from "@/app/_features/application/form/budget-sections";
import { CheckSection } from "@/app/_features/application/form/check-section";
import { SectionRemarks } from "@/app/_features/application/form/corrections";
import { LeadSection } from "@/app/_features/application/form/lead-section";
import { PartnersSection } from "@/app/_features/application/form/partners-section";
import { ProjectSection } from "@/app/_features/application/form/project-section";
import { QuestionsOfCall } from "@/app/_features/application/form/questions/questions-of-call";
import { ScheduleSection } from "@/app/_features/application/form/schedule-section";
import { SectionSteps } from "@/app/_features/application/form/section-menu";
import { checkSlug, type SectionKey, sectionBySlug } from "@/app/_features/application/form/sections";
import { submissionFacts } from "@/app/_features/application/form/submission-facts";
import { leadSignatoryToSubmission } from "@/app/_features/application/form/writers-only";
import { gate } from "@/server/auth/gate";
import type { Granted } from "@/server/auth/grants";
import type { BudgetWords } from "@/server/domain/application/budget-sheet";
import { budgetWords } from "@/server/services/application/budget-words";
import { listAttachments } from "@/server/services/attachment/list-attachments";

interface ViewProps {
  granted: Granted<"application.edit">;
  words: BudgetWords;
}

const views: Record<SectionKey, (props: ViewProps) => React.ReactNode | Promise<React.ReactNode>> = {
  lead: () => <LeadSection />,
  partners: () => <PartnersSection />,
  project: () => <ProjectSection />,
  answers: ({ granted }) => <QuestionsOfCall granted={granted} />,
  schedule: () => <ScheduleSection />,
  expenditure: ({ words }) => <BudgetSection key="expenditure" list="expenditure" words={words} />,
  funding: ({ words }) => <BudgetSection key="funding" list="funding" words={words} />,
  attachments: async ({ granted }) => <AttachmentsSection attachments={(await listAttachments(granted)).attachments} />,
};

/** The sections in which some fields may stay empty; the others say themselves what they need. */
const isOfFields = (key: SectionKey) => key === "lead" || key === "partners" || key === "project" || key === "schedule";

interface Props {
  params: Promise<{ ref: string; section: string }>;
  searchParams: Promise<{ repris?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ref, section } = await params;
  const { application } = await gate.application("application.readUnsubmitted", ref);
  const t = await getTranslations("dossier");
  const key = section === checkSlug ? "check" : sectionBySlug(section)?.key;
  const title = application.content.project.title || t("form.untitled");
  return { title: key ? `${t(`sections.${key}`)}, ${title}` : title };
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { ref, section } = await params;
  await leadSignatoryToSubmission(ref);
  const granted = await gate.application("application.edit", ref);
  const t = await getTranslations("dossier");
  if (section === checkSlug) {
    return (
      <>
        <h2 className="fr-h4" id={sectionTitleId} tabIndex={-1}>
          {t("sections.check")}
        </h2>
        {(await searchParams).repris !== undefined && <CopyNotice granted={granted} />}
        <CheckSection {...(await submissionFacts(granted))} />
      </>
    );
  }
  const found = sectionBySlug(section);
  if (!found) notFound();
  const rows = await getTranslations("rows");
  const View = views[found.key];
  return (
    <>
      <h2 className="fr-h4" id={sectionTitleId} tabIndex={-1}>
        {t(`sections.${found.key}`)}
      </h2>
      {isOfFields(found.key) && <p className="fr-hint-text">{rows("allButOptional")}</p>}
      <SectionRemarks section={found.key} />
      <View granted={granted} words={budgetWords(await getLocale())} />
      <SectionSteps />
    </>
  );
}
