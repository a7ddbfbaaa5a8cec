import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { ApplicationList } from "@/app/_features/application/application-list";
import { readListQuery, toListFilter } from "@/app/_features/application/list-filter";
import { NoAuthority } from "@/app/_features/claim/no-authority";
import { AdviceSection } from "@/app/_features/conversation/advice-section";
import { gate } from "@/server/auth/gate";
import { type Actor, isFrenchAuthority } from "@/server/domain/user/actor";
import { allowsPlainly } from "@/server/domain/user/permissions";
import { listApplications, workedIn } from "@/server/services/application/list";
import { listChoices } from "@/server/services/application/list-choices";
import { unreadOfDossiers } from "@/server/services/conversation/unread";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dossier.list"))("title") };
}

/** Of no authority and invited nowhere: what is there is what their prefecture reads. */
const readsOnly = (actor: Actor): boolean =>
  !actor.memberships.some(({ kind }) => isFrenchAuthority(kind)) && (actor.shared ?? []).length === 0;

/**
 * The dossiers of the reader's authorities, drafts included: they belong to the authority, not to one person. And those they
 * were invited into; for a prefecture, what was submitted in its département.
 */
export default async function ApplicationsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const own = await gate.space("account.manage");
  const { actor } = own;
  const t = await getTranslations("dossier.list");
  if (actor.memberships.length === 0 && !allowsPlainly("applicantSpace.open", actor))
    return (
      <>
        <PageHeading title={t("title")} lead={t("lead")} />
        <NoAuthority actor={actor} />
      </>
    );
  await gate.space("applicantSpace.open");
  const query = readListQuery(await searchParams);
  const scope = workedIn(actor);
  const [list, choices] = await Promise.all([listApplications(scope, toListFilter(query)), listChoices(scope)]);
  const unread = await unreadOfDossiers(
    actor,
    list.rows.map(({ ref }) => ref),
  );
  const canBegin = actor.memberships.some(({ kind, roles }) => isFrenchAuthority(kind) && roles.includes("applicant"));
  const openCalls = <ButtonLink href="/appels">{t("openCalls")}</ButtonLink>;
  if (readsOnly(actor))
    return (
      <>
        <PageHeading title={t("prefectureTitle")} lead={t("prefectureLead")} />
        <ApplicationList
          path="/dossiers"
          linkTo="/dossiers"
          query={query}
          {...list}
          {...choices}
          unread={unread}
          empty={{ title: t("prefectureEmptyTitle"), text: t("prefectureEmpty") }}
        />
      </>
    );
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} actions={list.total > 0 ? openCalls : undefined} />
      <ApplicationList
        path="/dossiers"
        linkTo="/dossiers"
        query={query}
        hasDrafts
        reusableOf={canBegin ? actor.memberships.map(({ organisationId }) => organisationId) : []}
        {...list}
        {...choices}
        unread={unread}
        emptyAction={openCalls}
      />
      <AdviceSection granted={own} />
    </>
  );
}
