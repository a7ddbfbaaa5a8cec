import { element, writableInXml, type Xml } from "../open-data/xml";
import type { Feed, FeedEntry } from "./entry";

/** A person construct and a title may not be empty of signs that XML holds; a title of nothing else is its address. */
const titleOf = ({ title, url }: FeedEntry) => (writableInXml(title).trim() === "" ? url : title);

const entry = (one: FeedEntry): Xml =>
  element(
    "entry",
    { "xml:lang": one.language },
    element("id", {}, one.url),
    element("title", {}, titleOf(one)),
    element("link", { rel: "alternate", type: "text/html", href: one.url }),
    element("published", {}, one.publishedAt.toISOString()),
    element("updated", {}, one.updatedAt.toISOString()),
    element("summary", {}, one.summary),
  );

/** A feed as Atom (RFC 4287). Texts are plain: no reader takes anything in them for markup. */
export const atom = (feed: Feed): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
      element("id", {}, feed.selfUrl),
      element("title", {}, feed.title),
      element("subtitle", {}, feed.subtitle),
      element("updated", {}, feed.updatedAt.toISOString()),
      element("author", {}, element("name", {}, feed.author)),
      element("link", { rel: "self", type: "application/atom+xml", href: feed.selfUrl }),
      element("link", { rel: "alternate", type: "text/html", href: feed.pageUrl }),
      ...feed.entries.map(entry),
    ).markup
  }\n`;
