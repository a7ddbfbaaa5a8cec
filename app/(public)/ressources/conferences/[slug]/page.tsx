import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ResourceView } from "@/app/_features/resource/resource-view";
import { JsonLd } from "@/app/_features/seo/json-ld";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { publisher } from "@/app/_features/seo/publisher";
import { conferenceData } from "@/server/domain/structured-data/resource";
import { showPublic } from "@/server/services/resource/public";

const shown = cache((slug: string) => showPublic("conference", slug));
type Props = PageProps<"/ressources/conferences/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const conference = await shown((await params).slug);
  if (!conference) return {};
  const { slug, title, summary: description } = conference;
  return publicPage({ title, description, path: `/ressources/conferences/${slug}`, card: `conferences/${slug}` });
}

/** A published conference. One that is not, or not yet, answers as if there were none. */
export default async function ConferencePage({ params }: Props) {
  const [t, resource] = await Promise.all([getTranslations("resources"), shown((await params).slug)]);
  if (!resource?.conference) notFound();
  return (
    <>
      <PublicBreadcrumb
        items={[
          { label: t("title"), href: "/ressources" },
          { label: t("conferences.title"), href: "/ressources/conferences" },
        ]}
        current={resource.title}
        path={`/ressources/conferences/${resource.slug}`}
      />
      <ResourceView resource={resource} />
      <JsonLd data={conferenceData(resource, resource.conference, publisher())} />
    </>
  );
}
