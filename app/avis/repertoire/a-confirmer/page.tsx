import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { EmptyState } from "@/app/_components/empty-state";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { Pagination } from "@/app/_components/pagination";
import { placeLabel } from "@/app/_features/register/labels";
import { deskHome, ReviewTabs } from "@/app/_features/register-review/review-tabs";
import { StaleForm } from "@/app/_features/register-review/stale-form";
import { currentLocale } from "@/i18n/current-locale";
import { gate } from "@/server/auth/gate";
import { listStale, stalePageSize } from "@/server/services/register-review/stale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entries.desk.stale"))("title") };
}

const pageOf = ({ page }: AddressParams): number => {
  const number = Number([page].flat()[0] ?? 1);
  return Number.isInteger(number) && number >= 1 && number <= 10_000 ? number : 1;
};

/** Authorities abroad that nobody confirmed for a year: their embassy says of several at once that they are right. */
export default async function StalePage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const granted = await gate.space("request.moderate");
  const page = pageOf(await searchParams);
  const [t, { entries, total }, locale, home] = await Promise.all([
    getTranslations("entries.desk.stale"),
    listStale(granted, page),
    currentLocale(),
    deskHome(granted.actor),
  ]);
  return (
    <>
      <Breadcrumb items={[home]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <ReviewTabs current="stale" granted={granted} />
      {total === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <>
          <p role="status" className="fr-text--bold">
            {t("count", { count: total })}
          </p>
          <ClientMessages namespaces={["entries", "failures"]}>
            <StaleForm
              entries={entries.map(({ country, region, confirmedAt, ...entry }) => ({
                ...entry,
                place: placeLabel(country, region, locale),
                confirmedAt: confirmedAt?.toISOString() ?? null,
              }))}
            />
          </ClientMessages>
          <Pagination
            page={page}
            pageCount={Math.ceil(total / stalePageSize)}
            href={(to) => (to === 1 ? "/avis/repertoire/a-confirmer" : `/avis/repertoire/a-confirmer?page=${to}`)}
          />
        </>
      )}
    </>
  );
}
