import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_components/client-messages";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { TabLinks } from "@/app/_components/tab-links";
import { formChoices, resourceFormMessages } from "@/app/_features/resource/form/choices";
import { ResourceForm } from "@/app/_features/resource/form/resource-form";
import { kindOfWord, kindWords } from "@/app/_features/resource/query";
import { AdminWay } from "@/app/_features/resource/way";
import { gate } from "@/server/auth/gate";
import { resourceKinds } from "@/server/domain/resource/kinds";
import { blankResource } from "@/server/domain/resource/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("resource-admin"))("new") };
}

/** A new draft; `?genre=rencontre` says of what. */
export default async function NewResourcePage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const { actor } = await gate.space("resource.create");
  const kind = kindOfWord((await searchParams).genre) ?? "news";
  const [t, kinds, choices] = await Promise.all([
    getTranslations("resource-admin"),
    getTranslations("resources.kind"),
    formChoices(actor),
  ]);
  return (
    <>
      <AdminWay actor={actor} items={[]} current={t(`newKind.${kind}`)} />
      <PageHeading title={t(`newKind.${kind}`)} lead={t("newLead")} />
      <TabLinks
        label={t("chooseKind")}
        items={resourceKinds.map((one) => ({
          href: `/administration/ressources/nouveau?genre=${kindWords[one]}`,
          label: kinds(one),
          current: one === kind,
        }))}
      />
      <ClientMessages namespaces={resourceFormMessages}>
        <ResourceForm key={kind} initial={blankResource(kind, choices.countries[0]?.value ?? "")} choices={choices} />
      </ClientMessages>
    </>
  );
}
