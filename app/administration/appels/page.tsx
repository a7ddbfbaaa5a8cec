import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ButtonLink } from "@/app/_components/button";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { CallList } from "@/app/_features/call/call-list";
import { readCallListQuery } from "@/app/_features/call/list-query";
import { gate } from "@/server/auth/gate";
import { allowsPlainly } from "@/server/domain/user/permissions";
import { listCalls } from "@/server/services/call/list-calls";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("call-admin"))("list.title") };
}

/** All calls, drafts included; the address says which, and in what order. */
export default async function CallsAdministrationPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const granted = await gate.space("administration.open");
  const query = readCallListQuery(await searchParams);
  const [t, home, calls] = await Promise.all([
    getTranslations("call-admin.list"),
    getTranslations("call-admin.home"),
    listCalls(granted),
  ]);
  const mayManage = allowsPlainly("call.create", granted.actor);
  return (
    <>
      <Breadcrumb items={[{ label: home("title"), href: "/administration" }]} current={t("title")} />
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={mayManage && <ButtonLink href="/administration/appels/nouveau">{t("create")}</ButtonLink>}
      />
      <CallList calls={calls} query={query} mayManage={mayManage} />
    </>
  );
}
