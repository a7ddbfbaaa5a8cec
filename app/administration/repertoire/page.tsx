import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { PageHeading } from "@/app/_components/page-heading";
import { RequestsToAnswer } from "@/app/_features/register-request/requests-to-answer";
import { deskHome, ReviewTabs } from "@/app/_features/register-review/review-tabs";
import { gate } from "@/server/auth/gate";
import { listRequests } from "@/server/services/register-request/list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requests.moderate"))("title") };
}

/** Who asks to appear in the register: for the SCAC of the country, and the ministry's call managers. */
export default async function RequestsPage() {
  const granted = await gate.space("request.moderate");
  const [t, requests, home] = await Promise.all([
    getTranslations("requests.moderate"),
    listRequests(granted),
    deskHome(granted.actor),
  ]);
  return (
    <>
      <Breadcrumb items={[home]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <ReviewTabs current="requests" granted={granted} />
      <RequestsToAnswer {...requests} />
    </>
  );
}
