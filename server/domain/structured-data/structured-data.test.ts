import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authorityData } from "./authority";
import { breadcrumbData } from "./breadcrumb";
import { callData } from "./call";
import { datasetData } from "./dataset";
import { jsonLdText } from "./json-ld";
import { conferenceData, newsData } from "./resource";

const publisher = { name: "Passerelle", origin: "https://passerelle.example.org" };
const nasty = '</script><script>alert(1)</script><!-- "\u2028 &';
const published = {
  ...{ slug: "x", title: nasty, summary: nasty, body: "", country: "ML", language: "fr" as const, url: null },
  ...{ datedOn: null, publishedAt: new Date("2026-03-02T08:00:00Z"), updatedAt: new Date("2026-03-01T08:00:00Z") },
};
const conference = {
  ...{ startsOn: new Date("2008-12-12"), endsOn: new Date("2008-12-14"), monthOnly: false, place: nasty },
  timeZone: "Africa/Bamako",
  sessions: [
    { startsAt: new Date("2008-12-12T09:00Z"), endsAt: new Date("2008-12-12T10:00Z"), title: nasty, detail: "" },
  ],
};
const call = { slug: "a", title: nasty, summary: "", opensAt: new Date(0), closesAt: new Date(1), envelopes: [] };

describe("a block of data", () => {
  test("says back what it was given, and no text gets out of its element", () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(nasty, "<!--<script>", "]]>", "\u2029")),
        (text) => {
          const written = jsonLdText({ "@type": "Thing", name: text });
          expect(written).not.toMatch(/[<>\u2028\u2029]/);
          expect(JSON.parse(written)).toEqual({ "@context": "https://schema.org", "@type": "Thing", name: text });
        },
      ),
    ));

  test.each([
    newsData({ ...published, kind: "news", conference: null }, publisher),
    conferenceData({ ...published, kind: "conference", conference }, conference, publisher),
    callData(call, publisher),
    authorityData(
      { slug: "x", name: nasty, formerNames: [{ name: nasty }], siren: null, country: "ML", place: "" },
      publisher.origin,
    ),
    datasetData({ title: nasty, description: nasty, licence: "x", changedAt: null, files: [] }, publisher),
    breadcrumbData([{ label: nasty, href: "/x" }], publisher.origin),
  ])("of any kind holds to it: %#", (data) => expect(jsonLdText(data)).not.toContain("<"));
});

test("a news item was changed no earlier than it came out", () =>
  expect(newsData({ ...published, kind: "news", conference: null }, publisher)).toMatchObject({
    "@type": "NewsArticle",
    datePublished: "2026-03-02T08:00:00.000Z",
    dateModified: "2026-03-02T08:00:00.000Z",
    mainEntityOfPage: "https://passerelle.example.org/ressources/actualites/x",
  }));

test("a conference has its days, or its month alone", () => {
  const event = { ...published, kind: "conference" as const, conference };
  expect(conferenceData(event, conference, publisher)).toMatchObject({
    startDate: "2008-12-12",
    endDate: "2008-12-14",
  });
  const month = conferenceData(event, { ...conference, monthOnly: true }, publisher);
  expect(month).toMatchObject({ startDate: "2008-12" });
  expect(month).not.toHaveProperty("endDate");
});

test("a call grants its envelope, to the cent; none is not nothing", () => {
  const envelopes = [{ amountCents: 70_000_005 }, { amountCents: 1 }];
  expect(callData({ ...call, envelopes }, publisher)).toMatchObject({
    amount: { currency: "EUR", value: "700000.06" },
  });
  expect(callData(call, publisher).amount).toBeUndefined();
});
