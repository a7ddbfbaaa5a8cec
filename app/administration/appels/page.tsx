import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ButtonLink } from "@/app/_components/button";
import { PageHeading } from "@/app/_components/page-heading";
import { CallList } from "@/app/_features/call/call-list";
import { gate } from "@/server/auth/gate";
import { callPhases } from "@/server/domain/call/calendar";
import { allowsPlainly } from "@/server/domain/user/permissions";
import { listCalls } from "@/server/services/call/list-calls";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("call-admin"))("list.title") };
}

/** All calls, drafts included. `?etat=open` keeps those of one phase. */
export default async function CallsAdministrationPage({ searchParams }: PageProps<"/administration/appels">) {
  const granted = await gate.space("administration.open");
  const { etat } = await searchParams;
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
      <CallList calls={calls} phase={callPhases.find((phase) => phase === etat) ?? null} mayManage={mayManage} />
    </>
  );
}
