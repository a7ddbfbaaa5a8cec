import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { CallTexts } from "@/app/_features/resource/call-texts";
import { ResourceCards } from "@/app/_features/resource/cards";
import { EntryList } from "@/app/_features/resource/document-list";
import { SectionTabs } from "@/app/_features/resource/section-tabs";
import { feedPath, publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { sectionOf } from "@/server/domain/resource/kinds";
import { listPublicCalls } from "@/server/services/call/list-public";
import { listPublic } from "@/server/services/resource/public";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resources");
  return publicPage({ title: t("title"), description: t("description"), path: "/ressources" });
}

const few = 3;

/** The newest of each kind, with the way to all of them. */
export default async function ResourcesPage() {
  const [t, news, coming, past, documents, links, calls] = await Promise.all([
    getTranslations("resources"),
    listPublic({ kind: "news", pageSize: few }),
    listPublic({ kind: "conference", when: "coming", pageSize: few }),
    listPublic({ kind: "conference", when: "past", pageSize: few }),
    listPublic({ kind: "document", pageSize: few }),
    listPublic({ kind: "link", pageSize: few }),
    listPublicCalls(),
  ]);
  const conferences = [...coming.rows, ...past.rows].slice(0, few);
  return (
    <>
      <PublicBreadcrumb items={[]} current={t("title")} path="/ressources" />
      <PageHeading title={t("title")} lead={t("lead")} />
      <SectionTabs current="all" />
      <Part id="actualites" title={t("news.title")} more={t("news.more")} href={sectionOf.news}>
        {news.total > 0 ? <ResourceCards resources={news.rows} /> : <p>{t("news.empty")}</p>}
        <p className="fr-mt-2w">
          <a className="fr-link" href={feedPath}>
            {t("feed")}
          </a>
        </p>
      </Part>
      <Part id="rencontres" title={t("conferences.title")} more={t("conferences.more")} href={sectionOf.conference}>
        {conferences.length > 0 ? <ResourceCards resources={conferences} /> : <p>{t("conferences.empty")}</p>}
      </Part>
      <Part id="textes" title={t("calls.title")} more={t("calls.more")} href="/ressources/appels">
        <CallTexts calls={[...calls.open, ...calls.coming, ...calls.past].slice(0, few)} />
      </Part>
      <Part id="documents" title={t("documents.title")} more={t("documents.more")} href={sectionOf.document}>
        {documents.total > 0 ? (
          <EntryList resources={documents.rows} headingLevel={3} />
        ) : (
          <p>{t("documents.empty")}</p>
        )}
      </Part>
      <Part id="liens" title={t("links.title")} more={t("links.more")} href={sectionOf.link}>
        {links.total > 0 ? <EntryList resources={links.rows} headingLevel={3} /> : <p>{t("links.empty")}</p>}
      </Part>
    </>
  );
}

function Part({
  id,
  title,
  more,
  href,
  children,
}: {
  id: string;
  title: string;
  more: string;
  href: string;
  children: ReactNode;
}) {
  return (
    <section className="pas-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <p>
        <Link className="fr-link" href={href}>
          {more}
        </Link>
      </p>
    </section>
  );
}
