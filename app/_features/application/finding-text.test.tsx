import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { messages } from "@/messages";
import type { Finding } from "@/server/domain/call/rules";
import type { Locale } from "@/server/domain/locale";
import { FindingText, PlacedFinding } from "./finding-text";

/** The sentence as it is read, with "~" for a non-breaking space. */
const said = (finding: Omit<Finding, "severity" | "field">, locale: Locale = "fr") =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="Europe/Paris">
      <FindingText finding={{ severity: "blocking", field: "funding", ...finding }} fieldLabel="Titre" />
    </NextIntlClientProvider>,
  ).replaceAll("\u00a0", "~");

const cents = (expected: number, actual: number) => ({ unit: "cents", expected, actual, gap: 1 }) as const;
const parts = [
  { country: "SN", cents: 100_001, rate: 7_000 },
  { country: "MA", cents: 50_001, rate: 5_000 },
];

describe("a finding says what is asked, what is there, and by how much it is off", () => {
  test.each<[Omit<Finding, "severity" | "field">, string]>([
    [{ code: "missing" }, "Titre~: à remplir"],
    [
      { code: "stateShareByCountry", ...cents(95_001, 95_002), parts },
      "Le ministère apporte au plus 950,01~€, pays par pays~: 70~% de 1~000,01~€ (Sénégal) + 50~% de 500,01~€ (Maroc)~; vous demandez 950,02~€, 0,01~€ de trop",
    ],
    [
      { code: "categoryCap", ...cents(100, 101), rate: 1_000, subject: "administration" },
      "Les dépenses de la catégorie «~frais administratifs~» comptent pour au plus 10~% du total, soit 1~€~; elles atteignent 1,01~€, 0,01~€ de trop",
    ],
    [
      { code: "markerTooLow", unit: "level", expected: 2, actual: 0, gap: 2, subject: "gender" },
      "Marqueur «~égalité femmes-hommes~»~: le règlement demande au moins «~objectif principal~»~; le projet est «~non visé~», 2 niveaux en dessous",
    ],
    [
      { code: "attachmentMissing", subject: "councilResolution", alternatives: ["cooperationAgreement"] },
      "Pièce manquante~: délibération ou convention de coopération~; le dossier ne contient encore aucune pièce",
    ],
    [
      { code: "countrySuspended", subject: "ML", since: "2022-11-16", source: "note" },
      "Candidatures suspendues~: Mali, depuis le 16 novembre 2022 (source~: note)",
    ],
    [{ code: "countryNotInCall", subject: "XX" }, "Ce pays n’est pas parmi les pays de cet appel"],
    [{ code: "countryNotInCall", subject: "MA" }, "Pays non prévu~: Maroc n’est pas parmi les pays de cet appel"],
    [
      { code: "durationMax", unit: "months", expected: 36, actual: 37, gap: 1 },
      "Le règlement admet au plus 36 mois~; le projet en dure 37, 1 de trop",
    ],
  ])("%o", (finding, sentence) => expect(said(finding)).toBe(sentence));

  test("in English too", () =>
    expect(said({ code: "partnersMax", unit: "count", expected: 3, actual: 5, gap: 2 }, "en")).toBe(
      "The rules allow at most 3 partners; the application has 5, 2 too many",
    ));
});

const lists = {
  partners: [{ id: "p1" }],
  schedule: [{ id: "s1" }, { id: "s2" }],
  expenditure: [{ id: "e1" }],
  funding: [{ id: "f1" }, { id: "f2" }, { id: "f3" }],
};
const placed = (finding: Omit<Finding, "severity">, locale: Locale = "fr") =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="Europe/Paris">
      <PlacedFinding finding={{ severity: "blocking", ...finding }} lists={lists} />
    </NextIntlClientProvider>,
  ).replaceAll("\u00a0", "~");

describe("a finding about a row of a list names the row as people count it", () => {
  test.each<[Omit<Finding, "severity">, string]>([
    [
      { code: "monthInvalid", field: "schedule.s2.endMonth" },
      "Étape 2, fin~: un mois s’écrit année puis mois, par exemple 2026-09",
    ],
    [{ code: "missing", field: "partners.p1.name" }, "Partenaire 1, nom~: à remplir"],
    [
      { code: "stateInCash", field: "funding.f3", unit: "cents", actual: 1_050 },
      "Financement, ligne 3~: la part du ministère est toujours en numéraire~; cette ligne compte 10,50~€ en valorisation",
    ],
    [
      { code: "amountUnreadable", field: "expenditure.e1.2027", subject: "abc" },
      "Dépenses, ligne 1, 2027~: montant illisible, non enregistré~: «~abc~»",
    ],
    [{ code: "missing", field: "project.title" }, "Titre du projet~: à remplir"],
    [{ code: "monthInvalid", field: "schedule.gone.endMonth" }, "Un mois s’écrit année puis mois, par exemple 2026-09"],
  ])("%o", (finding, sentence) => expect(placed(finding)).toBe(sentence));

  test("in English too", () =>
    expect(placed({ code: "missing", field: "schedule.s1.startMonth" }, "en")).toMatch(/^Step 1, start: /));
});
