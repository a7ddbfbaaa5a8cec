import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { ResourceCards } from "@/app/_features/resource/cards";
import { PublicList } from "@/app/_features/resource/public-list";
import { readShownQuery } from "@/app/_features/resource/query";
import { SectionTabs } from "@/app/_features/resource/section-tabs";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { countryOptions } from "@/server/domain/country/names";
import { countriesOf, listPublic } from "@/server/services/resource/public";

const path = "/ressources/conferences";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resources.conferences");
  return publicPage({ title: t("title"), description: t("lead"), path });
}

/** What is announced, the soonest first; then, by pages and filters, what is over. */
export default async function ConferencesPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const query = readShownQuery(await searchParams);
  const { q: text, pays: country, langue: language, page } = query;
  const chosen = { kind: "conference", text, country, language } as const;
  const [t, locale, coming, past, countries] = await Promise.all([
    getTranslations("resources"),
    getLocale(),
    listPublic({ ...chosen, when: "coming", pageSize: 100 }),
    listPublic({ ...chosen, when: "past", page }),
    countriesOf("conference"),
  ]);
  return (
    <>
      <PublicBreadcrumb
        items={[{ label: t("title"), href: "/ressources" }]}
        current={t("conferences.title")}
        path={path}
      />
      <PageHeading title={t("conferences.title")} lead={t("conferences.lead")} />
      <SectionTabs current="conferences" />
      <PublicList
        path={path}
        query={query}
        total={coming.total + past.total}
        empty={t("conferences.empty")}
        countries={countryOptions(locale, countries).map(({ code, name }) => ({ value: code, label: name }))}
      >
        <section className="pas-section" aria-labelledby="a-venir">
          <h2 id="a-venir">{t("conferences.coming")}</h2>
          {coming.total > 0 ? <ResourceCards resources={coming.rows} /> : <p>{t("conferences.noneComing")}</p>}
        </section>
        {past.total > 0 && (
          <section aria-labelledby="passees">
            <h2 id="passees">{t("conferences.past")}</h2>
            <ResourceCards resources={past.rows} />
          </section>
        )}
      </PublicList>
    </>
  );
}
