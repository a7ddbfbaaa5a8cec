import { type CallRules, callRules } from "@/server/domain/call/rules/schema";

export interface DemoCall {
  code: string;
  slug: string;
  kind: "annual" | "triennial";
  title: string;
  summary: string;
  description: string;
  countries: string[];
  themes: string[];
  firstYear: number;
  rules: CallRules;
  opensAt: Date;
  closesAt: Date;
  opinionsDueAt: Date;
  resultsNotifiedAt: Date | null;
  /** Euros by year. */
  envelope: number[];
}

const noon = (day: string) => new Date(`${day}T11:00:00Z`);

/** Triennial 2010-2012: at most 25 % for a single applicant, 35 % pooled. */
const rulesOf2010 = callRules.parse({
  stateShare: {
    rows: [
      { category: null, form: "pooled", maxRate: 3500 },
      { category: null, form: "single", maxRate: 2500 },
    ],
  },
});

/** 2024: at most 90 % in a least developed country, 70 % elsewhere; a council resolution attached. */
const rulesOf2024 = callRules.parse({
  stateShare: {
    rows: [
      { category: "leastDeveloped", form: null, maxRate: 9000 },
      { category: null, form: null, maxRate: 7000 },
    ],
  },
  attachments: [{ kind: "councilResolution", leadKinds: [] }],
});

/** 2025: 70, 50 or 30 % by country; own contribution of at least 10 %; in kind at most half of it. */
const rulesOf2025 = callRules.parse({
  stateShare: {
    rows: [
      { category: "leastDeveloped", form: null, maxRate: 7000 },
      { category: "aidEligible", form: null, maxRate: 5000 },
      { category: "notEligible", form: null, maxRate: 3000 },
    ],
  },
  ownContribution: { minRate: 1000 },
  inKind: { maxRate: 5000, of: "ownContribution" },
  requestedAmount: { min: 500_000, max: 15_000_000 },
  duration: { min: 6, max: 36 },
  attachments: [
    { kind: "councilResolution", leadKinds: [] },
    { kind: "partnerLetter", leadKinds: [] },
  ],
  suspendedCountries: [
    { country: "ML", since: "2022-11-16", source: "Suspension de l’aide publique au développement, 16 novembre 2022" },
  ],
});

function past(
  year: number,
  kind: DemoCall["kind"],
  dates: [string, string, string, string],
  envelope: number[],
): DemoCall {
  const isTriennial = kind === "triennial";
  const years = isTriennial ? `${year}-${year + 2}` : `${year}`;
  return {
    code: `${isTriennial ? "TRI" : "ANN"}${String(year).slice(2)}`,
    slug: `appel-${isTriennial ? "triennal" : "annuel"}-${years}`,
    kind,
    title: `Appel à projets franco-malien ${isTriennial ? "triennal" : "annuel"} ${years}`,
    summary: `Cofinancement de projets portés par des collectivités françaises et maliennes, ${years}.`,
    description:
      "Cet appel soutenait des projets construits avec une collectivité malienne, dans la durée ou pour une première année.\n\nLes totaux publiés sont exacts pour 2010 (22 projets, 2,1 M€) et 2011 (9 projets, 200 000 €), par année de décision. Les projets qui les composent ici sont inventés pour la démonstration.",
    countries: ["ML"],
    themes: [],
    firstYear: year,
    rules: rulesOf2010,
    opensAt: noon(dates[0]),
    closesAt: noon(dates[1]),
    opinionsDueAt: noon(dates[2]),
    resultsNotifiedAt: noon(dates[3]),
    envelope,
  };
}

const themes = [
  "waterAndSanitation",
  "education",
  "health",
  "localGovernance",
  "agriculture",
  "culture",
  "youth",
  "climate",
  "energy",
  "economicDevelopment",
];

