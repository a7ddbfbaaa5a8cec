import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import type { AddressParams } from "@/app/_components/list-address";
import { RememberList } from "@/app/_components/list-way-back";
import { PageHeading } from "@/app/_components/page-heading";
import { TabLinks } from "@/app/_components/tab-links";
import { ApplicationList } from "@/app/_features/application/application-list";
import { listHref, readListQuery, toListFilter } from "@/app/_features/application/list-filter";
import { reviewStages } from "@/app/_features/application/review-stages";
import { gate } from "@/server/auth/gate";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { countByStatus, listApplications, visibleTo } from "@/server/services/application/list";
import { listChoices } from "@/server/services/application/list-choices";
import { unreadOfDossiers } from "@/server/services/conversation/unread";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dossier.review"))("title") };
}

/** Every submitted dossier, by the ministry's stages. */
export default async function ReviewPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const { actor } = await gate.space("reviewSpace.open");
  const t = await getTranslations("dossier.review");
  const query = readListQuery(await searchParams);
  const scope = visibleTo(actor);
  const [list, choices, counts] = await Promise.all([
    listApplications(scope, toListFilter(query)),
    listChoices(scope),
    countByStatus(scope),
  ]);
  const unread = await unreadOfDossiers(
    actor,
    list.rows.map(({ ref }) => ref),
  );
  const countOf = (statuses: readonly ApplicationStatus[] | undefined) =>
    [...counts].reduce((total, [status, count]) => (!statuses || statuses.includes(status) ? total + count : total), 0);
  const isCurrent = (statuses: readonly ApplicationStatus[] | undefined) =>
    (query.statut ?? []).join() === (statuses ?? []).join();
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          <ButtonLink variant="secondary" href="/instruction/appels">
            {t("decisions")}
          </ButtonLink>
        }
      />
      <TabLinks
        label={t("title")}
        items={reviewStages.map(({ key, statuses }) => ({
          href: listHref("/instruction", query, { statut: statuses && [...statuses], page: 1 }),
          label: t(`stages.${key}`),
          current: isCurrent(statuses),
          count: countOf(statuses),
        }))}
      />
      <RememberList path="/instruction" />
      <ApplicationList path="/instruction" linkTo="/instruction" query={query} {...list} {...choices} unread={unread} />
    </>
  );
}
