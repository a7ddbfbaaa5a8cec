import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ResourceView } from "@/app/_features/resource/resource-view";
import { JsonLd } from "@/app/_features/seo/json-ld";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { publisher } from "@/app/_features/seo/publisher";
import { lastChange, newsData } from "@/server/domain/structured-data/resource";
import { showPublic } from "@/server/services/resource/public";

const shown = cache((slug: string) => showPublic("news", slug));
type Props = PageProps<"/ressources/actualites/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const news = await shown((await params).slug);
  if (!news) return {};
  const { slug, title, summary: description, publishedAt } = news;
  return publicPage({
    ...{ title, description, path: `/ressources/actualites/${slug}`, card: `actualites/${slug}` },
    ...(publishedAt && { article: { publishedAt, updatedAt: lastChange(news) } }),
  });
}

/** A published news item. One that is not, or not yet, answers as if there were none. */
export default async function NewsItemPage({ params }: Props) {
  const [t, news] = await Promise.all([getTranslations("resources"), shown((await params).slug)]);
  if (!news) notFound();
  return (
    <>
      <PublicBreadcrumb
        items={[
          { label: t("title"), href: "/ressources" },
          { label: t("news.title"), href: "/ressources/actualites" },
        ]}
        current={news.title}
        path={`/ressources/actualites/${news.slug}`}
      />
      <ResourceView resource={news} />
      <JsonLd data={newsData(news, publisher())} />
    </>
  );
}
