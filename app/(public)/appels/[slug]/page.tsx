import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CallView } from "@/app/_features/call/call-view";
import { JsonLd } from "@/app/_features/seo/json-ld";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { publisher } from "@/app/_features/seo/publisher";
import { callData } from "@/server/domain/structured-data/call";
import { showPublicCall } from "@/server/services/call/show-call";

const shownCall = cache(showPublicCall);

export async function generateMetadata({ params }: PageProps<"/appels/[slug]">): Promise<Metadata> {
  const call = await shownCall((await params).slug);
  if (!call) return {};
  const { slug, title, summary: description } = call;
  return publicPage({ title, description, path: `/appels/${slug}`, card: `appels/${slug}` });
}

/** A published call. A draft answers as if there were none. */
export default async function CallPage({ params }: PageProps<"/appels/[slug]">) {
  const [t, call] = await Promise.all([getTranslations("calls"), shownCall((await params).slug)]);
  if (!call) notFound();
  return (
    <>
      <PublicBreadcrumb
        items={[{ label: t("title"), href: "/appels" }]}
        current={call.title}
        path={`/appels/${call.slug}`}
      />
      <CallView call={call} />
      <JsonLd data={callData(call, publisher())} />
    </>
  );
}
