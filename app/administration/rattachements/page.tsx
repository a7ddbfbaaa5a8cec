import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { PageHeading } from "@/app/_components/page-heading";
import { ClaimsToAnswer } from "@/app/_features/claim/claims-to-answer";
import { gate } from "@/server/auth/gate";
import { listClaimsToAnswer } from "@/server/services/organisation/list-claims";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("claims"))("answer.title") };
}

/** The requests to join any authority, for the ministry. */
export default async function ClaimsAdministrationPage() {
  await gate.space("administration.open");
  const granted = await gate.space("claim.answer");
  const [t, claims] = await Promise.all([getTranslations("claims.answer"), listClaimsToAnswer(granted)]);
  return (
    <>
      <Breadcrumb items={[{ label: t("administration"), href: "/administration" }]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <ClaimsToAnswer {...claims} />
    </>
  );
}
