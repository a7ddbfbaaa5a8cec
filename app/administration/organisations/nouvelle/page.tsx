import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { TabLinks } from "@/app/_components/tab-links";
import { blankService, placesFor } from "@/app/_features/service/places";
import { openedOfWord, openedWords } from "@/app/_features/service/query";
import { ServiceForm } from "@/app/_features/service/service-form";
import { gate } from "@/server/auth/gate";
import { openedKinds } from "@/server/domain/organisation/members";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("services"))("new.title") };
}

/** A new service of the State; `?genre=prefecture` says which. */
export default async function NewServicePage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  await gate.space("organisation.create");
  const kind = openedOfWord((await searchParams).genre);
  const [t, locale] = await Promise.all([getTranslations("services"), getLocale()]);
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("administration"), href: "/administration" },
          { label: t("list.title"), href: "/administration/organisations" },
        ]}
        current={t(`new.${kind}`)}
      />
      <PageHeading title={t(`new.${kind}`)} lead={t("new.lead")} />
      <TabLinks
        label={t("new.title")}
        items={openedKinds.map((one) => ({
          href: `/administration/organisations/nouvelle?genre=${openedWords[one]}`,
          label: t(`new.${one}`),
          current: one === kind,
        }))}
      />
      <ClientMessages namespaces={["services", "failures"]}>
        <ServiceForm key={kind} initial={blankService(kind)} places={placesFor(kind, locale)} />
      </ClientMessages>
    </>
  );
}
