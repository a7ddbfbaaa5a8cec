import "server-only";
import { createHash } from "node:crypto";
import { createTranslator } from "next-intl";
import { messages } from "@/messages";
import { db } from "@/server/db/client";
import type { Feed, FeedEntry } from "@/server/domain/feed/entry";
import { isLocale, type Locale } from "@/server/domain/locale";
import { pathOf, type ResourceKind } from "@/server/domain/resource/kinds";
import { appUrl } from "@/server/links";

const longest = 50;

interface Row {
  kind: ResourceKind | "call";
  slug: string;
  title: string;
  summary: string;
  language: string;
  publishedAt: Date;
  updatedAt: Date;
}

/**
 * News, conferences, and calls from the instant on which they open: the newest first, by the database's clock.
 * @param file the name of the feed's file under /ressources
 */
export async function newsFeed(file: string, locale: Locale): Promise<Feed & { version: string; changedAt: Date }> {
  const t = createTranslator({ locale, namespace: "resources", messages: { resources: messages[locale].resources } });
  const [rows, [withdrawn]] = await Promise.all([newest(), lastWithdrawn()]);
  const entries = rows.map(({ kind, slug, title, summary, language, publishedAt, updatedAt }): FeedEntry => {
    const path = kind === "call" ? `/appels/${slug}` : pathOf({ kind, slug });
    return {
      ...{ url: appUrl(path), summary, publishedAt, updatedAt, language: isLocale(language) ? language : locale },
      title: kind === "call" ? t("feedCall", { title }) : title,
    };
  });
  const latest = Math.max(0, ...entries.map(({ updatedAt }) => updatedAt.getTime()));
  const feed: Feed = {
    ...{ title: t("feedTitle"), subtitle: t("feedSubtitle"), language: locale, entries },
    author: messages[locale].common.serviceName,
    selfUrl: appUrl(`/ressources/${file}${locale === "fr" ? "" : `?langue=${locale}`}`),
    pageUrl: appUrl("/ressources/actualites"),
    updatedAt: new Date(latest),
  };
  const version = createHash("sha256").update(JSON.stringify(feed)).digest("base64url").slice(0, 22);
  return { ...feed, version, changedAt: new Date(Math.max(latest, withdrawn?.at?.getTime() ?? 0)) };
}

const newest = () => db().$queryRaw<Row[]>`
    SELECT kind::text, slug, title, summary, language, published_at AS "publishedAt",
      GREATEST(published_at, updated_at) AS "updatedAt"
    FROM resource WHERE kind IN ('news', 'conference') AND published_at <= now()
    UNION ALL
    SELECT 'call', slug, title, summary, 'fr', GREATEST(published_at, opens_at), GREATEST(published_at, opens_at, updated_at)
    FROM call WHERE published_at <= now() AND opens_at <= now()
    ORDER BY "publishedAt" DESC, slug LIMIT ${longest}`;

/** What was withdrawn is in no feed, and goes on as a draft, whose changes are nobody's business: the journal tells when. */
const lastWithdrawn = () => db().$queryRaw<{ at: Date | null }[]>`
    SELECT max(at) AS at FROM journal_entry
    WHERE event = 'resource.withdraw' AND data->>'wasPublic' = 'true' AND data->>'kind' IN ('news', 'conference')`;
