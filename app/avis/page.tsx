import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { Pagination } from "@/app/_components/pagination";
import { TabLinks } from "@/app/_components/tab-links";
import { UnreadBadge } from "@/app/_features/conversation/unread-badge";
import { OpinionFilters } from "@/app/_features/opinion/opinion-filters";
import { OpinionTable } from "@/app/_features/opinion/opinion-table";
import { gate } from "@/server/auth/gate";
import type { Granted } from "@/server/auth/grants";
import { opinionTabs } from "@/server/domain/opinion/state";
import { unreadAdvice } from "@/server/services/conversation/list-advice";
import { unreadOfDossiers } from "@/server/services/conversation/unread";
import { listOpinionRequests, type OpinionFilter } from "@/server/services/opinion/list-opinion-requests";
import { filterOf, firstTab, hrefOf, isFiltered, tabSlug } from "./filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("opinions"))("title") };
}

/** What an embassy was asked: to give, late, given. */
export default async function OpinionsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const granted = await gate.space("adviserSpace.open");
  const params = await searchParams;
  const asked = filterOf(params);
  const filter = params.liste === undefined ? await firstToShow(granted, asked) : asked;
  const list = await listOpinionRequests(granted, filter);
  const unread = await unreadOfDossiers(
    granted.actor,
    list.rows.map(({ ref }) => ref),
  );
  const advice = await unreadAdvice(granted);
  const t = await getTranslations("opinions");
  const desk = await getTranslations("entries.desk");
  const talk = await getTranslations("conversations.list");
  const resources = await getTranslations("resource-admin");
  const imports = await getTranslations("register-import");
  const { tab } = filter;
  const empty = isFiltered(filter) ? "filtered" : tab;
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("list.lead")}
        actions={
          <>
            <ButtonLink variant="secondary" href="/avis/conseils">
              {talk("title")} <UnreadBadge count={advice} />
            </ButtonLink>
            <ButtonLink variant="secondary" href="/avis/repertoire">
              {desk("link")}
            </ButtonLink>
            <ButtonLink variant="tertiary" href="/administration/ressources">
              {resources("title")}
            </ButtonLink>
            <ButtonLink variant="tertiary" href="/administration/repertoire/import">
              {imports("tile")}
            </ButtonLink>
          </>
        }
      />
      <TabLinks
        label={t("list.tabs")}
        items={opinionTabs.map((each) => ({
          href: hrefOf({ ...filter, tab: each, page: 1 }, { isChosen: true }),
          label: t(`list.tab.${each}`),
          current: each === tab,
          count: list.counts[each],
        }))}
      />
      <OpinionFilters filter={filter} tabValue={tabSlug(tab)} countries={list.countries} calls={list.calls} />
      {list.rows.length > 0 ? (
        <>
          <OpinionTable tab={tab} rows={list.rows} count={list.counts[tab]} unread={unread} />
          <Pagination page={filter.page ?? 1} pageCount={list.pages} href={(page) => hrefOf({ ...filter, page })} />
        </>
      ) : (
        <EmptyState
          title={t(`list.empty.${empty}.title`)}
          action={
            empty === "filtered" && (
              <ButtonLink variant="secondary" href={hrefOf({ tab })}>
                {t("list.clear")}
              </ButtonLink>
            )
          }
        >
          {t(`list.empty.${empty}.text`)}
        </EmptyState>
      )}
    </>
  );
}

/** Who chose no tab is shown what is still to be given: what is late, when nothing else is. */
async function firstToShow(granted: Granted<"adviserSpace.open">, asked: OpinionFilter): Promise<OpinionFilter> {
  const { counts } = await listOpinionRequests(granted, asked);
  return { ...asked, tab: firstTab(counts) };
}
