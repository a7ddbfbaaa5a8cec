import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { PageHeading } from "@/app/_components/page-heading";
import { CorrectionsToReview } from "@/app/_features/register-review/corrections-to-review";
import { deskHome, ReviewTabs } from "@/app/_features/register-review/review-tabs";
import { gate } from "@/server/auth/gate";
import { listAwaiting } from "@/server/services/register-review/awaiting";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entries.desk"))("title") };
}

/** What authorities corrected, for the embassy of the country: before and after, to confirm or to correct. */
export default async function ReviewPage() {
  const granted = await gate.space("request.moderate");
  const [t, awaiting, home] = await Promise.all([
    getTranslations("entries.desk"),
    listAwaiting(granted),
    deskHome(granted.actor),
  ]);
  return (
    <>
      <Breadcrumb items={[home]} current={t("title")} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <ReviewTabs current="corrections" granted={granted} />
      <CorrectionsToReview {...awaiting} />
    </>
  );
}
