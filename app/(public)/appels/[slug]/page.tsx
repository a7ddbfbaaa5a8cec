import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { CallView } from "@/app/_features/call/call-view";
import { showPublicCall } from "@/server/services/call/show-call";

const shownCall = cache(showPublicCall);

export async function generateMetadata({ params }: PageProps<"/appels/[slug]">): Promise<Metadata> {
  const call = await shownCall((await params).slug);
  return call
    ? { title: call.title, description: call.summary, alternates: { canonical: `/appels/${call.slug}` } }
    : {};
}

/** A published call. A draft answers as if there were none. */
export default async function CallPage({ params }: PageProps<"/appels/[slug]">) {
  const [t, call] = await Promise.all([getTranslations("calls"), shownCall((await params).slug)]);
  if (!call) notFound();
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: "/appels" }]} current={call.title} />
      <CallView call={call} />
    </>
  );
}
