import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ButtonLink } from "@/app/_components/button";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { OrganisationsList } from "@/app/_features/service/organisations-list";
import { openedWords, readOrganisationsQuery, toOrganisationsFilter } from "@/app/_features/service/query";
import { gate } from "@/server/auth/gate";
import { openedKinds } from "@/server/domain/organisation/members";
import { listOrganisations } from "@/server/services/organisation/list-organisations";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("services"))("list.title") };
}

/** Who works for the State and where: the way to their people. */
export default async function OrganisationsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const granted = await gate.space("organisation.create");
  const query = readOrganisationsQuery(await searchParams);
  const [t, list] = await Promise.all([
    getTranslations("services"),
    listOrganisations(granted, toOrganisationsFilter(query)),
  ]);
  return (
    <>
      <Breadcrumb items={[{ label: t("administration"), href: "/administration" }]} current={t("list.title")} />
      <PageHeading
        title={t("list.title")}
        lead={t("list.lead")}
        actions={openedKinds.map((kind) => (
          <ButtonLink
            key={kind}
            variant="secondary"
            href={`/administration/organisations/nouvelle?genre=${openedWords[kind]}`}
          >
            {t(`new.${kind}`)}
          </ButtonLink>
        ))}
      />
      <OrganisationsList query={query} {...list} />
    </>
  );
}
