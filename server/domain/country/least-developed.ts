/**
 * The United Nations' list of least developed countries: who is on it, since and until when.
 * Source: Committee for Development Policy, "List of least developed countries" and the General Assembly's resolutions
 * on graduation. A bare code is a country that was on the list throughout (2005 and after).
 * `until` is the day of graduation: from that day on the country is off the list. A date in the future is the one
 * decided so far; when the Assembly defers a graduation, it is entered here.
 */
export const leastDevelopedCountries: readonly (string | { country: string; since?: string; until?: string })[] = [
  "AF",
  "AO",
  { country: "BD", until: "2026-11-24" }, // A/RES/76/8
  "BF",
  "BI",
  "BJ",
  { country: "BT", until: "2023-12-13" }, // A/RES/73/133
  "CD",
  "CF",
  { country: "CV", until: "2007-12-20" },
  "DJ",
  "ER",
  "ET",
  "GM",
  "GN",
  { country: "GQ", until: "2017-06-04" },
  "GW",
  "HT",
  { country: "KH", until: "2029-12-19" },
  "KI",
  "KM",
  { country: "LA", until: "2026-11-24" }, // A/RES/76/8
  "LR",
  "LS",
  "MG",
  "ML",
  "MM",
  "MR",
  { country: "MV", until: "2011-01-01" },
  "MW",
  "MZ",
  "NE",
  { country: "NP", until: "2026-11-24" }, // A/RES/76/8
  "RW",
  { country: "SB", until: "2027-12-13" },
  "SD",
  "SL",
  { country: "SN", until: "2029-12-19" },
  "SO",
  { country: "SS", since: "2012-12-18" },
  { country: "ST", until: "2024-12-13" }, // A/RES/73/133
  "TD",
  "TG",
  "TL",
  "TV",
  "TZ",
  "UG",
  { country: "VU", until: "2020-12-04" }, // A/RES/70/78
  { country: "WS", until: "2014-01-01" },
  "YE",
  "ZM",
];
