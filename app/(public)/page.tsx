import "@/app/_styles/figures.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import { CardGrid } from "@/app/_components/card";
import { PageHeading } from "@/app/_components/page-heading";
import { Tile } from "@/app/_components/tile";
import { CallCard } from "@/app/_features/call/call-card";
import { LatestYears } from "@/app/_features/figures/latest-years";
import { RegisterSummary } from "@/app/_features/register/register-summary";
import { JsonLd } from "@/app/_features/seo/json-ld";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { publisher } from "@/app/_features/seo/publisher";
import { siteData } from "@/server/domain/structured-data/site";
import { listPublicCalls } from "@/server/services/call/list-public";
import { loadFigures } from "@/server/services/figures/load-figures";

const stages = ["choose", "write", "opinion", "decision"] as const;
const ways = [
  ["calls", "/appels"],
  ["figures", "/chiffres"],
  ["signIn", "/dossiers"],
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  const title = `${t("serviceName")} · ${t("tagline")}`;
  return publicPage({ title, description: t("description"), path: "/", isWholeTitle: true });
}

/** For somebody with little time: what is open and until when, how it works, what was granted. */
export default async function HomePage() {
  const [t, { open, coming }, { lines }] = await Promise.all([
    getTranslations("home"),
    listPublicCalls(),
    loadFigures({}),
  ]);
  return (
    <>
      <div className="pas-band pas-band--first">
        <PageHeading title={t("title")} lead={t("lead")} />
        <ButtonLink size="lg" href={open.length > 0 ? "#ouverts" : "/appels"}>
          {t(open.length > 0 ? "see" : "calls")}
        </ButtonLink>
      </div>

      <section className="pas-section pas-after-band" aria-labelledby="ouverts">
        <h2 id="ouverts">{open.length > 0 ? t("open.title", { count: open.length }) : t("open.none")}</h2>
        {open.length > 0 ? (
          <CardGrid>
            {open.map((call) => (
              <CallCard key={call.slug} call={call} />
            ))}
          </CardGrid>
        ) : (
          <p className="pas-prose">{t("open.noneText")}</p>
        )}
      </section>

      {coming.length > 0 && (
        <section className="pas-section" aria-labelledby="a-venir">
          <h2 id="a-venir">{t("coming")}</h2>
          <CardGrid>
            {coming.map((call) => (
              <CallCard key={call.slug} call={call} />
            ))}
          </CardGrid>
        </section>
      )}

      <section className="pas-section" aria-labelledby="etapes">
        <h2 id="etapes">{t("steps.title")}</h2>
        <ol className="pas-stages">
          {stages.map((stage) => (
            <li key={stage}>
              <h3 className="fr-h6">{t(`steps.${stage}.title`)}</h3>
              <p>{t(`steps.${stage}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>

      <LatestYears lines={lines.decisionYear} />

      <RegisterSummary />

      <section aria-labelledby="plus">
        <h2 id="plus">{t("links.title")}</h2>
        <CardGrid>
          {ways.map(([way, href]) => (
            <Tile key={way} title={t(`links.${way}.title`)} href={href}>
              {t(`links.${way}.text`)}
            </Tile>
          ))}
        </CardGrid>
      </section>
      <JsonLd data={siteData(publisher(), t("lead"))} />
    </>
  );
}
