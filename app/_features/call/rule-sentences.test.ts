import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { messages } from "@/messages";
import { type CallRules, callRules } from "@/server/domain/call/rules/schema";
import type { CountryCategory } from "@/server/domain/country/categories";
import type { Locale } from "@/server/domain/locale";
import { applicantSentences, categoriesOf, fundingSentences, projectSentences, sayRule } from "./rule-sentences";

const day = new Date("2026-06-01T10:00:00Z");

/** What the page says of the rules, with "~" for a non-breaking space. */
function said(given: unknown, locale: Locale = "fr", countries: string[] = []): string[] {
  const rules: CallRules = callRules.parse(given);
  const t = createTranslator({ locale, namespace: "rules", messages: { rules: messages[locale].rules } });
  const words = createTranslator({
    locale,
    namespace: "vocabulary",
    messages: { vocabulary: messages[locale].vocabulary },
  });
  return [
    ...fundingSentences(rules, { locale, categories: categoriesOf(countries, day) }),
    ...projectSentences(rules),
    ...applicantSentences(rules),
  ].map((sentence) => sayRule(sentence, t, words).replaceAll("\u00a0", "~"));
}

const always = [
  "La part de l’État est toujours en numéraire, jamais en valorisation.",
  "Chaque année et au total, les ressources égalent les dépenses.",
];
const share = (...rows: [CountryCategory | null, "single" | "pooled" | null, number][]) => ({
  stateShare: { rows: rows.map(([category, form, maxRate]) => ({ category, form, maxRate })) },
});

describe("the rules of real calls, in words", () => {
  test("2010-2012: by form of applicant", () =>
    expect(said(share([null, "pooled", 3500], [null, "single", 2500]))).toEqual([
      "L’État finance au plus 25~% du coût total pour une collectivité seule, 35~% pour un groupement de collectivités.",
      "Un groupement réunit ici au moins 2 collectivités françaises qui portent le dossier ensemble, chef de file compris~; un EPCI qui dépose seul compte pour une collectivité.",
      ...always,
    ]));

  test("2024: by country", () =>
    expect(said(share(["leastDeveloped", null, 9000], [null, null, 7000]), "en")).toEqual([
      "With a partner in a least developed country, the State funds at most 90% of the project’s total cost.",
      "With a partner in another country eligible for official development assistance, the State funds at most 70% of the project’s total cost.",
      "With a partner in a country not eligible for that assistance, the State funds at most 70% of the project’s total cost.",
      "When a project brings together countries of different rates, the lowest rate holds for the whole project.",
      "The State’s share is always in cash, never in kind.",
      "Each year and in total, resources equal expenditure.",
    ]));

  test("2025: with contributions, amounts and duration", () =>
    expect(
      said({
        ...share([null, null, 5000]),
        ownContribution: { minRate: 1000 },
        inKind: { maxRate: 5000, of: "ownContribution" },
        requestedAmount: { min: 500_000, max: 10_000_050 },
        duration: { max: 36 },
      }),
    ).toEqual([
      "L’État finance au plus 50~% du coût total du projet.",
      "Le montant demandé à l’État, toutes années confondues, va de 5~000~€ à 100~000,50~€.",
      always[0],
      "Les collectivités françaises apportent elles-mêmes au moins 10~% du coût total, en numéraire ou en valorisation.",
      "La valorisation (mise à disposition de personnel, de locaux, de matériel) compte pour 50~% au plus de l’apport des collectivités françaises.",
      always[1],
      "Le projet dure au plus 36 mois.",
    ]));
});

test("every other rule is said with its numbers", () =>
  expect(
    said({
      stateShare: {
        rows: [
          { category: "leastDeveloped", form: null, maxRate: 7000 },
          { category: null, form: null, maxRate: 5000 },
        ],
        combination: "perCountry",
        bonuses: [{ marker: "climate", minLevel: 2, addRate: 550 }],
        ceiling: 7500,
      },
      authorities: { min: 2 },
      partners: { min: 1, max: 3 },
      reportsUpToDate: true,
      requiredMarkers: [
        { marker: "gender", minLevel: 0 },
        { marker: "youth", minLevel: 1 },
      ],
      categoryCaps: [{ category: "administration", maxRate: 1000 }],
    }).slice(3),
  ).toEqual([
    "Quand un projet réunit plusieurs pays, chaque pays compte pour ce qui s’y dépense, à son propre taux~; les dépenses communes sont réparties dans la même proportion.",
    "S’y ajoutent 5,5~% du coût total quand le projet vise ce marqueur~: climat (objectif principal).",
    "Majorations comprises, la part de l’État ne dépasse jamais 75~% du coût total.",
    always[0],
    "Les dépenses de la catégorie «~frais administratifs~» comptent pour 10~% au plus du coût total.",
    always[1],
    "Le dossier précise si le projet vise ce marqueur~: égalité femmes-hommes.",
    "Le projet vise ce marqueur~: jeunesse (objectif significatif, au moins).",
    "Au moins 2 collectivités françaises portent le dossier, chef de file compris.",
    "Le projet réunit de 1 à 3 partenaires.",
    "Une collectivité qui doit le compte rendu final d’un projet déjà financé ne peut pas déposer de nouveau dossier.",
  ]));

