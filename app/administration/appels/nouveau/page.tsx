import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { PageHeading } from "@/app/_components/page-heading";
import { CallForm } from "@/app/_features/call/form/call-form";
import { callFormMessages } from "@/app/_features/call/form/messages";
import { gate } from "@/server/auth/gate";
import { blankCallInput } from "@/server/domain/call/schema";
import { countryOptions } from "@/server/domain/country/names";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("call-admin"))("create.title") };
}

export default async function NewCallPage() {
  await gate.space("call.create");
  const [t, locale] = await Promise.all([getTranslations("call-admin"), getLocale()]);
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("home.title"), href: "/administration" },
          { label: t("list.title"), href: "/administration/appels" },
        ]}
        current={t("create.title")}
      />
      <PageHeading title={t("create.title")} lead={t("create.lead")} />
      <ClientMessages namespaces={callFormMessages}>
        <CallForm
          initial={blankCallInput}
          phase="draft"
          countries={countryOptions(locale)}
          today={new Date().toISOString()}
        />
      </ClientMessages>
    </>
  );
}
