import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { ResourceCards } from "@/app/_features/resource/cards";
import { PublicList } from "@/app/_features/resource/public-list";
import { readShownQuery } from "@/app/_features/resource/query";
import { SectionTabs } from "@/app/_features/resource/section-tabs";
import { feedPath, publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { countryOptions } from "@/server/domain/country/names";
import { countriesOf, listPublic } from "@/server/services/resource/public";

const path = "/ressources/actualites";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resources.news");
  return publicPage({ title: t("title"), description: t("lead"), path });
}

/** The published news, the newest first. */
export default async function NewsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const query = readShownQuery(await searchParams);
  const { q: text, pays: country, langue: language, page } = query;
  const [t, locale, { rows, total }, countries] = await Promise.all([
    getTranslations("resources"),
    getLocale(),
    listPublic({ kind: "news", text, country, language, page }),
    countriesOf("news"),
  ]);
  return (
    <>
      <PublicBreadcrumb items={[{ label: t("title"), href: "/ressources" }]} current={t("news.title")} path={path} />
      <PageHeading
        title={t("news.title")}
        lead={t("news.lead")}
        actions={
          <a className="fr-link" href={feedPath}>
            {t("feed")}
          </a>
        }
      />
      <SectionTabs current="news" />
      <PublicList
        path={path}
        query={query}
        total={total}
        empty={t("news.empty")}
        countries={countryOptions(locale, countries).map(({ code, name }) => ({ value: code, label: name }))}
      >
        <ResourceCards resources={rows} headingLevel={2} />
      </PublicList>
    </>
  );
}
