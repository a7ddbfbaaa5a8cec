import fc from "fast-check";
import { themes } from "@/server/domain/call/themes";
import type { ExportContext, OpenAward } from "@/server/domain/open-data/award";

export const anOpenAward = (facts: Partial<OpenAward> = {}): OpenAward => ({
  number: "TRI10-0001",
  title: "Eau potable à Koutiala",
  decidedOn: "2010-06-01",
  call: { slug: "triennal-2010", title: "Triennal 2010-2012" },
  authority: { kind: "grouping", name: "Communauté urbaine d’Alençon", siren: "246100663", inseeCode: "246100663" },
  partners: [{ name: "Commune de Koutiala", country: "ML", region: "ML-3", place: "Koutiala" }],
  theme: "waterAndSanitation",
  amounts: [
    { year: 2010, cents: 3_000_050 },
    { year: 2011, cents: 2_000_000 },
  ],
  payments: [],
  givenUp: false,
  ...facts,
});

export const anExportContext = (facts: Partial<ExportContext> = {}): ExportContext => ({
  publisher: { name: "Ministère", siret: "12345678200010" },
  origin: "https://passerelle.example.org",
  changedAt: new Date("2010-06-01T10:00:00Z"),
  year: 2011,
  ...facts,
});

/** Texts as people and machines write them: accents, quotes, line ends, controls, emoji, markup, lone surrogates. */
export const awkwardText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(..."\u0000\u0001\u000b\u001f\u007f\uFFFE\t\r\n\"'<>&;,=+-@]é€\ud83d𝄞"),
    maxLength: 20,
  }),
  fc.constantFrom("]]>", "<!--", "&amp;", "=1+1", "👩🏽‍🌾", "x".repeat(400), "  ", ""),
);

const cents = fc.integer({ min: 1, max: 100_000_000_000 });

const partner = fc.record({
  name: awkwardText,
  country: fc.constantFrom("ML", "SN", ""),
  region: fc.oneof(fc.constantFrom("ML-1", "ML-BKO"), awkwardText),
  place: awkwardText,
});

export const anyOpenAward: fc.Arbitrary<OpenAward> = fc.record({
  number: fc.stringMatching(/^[A-Z]{3}\d{2}-\d{4}$/),
  title: awkwardText,
  decidedOn: fc.constantFrom("2010-06-01", "2024-12-31"),
  call: fc.record({ slug: fc.stringMatching(/^[a-z0-9-]{1,20}$/), title: awkwardText }),
  authority: fc.record({
    kind: fc.constantFrom("commune", "grouping", "department", "region"),
    name: awkwardText,
    siren: fc.option(fc.stringMatching(/^\d{9}$/)),
    inseeCode: fc.option(fc.stringMatching(/^\d{5}$/)),
  }),
  partners: fc.array(partner, { maxLength: 3 }),
  theme: fc.oneof(fc.constantFrom(...themes), fc.constantFrom("", "unheardOf")),
  amounts: fc
    .array(cents, { maxLength: 4 })
    .map((amounts) => amounts.map((amount, index) => ({ year: 2010 + index, cents: amount }))),
  payments: fc.array(fc.record({ paidOn: fc.constant("2011-02-01"), cents }), { maxLength: 2 }),
  givenUp: fc.boolean(),
});
