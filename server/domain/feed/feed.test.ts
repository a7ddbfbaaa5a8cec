import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { writableInXml } from "../open-data/xml";
import { atom } from "./atom";
import type { Feed, FeedEntry } from "./entry";
import { rss } from "./rss";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom("]]>", "<script>alert(1)</script>", "&amp;", "\u0000\u001b", "a\r\nb\tc", "\"'", "\ud800", "\ufffe"),
);
const instant = fc.date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
const entries: fc.Arbitrary<FeedEntry> = fc.record({
  url: fc.webUrl({ withQueryParameters: true }),
  title: text,
  summary: text,
  language: fc.constantFrom("fr", "en"),
  publishedAt: instant,
  updatedAt: instant,
});
const feeds: fc.Arbitrary<Feed> = fc.record({
  ...{ title: text, subtitle: text, author: text, language: fc.constantFrom("fr", "en"), updatedAt: instant },
  ...{ selfUrl: fc.webUrl(), pageUrl: fc.webUrl(), entries: fc.array(entries, { maxLength: 4 }) },
});

/** Reads a document and hands it on, freed afterwards. */
function read<T>(xml: string, look: (document: XmlDocument) => T): T {
  const document = XmlDocument.fromString(xml);
  try {
    return look(document);
  } finally {
    document.dispose();
  }
}
const contents = (document: XmlDocument, path: string, namespaces = {}) =>
  document.find(path, namespaces).map((node) => node.content);
const a = { a: "http://www.w3.org/2005/Atom" };

describe("whatever texts hold", () => {
  test("Atom is XML, and says them back", () =>
    fc.assert(
      fc.property(feeds, (feed) =>
        read(atom(feed), (document) => {
          expect(contents(document, "/a:feed/a:entry/a:summary", a)).toEqual(
            feed.entries.map(({ summary }) => writableInXml(summary)),
          );
          expect(contents(document, "/a:feed/a:entry/a:link/@href", a)).toEqual(feed.entries.map(({ url }) => url));
          for (const title of contents(document, "/a:feed/a:entry/a:title", a)) expect(title.trim()).not.toBe("");
        }),
      ),
    ));

  test("RSS is XML, and its descriptions read back as text, never as markup", () =>
    fc.assert(
      fc.property(feeds, (feed) =>
        read(rss(feed), (document) => {
          const shown = contents(document, "/rss/channel/item/description");
          for (const description of shown) expect(description).not.toMatch(/[<>]/);
          const back = shown.map((one) => one.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
          expect(back).toEqual(feed.entries.map(({ summary }) => writableInXml(summary)));
        }),
      ),
    ));
});
