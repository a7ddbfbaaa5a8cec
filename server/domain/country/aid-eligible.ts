/**
 * The OECD's list of recipients of official development assistance (DAC list), least developed countries apart.
 * Source: OECD Development Assistance Committee, "DAC List of ODA Recipients", lists for the flows of 2008 to 2026, and
 * "History of DAC Lists". A bare code was on the list throughout those years; `until` is the first day off the list.
 * The list is reviewed every three years (last in 2023): what a review changes is entered here.
 */
export const aidEligibleCountries: readonly (string | { country: string; since?: string; until?: string })[] = [
  // Low income, not least developed
  ..."KP SY ZW".split(" "),
  // Lower middle income
  ..."BO BT CG CI CM CV DZ EG FM GH HN IN IR JO KE KG LB LK MA MN NG NI PG PH PK PS".split(" "),
  ..."SZ TJ TK TN UA UZ VN VU WS".split(" "),
  // Upper middle income
  ..."AL AM AR AZ BA BR BW BY BZ CN CO CR CU DM DO EC FJ GA GD GE GQ GT GY ID IQ JM KZ".split(" "),
  ..."LC LY MD ME MH MK MS MU MV MX MY NA NU PA PE PW PY RS SH SR SV TH TM TO TR VC VE WF XK ZA".split(" "),
  // On their way off the list of least developed countries, or off it already
  ..."BD KH LA NP SB SN ST".split(" "),
  { country: "SS", since: "2011-07-09" },
  // Left the list
  { country: "BB", until: "2011-01-01" },
  { country: "HR", until: "2011-01-01" },
  { country: "OM", until: "2011-01-01" },
  { country: "TT", until: "2011-01-01" },
  { country: "YT", until: "2011-01-01" },
  { country: "AI", until: "2014-01-01" },
  { country: "KN", until: "2014-01-01" },
  { country: "CL", until: "2018-01-01" },
  { country: "SC", until: "2018-01-01" },
  { country: "UY", until: "2018-01-01" },
  { country: "CK", until: "2020-01-01" },
  { country: "AG", until: "2022-01-01" },
  { country: "NR", until: "2026-01-01" },
];