test("what a call does not ask is not said; a category has a least share, a highest one, or both", () => {
  const given = {
    stateInCash: false,
    categoryCaps: [
      { category: "evaluation", minRate: 300, maxRate: 500 },
      { category: "travel", minRate: 100 },
    ],
  };
  expect(said(given)).toEqual([
    "La part de l’État n’est pas plafonnée.",
    "Les dépenses de la catégorie «~suivi et évaluation~» comptent pour 3~% au moins du coût total.",
    "Les dépenses de la catégorie «~suivi et évaluation~» comptent pour 5~% au plus du coût total.",
    "Les dépenses de la catégorie «~missions et déplacements~» comptent pour 1~% au moins du coût total.",
    always[1],
  ]);
  expect(said(given, "en")).not.toContain("The State’s share is always in cash, never in kind.");
});

test("a ceiling without additions is the most that any row gives", () =>
  expect(said({ stateShare: { rows: [{ category: null, form: null, maxRate: 9000 }], ceiling: 8000 } })[0]).toBe(
    "L’État finance au plus 80~% du coût total du projet.",
  ));

describe("the State's share", () => {
  test("is told for the call's own countries only", () =>
    expect(said(share(["leastDeveloped", null, 9000], [null, null, 7000]), "fr", ["ML"])[0]).toBe(
      "L’État finance au plus 90~% du coût total du projet.",
    ));

  test("is told by case, not by row: the first that fits applies", () =>
    expect(said(share([null, "single", 2500], ["leastDeveloped", null, 9000]), "fr", ["ML", "FR"]).slice(0, 2)).toEqual(
      [
        "Avec un partenaire d’un pays moins avancé, l’État finance au plus 25~% du coût total pour une collectivité seule, 90~% pour un groupement de collectivités.",
        "Avec un partenaire d’un pays non éligible à cette aide, l’État finance au plus 25~% du coût total pour une collectivité seule, sans plafond pour un groupement de collectivités.",
      ],
    ));

  test("is told by kind of lead authority where they are not treated alike", () => {
    const rows = [
      { category: "leastDeveloped", form: null, leadKinds: ["commune", "grouping"], maxRate: 9000 },
      { category: null, form: "single", leadKinds: ["region"], maxRate: 1000 },
      { category: null, form: null, maxRate: 5000 },
    ];
    const told = (locale: Locale, countries: string[]) =>
      said({ stateShare: { rows } }, locale, countries).filter((sentence) => /État|State/.test(sentence));
    expect(told("fr", ["ML"])).toEqual([
      "Si le chef de file est une commune ou un groupement de communes (EPCI)~: l’État finance au plus 90~% du coût total du projet.",
      "Si le chef de file est un département~: l’État finance au plus 50~% du coût total du projet.",
      "Si le chef de file est une région~: l’État finance au plus 10~% du coût total pour une collectivité seule, 50~% pour un groupement de collectivités.",
      always[0],
    ]);
    expect(told("en", ["ML", "MA"]).slice(0, 2)).toEqual([
      "If the lead is a municipality or an inter-municipal body (EPCI): with a partner in a least developed country, the State funds at most 90% of the project’s total cost.",
      "If the lead is a municipality or an inter-municipal body (EPCI): with a partner in another country eligible for official development assistance, the State funds at most 50% of the project’s total cost.",
    ]);
    // What makes no difference among the countries of the call is not told apart.
    expect(said({ stateShare: { rows: rows.slice(0, 1) } }, "fr", ["FR"])[0]).toBe(
      "La part de l’État n’est pas plafonnée.",
    );
  });

  test("may have no ceiling", () => expect(said({})).toEqual(["La part de l’État n’est pas plafonnée.", ...always]));
});
