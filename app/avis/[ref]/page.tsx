import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { PageHeading } from "@/app/_components/page-heading";
import { TabLinks } from "@/app/_components/tab-links";
import { DossierView } from "@/app/_features/application/dossier-view";
import { Versions } from "@/app/_features/application/history";
import { StatusBadge } from "@/app/_features/application/status-badge";
import { ConfirmationsOnDossier } from "@/app/_features/confirmation/confirmations-on-dossier";
import { MessagesLink } from "@/app/_features/conversation/messages-link";
import { OpinionDesk } from "@/app/_features/opinion/opinion-desk";
import { OpinionsPanel } from "@/app/_features/opinion/opinions-panel";
import { gate } from "@/server/auth/gate";
import { countryName } from "@/server/domain/country/names";
import { summariseOpinions } from "@/server/domain/opinion/state";
import { opinionDesk } from "@/server/services/opinion/opinion-desk";
import { opinionsOf } from "@/server/services/opinion/opinions-of";
import { chosenCountry } from "./chosen-country";

interface Props {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { application } = await gate.application("opinion.issue", (await params).ref);
  const t = await getTranslations("opinions");
  return { title: `${t("title")}, ${application.number ?? application.ref}` };
}

/** The whole dossier, and beside it the opinion of the reader's embassy. */
export default async function OpinionPage({ params, searchParams }: Props) {
  const { ref } = await params;
  const { pays, remplacer, rendu } = await searchParams;
  const granted = await gate.application("opinion.issue", ref);
  const { application, actor } = granted;
  const desk = await opinionDesk(granted, chosenCountry(pays, granted));
  const readable = await gate.application("application.read", ref);
  const opinions = await opinionsOf(readable);
  const t = await getTranslations("opinions");
  const locale = await getLocale();
  const own = opinions.asked.find(({ country }) => country === desk.country);
  const others = opinions.asked.filter(({ country }) => country !== desk.country);
  const facts = others.map(({ dueAt, receivedAt }) => ({ dueAt, issued: receivedAt !== null }));
  return (
    <>
      <Breadcrumb
        items={[{ label: t("desk.breadcrumb"), href: "/avis" }]}
        current={application.number ?? application.ref}
      />
      <PageHeading
        eyebrow={
          <>
            {application.number} <StatusBadge status={application.status} />
          </>
        }
        title={application.content.project.title || t("list.untitled")}
        lead={`${application.lead.name}, ${application.call.title}`}
        actions={<MessagesLink granted={readable} space="avis" />}
      />
      {rendu !== undefined && desk.lastVersion > 0 && <Alert tone="success">{t("form.done")}</Alert>}
      <p>
        <a className="fr-link" href="#avis">
          {t("desk.goToOpinion")}
        </a>
      </p>
      <div className="pas-split pas-split--even">
        <section aria-labelledby="dossier">
          <h2 id="dossier">{t("desk.dossier")}</h2>
          <DossierView application={application} />
          <ConfirmationsOnDossier granted={readable} headingLevel={3} />
          <Versions granted={readable} />
        </section>
        {/* Beside the dossier it scrolls on its own, which a keyboard can do only where something takes the focus. */}
        <section aria-labelledby="avis" className={desk.phase === "open" ? "pas-sticky" : undefined}>
          <h2 id="avis" tabIndex={-1}>
            {t("desk.opinion")}
          </h2>
          {desk.countries.length > 1 && (
            <TabLinks
              label={t("desk.countries")}
              items={desk.countries.map((country) => ({
                href: `/avis/${ref}?pays=${country}`,
                label: countryName(country, locale),
                current: country === desk.country,
              }))}
            />
          )}
          <OpinionDesk
            dossier={ref}
            userId={actor.userId}
            desk={desk}
            own={own ?? null}
            now={application.loadedAt}
            isReplacing={remplacer !== undefined}
          />
          {others.length > 0 && (
            <>
              <h2>{t("panel.others")}</h2>
              <OpinionsPanel opinions={{ asked: others, summary: summariseOpinions(facts, application.loadedAt) }} />
            </>
          )}
        </section>
      </div>
    </>
  );
}
