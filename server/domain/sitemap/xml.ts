import { element, type Xml } from "../open-data/xml";

const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

export interface MappedPage {
  /** Its whole address. */
  url: string;
  changedAt: Date | null;
}

const document = (root: string, children: readonly Xml[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, { xmlns }, ...children).markup}\n`;

/** Pages for search engines, by the protocol of sitemaps.org: at most 50 000, and 50 MB, a file. */
export const sitemapXml = (pages: readonly MappedPage[]): string =>
  document(
    "urlset",
    pages.map(({ url, changedAt }) =>
      element(
        "url",
        {},
        element("loc", {}, url),
        ...(changedAt ? [element("lastmod", {}, changedAt.toISOString())] : []),
      ),
    ),
  );

/** Where the files are that hold them. */
export const sitemapIndexXml = (files: readonly string[]): string =>
  document(
    "sitemapindex",
    files.map((url) => element("sitemap", {}, element("loc", {}, url))),
  );
