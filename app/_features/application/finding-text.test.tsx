import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { messages } from "@/messages";
import type { Finding } from "@/server/domain/call/rules";
import type { Locale } from "@/server/domain/locale";
import { FindingText } from "./finding-text";

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
      "Marqueur «~égalité femmes-hommes~»~: le règlement demande au moins «~objectif principal~»~; le projet est «~non visé~»",
    ],
    [
      { code: "attachmentMissing", subject: "councilResolution", alternatives: ["cooperationAgreement"] },
      "Pièce manquante~: délibération ou convention de coopération",
    ],
    [
      { code: "countrySuspended", subject: "ML", since: "2022-11-16", source: "note" },
      "Candidatures suspendues~: Mali, depuis le 16 novembre 2022 (source~: note)",
    ],
    [{ code: "countryNotInCall", subject: "XX" }, "Ce pays n’est pas parmi les pays de cet appel"],
    [{ code: "countryNotInCall", subject: "MA" }, "Pays non prévu~: Maroc n’est pas parmi les pays de cet appel"],
    [
      { code: "durationMax", unit: "months", expected: 36, actual: 37, gap: 1 },
      "Le règlement admet au plus 36 mois~; le projet en dure 37",
    ],
  ])("%o", (finding, sentence) => expect(said(finding)).toBe(sentence));

  test("in English too", () =>
    expect(said({ code: "partnersMax", unit: "count", expected: 3, actual: 5, gap: 2 }, "en")).toBe(
      "The rules allow at most 3 partners; the application has 5, 2 too many",
    ));
});
