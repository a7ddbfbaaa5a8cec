import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/app/_components/definition-list";
import { AnswersView } from "@/app/_features/question/answers-view";
import { formatMonth } from "@/i18n/format";
import type { ApplicationContent } from "@/server/domain/application/content";
import { markerKinds, yearsOf } from "@/server/domain/application/content";
import { isTheme } from "@/server/domain/call/themes";
import { countryName } from "@/server/domain/country/names";
import { regionName } from "@/server/domain/country/regions";
import type { LoadedApplication, LoadedAttachment } from "@/server/services/application/load";
import { AttachmentList } from "./attachment-list";
import { BudgetView } from "./budget-view";

const texts = ["context", "objectives", "activities", "results", "beneficiaries", "places"] as const;

/** A dossier to read, whole: what the applicant wrote, as it stands or as one version was submitted. */
export function DossierView({
  application,
  content = application.content,
  attachments = application.attachments,
  earlier = {},
}: {
  application: LoadedApplication;
  content?: ApplicationContent;
  attachments?: LoadedAttachment[];
  /** What each attachment replaced, by its id. */
  earlier?: Record<string, LoadedAttachment[]>;
}) {
  const t = useTranslations("dossier");
  const themes = useTranslations("themes");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { project } = content;
  return (
    <div className="pas-dossier">
      <section aria-labelledby="vue-projet">
        <h3 id="vue-projet" className="fr-h5">
          {t("sections.project")}
        </h3>
        <DefinitionList
          items={[
            { term: t("project.title"), description: project.title || t("view.empty") },
            {
              term: t("view.themes"),
              description: project.themes.map((theme) => (isTheme(theme) ? themes(theme) : theme)).join(", "),
            },
            { term: t("view.start"), description: formatMonth(project.startMonth, locale) },
            {
              term: t("view.duration"),
              description: project.durationMonths === null ? "" : t("view.months", { count: project.durationMonths }),
            },
            ...markerKinds
              .filter((marker) => project.markers[marker] !== null)
              .map((marker) => ({
                term: words("marker", { name: words(`markers.${marker}`) }),
                description: words(`levels.${project.markers[marker]}` as "levels.0"),
              })),
          ]}
        />
        {texts.map((name) => (
          <LongText key={name} title={t(`project.${name}`)} text={project[name]} />
        ))}
      </section>
      <AnswersView questions={application.call.questions} answers={content.answers} attachments={attachments} />
      <Parties application={application} content={content} />
      <section aria-labelledby="vue-calendrier">
        <h3 id="vue-calendrier" className="fr-h5">
          {t("sections.schedule")}
        </h3>
        <ol>
          {content.schedule.map((step) => (
            <li key={step.id}>
              {step.label}{" "}
              <span className="pas-muted">
                {[step.startMonth, step.endMonth]
                  .filter(Boolean)
                  .map((month) => formatMonth(month, locale))
                  .join(" – ")}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <BudgetView content={content} years={yearsOf(application.call)} />
      <AttachmentList attachments={attachments} earlier={earlier} />
    </div>
  );
}

function LongText({ title, text }: { title: string; text: string }) {
  if (text.trim() === "") return null;
  return (
    <>
      <h4 className="fr-h6 fr-mb-1w">{title}</h4>
      <p className="pas-text">{text}</p>
    </>
  );
}

function Parties({ application, content }: { application: LoadedApplication; content: ApplicationContent }) {
  const t = useTranslations("dossier");
  const locale = useLocale();
  const { lead } = content;
  return (
    <section aria-labelledby="vue-porteurs">
      <h3 id="vue-porteurs" className="fr-h5">
        {t("sections.lead")}
      </h3>
      <DefinitionList
        items={[
          { term: t("view.authority"), description: application.lead.name },
          {
            term: t("view.contact"),
            description: [lead.contactName, lead.contactRole, lead.contactEmail, lead.contactPhone]
              .filter(Boolean)
              .join(", "),
          },
          {
            term: t("view.signatory"),
            description: [lead.signatoryName, lead.signatoryRole].filter(Boolean).join(", "),
          },
          {
            term: t("view.coAuthorities"),
            description: content.coAuthorities.map(({ label }) => label).join(", "),
          },
        ]}
      />
      <h4 className="fr-h6">{t("view.partners")}</h4>
      <ul>
        {content.partners.map((partner) => (
          <li key={partner.id}>
            {partner.name}{" "}
            <span className="pas-muted">
              {[partner.place, regionName(partner.region, locale), countryName(partner.country, locale)]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
