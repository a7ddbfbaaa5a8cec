import { element, type Xml } from "../open-data/xml";
import type { Feed, FeedEntry } from "./entry";

/**
 * What a reader of RSS takes for HTML is escaped once more, so that it reads the text as it was typed. The signs are
 * written as references, which XML then escapes.
 */
const asHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const item = (one: FeedEntry): Xml =>
  element(
    "item",
    {},
    element("title", {}, one.title),
    element("link", {}, one.url),
    element("guid", { isPermaLink: "true" }, one.url),
    element("pubDate", {}, one.publishedAt.toUTCString()),
    element("description", {}, asHtml(one.summary)),
  );

/** The same feed as RSS 2.0, for readers that know no other. */
export const rss = (feed: Feed): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${
    element(
      "rss",
      { version: "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom" },
      element(
        "channel",
        {},
        element("title", {}, feed.title),
        element("link", {}, feed.pageUrl),
        element("description", {}, feed.subtitle),
        element("language", {}, feed.language),
        element("lastBuildDate", {}, feed.updatedAt.toUTCString()),
        element("atom:link", { rel: "self", type: "application/rss+xml", href: feed.selfUrl }),
        ...feed.entries.map(item),
      ),
    ).markup
  }\n`;
