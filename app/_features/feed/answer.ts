import "server-only";
import { cacheHeaders, isUnchanged } from "@/app/_features/open-data/conditional";
import { atom } from "@/server/domain/feed/atom";
import { rss } from "@/server/domain/feed/rss";
import { defaultLocale, isLocale } from "@/server/domain/locale";
import { newsFeed } from "@/server/services/feed/news-feed";

const formats = {
  "actualites.atom": { write: atom, mediaType: "application/atom+xml; charset=utf-8" },
  "actualites.rss": { write: rss, mediaType: "application/rss+xml; charset=utf-8" },
};

/**
 * Answers GET and HEAD for a feed, or says that whoever asks has it already, by tag or date. Its own words are French, or
 * English with `?langue=en`: readers say nothing of languages.
 */
export async function answerFeed(request: Request, file: keyof typeof formats): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("langue");
  const { version, changedAt, ...feed } = await newsFeed(file, isLocale(asked) ? asked : defaultLocale);
  const { write, mediaType } = formats[file];
  const headers = {
    ...cacheHeaders({ version, changedAt }),
    "content-type": mediaType,
    "x-content-type-options": "nosniff",
  };
  if (isUnchanged(request.headers, { version, changedAt })) return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : write(feed), { headers });
}
