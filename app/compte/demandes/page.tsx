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

/** The requests to join one's authorities. */
export default async function ClaimsPage() {
  const granted = await gate.space("claim.answer");
  const [t, claims] = await Promise.all([getTranslations("claims"), listClaimsToAnswer(granted)]);
  return (
    <>
      <Breadcrumb items={[{ label: t("make.account"), href: "/compte" }]} current={t("answer.title")} />
      <PageHeading title={t("answer.title")} lead={t("answer.lead")} />
      <ClaimsToAnswer {...claims} />
    </>
  );
}
