import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/button";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { ManagedList } from "@/app/_features/resource/managed-list";
import { kindOfWord, readManagedQuery } from "@/app/_features/resource/query";
import { AdminWay } from "@/app/_features/resource/way";
import { gate } from "@/server/auth/gate";
import { listManaged, managedCountries } from "@/server/services/resource/list-managed";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("resource-admin"))("title") };
}

/** What somebody may write for the public, with what is not published yet; the address says which. */
export default async function ResourcesAdministrationPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const granted = await gate.space("resource.create");
  const query = readManagedQuery(await searchParams);
  const { q: text, genre, etat: state, page = 1 } = query;
  const [t, list] = await Promise.all([
    getTranslations("resource-admin"),
    listManaged(granted, { text, kind: kindOfWord(genre), state, page }),
  ]);
  return (
    <>
      <AdminWay actor={granted.actor} current={t("title")} />
      <PageHeading
        title={t("title")}
        lead={t(managedCountries(granted.actor) === null ? "lead" : "leadEmbassy")}
        actions={<ButtonLink href="/administration/ressources/nouveau">{t("new")}</ButtonLink>}
      />
      <ManagedList list={list} query={query} />
    </>
  );
}
