import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { PageHeading } from "@/app/_components/page-heading";
import { EligibilityView } from "@/app/_features/call/eligibility/eligibility-view";
import { givenOf } from "@/app/_features/call/eligibility/given";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { showPublicCall } from "@/server/services/call/show-call";

const shownCall = cache(showPublicCall);
type Props = PageProps<"/appels/[slug]/eligibilite">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, call] = await Promise.all([getTranslations("eligibility"), shownCall((await params).slug)]);
  if (!call) return {};
  const path = `/appels/${call.slug}/eligibilite`;
  return publicPage({
    title: `${t("title")} ${call.title}`,
    description: t("lead"),
    path,
    card: `appels/${call.slug}`,
  });
}

/** Whether a project may answer a call, before there is any account. A draft call answers as if there were none. */
export default async function EligibilityPage({ params, searchParams }: Props) {
  const [t, calls, call] = await Promise.all([
    getTranslations("eligibility"),
    getTranslations("calls"),
    shownCall((await params).slug),
  ]);
  if (!call) notFound();
  return (
    <>
      <Breadcrumb
        items={[
          { label: calls("title"), href: "/appels" },
          { label: call.title, href: `/appels/${call.slug}` },
        ]}
        current={t("link")}
      />
      <PageHeading eyebrow={call.title} title={t("title")} lead={t("lead")} />
      <EligibilityView call={call} given={givenOf(await searchParams)} />
    </>
  );
}