/** The calls of 2008 to 2012, then those of today: one decided, one in decision, two open, one to come. */
export function demoCalls(now: Date): DemoCall[] {
  const year = now.getUTCFullYear();
  // Noon in Paris in winter, so that no deadline falls at an odd minute.
  const days = (count: number) => noon(new Date(now.getTime() + count * 86_400_000).toISOString().slice(0, 10));
  const short = (y: number) => String(y).slice(2);
  const today = { themes, rules: rulesOf2025, resultsNotifiedAt: null };
  return [
    past(2008, "annual", ["2008-01-15", "2008-03-14", "2008-04-30", "2008-06-10"], [250_000]),
    past(2009, "annual", ["2009-01-14", "2009-03-13", "2009-04-30", "2009-06-11"], [300_000]),
    past(2010, "triennial", ["2009-12-15", "2010-02-15", "2010-03-31", "2010-06-15"], [800_000, 650_000, 650_000]),
    past(2010, "annual", ["2010-01-11", "2010-03-12", "2010-04-30", "2010-06-15"], [300_000]),
    past(2011, "annual", ["2011-01-10", "2011-03-11", "2011-04-29", "2011-06-20"], [200_000]),
    past(2012, "annual", ["2012-01-09", "2012-03-09", "2012-04-30", "2012-06-18"], [260_000]),
    {
      code: `ANN${short(year)}`,
      slug: `appel-annuel-${year}`,
      kind: "annual",
      title: `Appel à projets annuel ${year}`,
      summary: "Une année pour mener une action avec une autorité locale partenaire, dans dix pays.",
      description:
        "Cet appel soutenait des projets d’une année, construits avec une autorité locale partenaire et utiles aux deux territoires.\n\nLes résultats sont publiés ci-dessous.",
      countries: ["SN", "BJ", "TG", "MG", "MA"],
      themes,
      firstYear: year,
      rules: rulesOf2024,
      opensAt: days(-330),
      closesAt: days(-270),
      opinionsDueAt: days(-240),
      resultsNotifiedAt: days(-200),
      envelope: [900_000],
    },
    {
      ...today,
      code: `JEU${short(year + 1)}`,
      slug: `appel-jeunesse-${year + 1}`,
      kind: "annual",
      title: `Jeunesse et territoires ${year + 1}`,
      summary: "Des projets pensés avec et pour la jeunesse des deux territoires.",
      description:
        "Échanges de jeunes, engagement citoyen, formation : le projet dit ce que les jeunes des deux territoires y gagnent.\n\nL’appel est clos ; les dossiers sont à l’avis des ambassades et en instruction.",
      countries: ["SN", "BJ", "TG", "MG", "MA"],
      firstYear: year + 1,
      opensAt: days(-100),
      closesAt: days(-40),
      opinionsDueAt: days(-4),
      envelope: [420_000],
    },
    {
      ...today,
      code: `ANN${short(year + 1)}`,
      slug: `appel-annuel-${year + 1}`,
      kind: "annual",
      title: `Appel à projets annuel ${year + 1}`,
      summary: "Une année pour lancer ou consolider une coopération avec une autorité locale partenaire.",
      description:
        "Vous menez, ou voulez commencer, une action avec une collectivité d’un autre pays : cet appel en cofinance une année.\n\nLe dossier se remplit en ligne, à plusieurs, et s’enregistre à mesure. L’ambassade du pays donne son avis, puis le ministère décide.",
      countries: ["SN", "BJ", "TG", "MG", "MA", "ML"],
      firstYear: year + 1,
      opensAt: days(-20),
      closesAt: days(24),
      opinionsDueAt: days(60),
      envelope: [650_000],
    },
    {
      ...today,
      code: `TRI${short(year + 1)}`,
      slug: `appel-triennal-${year + 1}-${year + 3}`,
      kind: "triennial",
      title: `Appel à projets triennal ${year + 1}-${year + 3}`,
      summary: "Trois années pour une coopération inscrite dans la durée, financée par tranches annuelles.",
      description:
        "Cet appel s’adresse aux coopérations déjà engagées, qui veulent travailler trois années de suite avec leur partenaire.\n\nLe budget est présenté année par année. Chaque tranche est versée sur la foi du compte rendu de l’année précédente.",
      countries: ["SN", "BJ", "TG", "MG", "MA", "ML"],
      firstYear: year + 1,
      opensAt: days(-30),
      closesAt: days(40),
      opinionsDueAt: days(85),
      envelope: [700_000, 600_000, 600_000],
    },
    {
      ...today,
      code: `CLI${short(year + 2)}`,
      slug: `appel-climat-${year + 2}`,
      kind: "annual",
      title: `Climat et villes partenaires ${year + 2}`,
      summary: "Eau, énergie, arbres, chaleur : s’adapter ensemble.",
      description: "L’appel ouvrira dans quelques semaines. Ses règles sont déjà celles que vous lisez ici.",
      countries: ["SN", "BJ", "TG", "MG", "MA"],
      firstYear: year + 2,
      opensAt: days(35),
      closesAt: days(95),
      opinionsDueAt: days(130),
      envelope: [500_000],
    },
  ];
}
