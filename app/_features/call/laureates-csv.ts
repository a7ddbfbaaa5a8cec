import { createTranslator } from "next-intl";
import { messages } from "@/messages";
import { countryName } from "@/server/domain/country/names";
import { plainEuros } from "@/server/domain/csv";
import { authorityLabel } from "@/server/domain/organisation/label";
import type { Laureate } from "@/server/services/call/laureates";

const kinds = createTranslator({
  locale: "fr",
  namespace: "organisations.kind",
  messages: { organisations: messages.fr.organisations },
});

const states = { withdrawn: "retire", renounced: "renonce" } as const;

/**
 * The laureates of a call as cells, header first: a line for each project and year. In French whatever the reader's
 * language, so that a file read by a program stays the same.
 */
export const laureateLines = (laureates: readonly Laureate[]): string[][] => [
  ["numero", "collectivite", "projet", "pays", "sous_conditions", "annee", "montant_eur", "etat"],
  ...laureates.flatMap(({ number, authority, project, countries, conditional, givenUp, amounts }) =>
    amounts.map(({ year, cents }) => [
      number,
      authorityLabel(authority, kinds(authority.kind)),
      project,
      countries.map((code) => countryName(code, "fr")).join(", "),
      conditional ? "oui" : "non",
      String(year),
      plainEuros(cents),
      givenUp ? states[givenUp] : "accorde",
    ]),
  ),
];
