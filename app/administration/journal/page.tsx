import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { Pagination } from "@/app/_components/pagination";
import { JournalFilters } from "@/app/_features/journal/journal-filters";
import { JournalTable } from "@/app/_features/journal/journal-table";
import { journalHref, readJournalQuery, toJournalFilter } from "@/app/_features/journal/query";
import { gate } from "@/server/auth/gate";
import { journalPageSize, readJournal } from "@/server/services/journal/read-journal";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("journal"))("title") };
}

/** Everything that happened, for those who answer for it. */
export default async function JournalPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const granted = await gate.space("administration.open");
  const t = await getTranslations("journal");
  const query = readJournalQuery(await searchParams);
  const { records, total } = await readJournal(granted, toJournalFilter(query));
  return (
    <>
      <Breadcrumb items={[{ label: t("administration"), href: "/administration" }]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <JournalFilters query={query} />
      <p role="status" className="fr-text--bold">
        {t("count", { count: total })}
      </p>
      <JournalTable records={records} />
      <Pagination
        page={query.page ?? 1}
        pageCount={Math.ceil(total / journalPageSize)}
        href={(page) => journalHref({ ...query, page })}
      />
    </>
  );
}
