import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { EntryList } from "@/app/_features/resource/document-list";
import { PublicList } from "@/app/_features/resource/public-list";
import { readShownQuery } from "@/app/_features/resource/query";
import { SectionTabs } from "@/app/_features/resource/section-tabs";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { countryOptions } from "@/server/domain/country/names";
import { countriesOf, listPublic } from "@/server/services/resource/public";

const path = "/ressources/documents";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resources.documents");
  return publicPage({ title: t("title"), description: t("lead"), path });
}

/** The published documents, the latest first. */
export default async function DocumentsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const query = readShownQuery(await searchParams);
  const { q: text, pays: country, langue: language, page } = query;
  const [t, locale, { rows, total }, countries] = await Promise.all([
    getTranslations("resources"),
    getLocale(),
    listPublic({ kind: "document", text, country, language, page }),
    countriesOf("document"),
  ]);
  return (
    <>
      <PublicBreadcrumb
        items={[{ label: t("title"), href: "/ressources" }]}
        current={t("documents.title")}
        path={path}
      />
      <PageHeading title={t("documents.title")} lead={t("documents.lead")} />
      <SectionTabs current="documents" />
      <PublicList
        path={path}
        query={query}
        total={total}
        empty={t("documents.empty")}
        countries={countryOptions(locale, countries).map(({ code, name }) => ({ value: code, label: name }))}
      >
        <EntryList resources={rows} />
      </PublicList>
    </>
  );
}
