import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { Pagination } from "@/app/_components/pagination";
import { NoticeCards } from "@/app/_features/partnership/notice-cards";
import { NoticeFilters } from "@/app/_features/partnership/notice-filters";
import { exchangeHref, readExchangeQuery } from "@/app/_features/partnership/query";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { currentActor } from "@/server/auth/current-actor";
import { allowsPlainly } from "@/server/domain/user/permissions";
import { noticeCountries, noticePageSize, searchNotices } from "@/server/services/exchange/list-notices";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("exchange");
  return publicPage({ title: t("title"), description: t("description"), path: "/bourse" });
}

/** The partner exchange. The address holds the whole search. */
export default async function ExchangePage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const query = readExchangeQuery(await searchParams);
  const [t, actor, countries, { notices, total }] = await Promise.all([
    getTranslations("exchange"),
    currentActor(),
    noticeCountries(),
    searchNotices(query.selection, query.page),
  ]);
  const moderates = actor !== null && allowsPlainly("exchange.moderate", actor);
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <ButtonLink href="/compte/bourse/nouvelle">{t("post")}</ButtonLink>
            {moderates ? (
              <ButtonLink variant="secondary" href="/administration/bourse">
                {t("moderate")}
              </ButtonLink>
            ) : (
              <ButtonLink variant="secondary" href="/compte/bourse">
                {t("own")}
              </ButtonLink>
            )}
          </>
        }
      />
      {actor === null && (
        <p className="pas-prose">
          {t.rich("noAccount", { a: (words) => <Link href="/repertoire/demande">{words}</Link> })}
        </p>
      )}
      <NoticeFilters selection={query.selection} countries={countries} />
      <p role="status" className="fr-text--bold">
        {t("count", { count: total })}
      </p>
      {notices.length === 0 ? (
        <EmptyState title={t("none.title")} action={<ButtonLink href="/bourse">{t("filters.reset")}</ButtonLink>}>
          <p>{t("none.text")}</p>
        </EmptyState>
      ) : (
        <NoticeCards notices={notices} />
      )}
      <Pagination
        page={query.page}
        pageCount={Math.ceil(total / noticePageSize)}
        href={(page) => exchangeHref({ ...query, page })}
      />
    </>
  );
}
