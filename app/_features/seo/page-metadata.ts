import "server-only";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";

interface PublicPage {
  title: string;
  description: string;
  /** Its canonical address: the path alone, whatever filters it was asked with. */
  path: string;
  /** Of a page with a card of its own, what draws it: "appels/SLUG". */
  card?: string;
  /** An article has days. */
  article?: { publishedAt: Date; updatedAt: Date };
  /** Other forms of the page, by media type. */
  types?: Record<string, string>;
  /** The whole of the title, without the name of the service. */
  isWholeTitle?: boolean;
}

/** The news, for whoever follows them by a reader: told on every public page. */
export const feedPath = "/ressources/actualites.atom";

const tags = { fr: "fr_FR", en: "en_GB" } as const;

/**
 * How a public page is found and shared: title, description, one address, the card that is shown where it is shared. Its
 * languages have no addresses of their own, so that there are none to name.
 */
export async function publicPage({
  title,
  description,
  path,
  card,
  article,
  types,
  isWholeTitle,
}: PublicPage): Promise<Metadata> {
  const [t, resources, locale] = await Promise.all([
    getTranslations("common"),
    getTranslations("resources"),
    getLocale(),
  ]);
  const image = { url: card ? `/partage/${card}` : "/partage/site", width: 1200, height: 630, alt: title };
  return {
    title: isWholeTitle ? { absolute: title } : title,
    description,
    alternates: {
      canonical: path,
      types: { "application/atom+xml": [{ url: feedPath, title: resources("feedTitle") }], ...types },
    },
    openGraph: {
      ...{ title, description, url: path, siteName: t("serviceName"), locale: tags[locale], images: [image] },
      ...(article
        ? {
            type: "article",
            publishedTime: article.publishedAt.toISOString(),
            modifiedTime: article.updatedAt.toISOString(),
          }
        : { type: "website" }),
    },
    twitter: { card: "summary_large_image", title, description, images: [image.url] },
  };
}
