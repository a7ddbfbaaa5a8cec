import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { Pagination } from "@/app/_components/pagination";
import { CooperationTable } from "@/app/_features/register/cooperation-table";
import { readRegisterQuery, registerHref } from "@/app/_features/register/query";
import { RegisterFilters } from "@/app/_features/register/register-filters";
import { RegisterTabs } from "@/app/_features/register/register-tabs";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { registeredCountries } from "@/server/services/register/key-figures";
import { registerPageSize, searchCooperations } from "@/server/services/register/search";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("register");
  return publicPage({ title: t("title"), description: t("lead"), path: "/repertoire" });
}

/** Who cooperates with whom. The address holds the whole search. */
export default async function RegisterPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const query = readRegisterQuery(await searchParams);
  const [t, requests, countries, { cooperations, total }] = await Promise.all([
    getTranslations("register"),
    getTranslations("requests"),
    registeredCountries(),
    searchCooperations(query.selection, query.order, query.page),
  ]);
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <p>
        <Link href="/repertoire/demande">{requests("link")}</Link>
      </p>
      <RegisterTabs current="search" />
      <RegisterFilters query={query} countries={countries.map(({ country }) => country)} />
      <p role="status" className="fr-text--bold">
        {t("count", { count: total })}
      </p>
      {cooperations.length === 0 ? (
        <EmptyState title={t("none.title")} action={<ButtonLink href="/repertoire">{t("filters.reset")}</ButtonLink>}>
          <p>{t("none.text")}</p>
        </EmptyState>
      ) : (
        <>
          <CooperationTable cooperations={cooperations} />
          <p>
            <a className="fr-link" href={registerHref({ ...query, page: 1 }, "/repertoire/cooperations.csv")} download>
              {t("download")}
            </a>
          </p>
        </>
      )}
      <Pagination
        page={query.page}
        pageCount={Math.ceil(total / registerPageSize)}
        href={(page) => registerHref({ ...query, page })}
      />
    </>
  );
}
