import { csvText, plainEuros, rfc4180 } from "../csv";
import { type ExportFormat, type OpenAward, type Publisher, periodOf, titleOf, totalOf } from "./award";

/**
 * The columns of "subventions" of the Socle commun des données locales, 2.1.1, in its order.
 * Source: OpenDataFrance, table schema of 28 September 2023.
 */
export const scdlColumns = [
  "nomAttribuant",
  "idAttribuant",
  "dateConvention",
  "referenceDecision",
  "nomBeneficiaire",
  "idBeneficiaire",
  "rnaBeneficiaire",
  "objet",
  "montant",
  "nature",
  "conditionsVersement",
  "datesPeriodeVersement",
  "idRAE",
  "notificationUE",
  "pourcentageSubvention",
  "dispositifAide",
] as const;

export type ScdlRow = Record<(typeof scdlColumns)[number], string>;

const longestObject = 256;

/** Cut to what the schema takes, by whole characters, with a sign that it was. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

/**
 * An award as a line of the file. The day of the decision stands for that of the agreement. The beneficiary is named by
 * its SIREN, which is what the official list of authorities gives, or by nothing.
 */
export function scdlRow(award: OpenAward, publisher: Publisher): ScdlRow {
  const { start, end } = periodOf(award);
  return {
    nomAttribuant: publisher.name,
    idAttribuant: publisher.siret,
    dateConvention: award.decidedOn,
    referenceDecision: award.number,
    nomBeneficiaire: award.authority.name,
    idBeneficiaire: award.authority.siren ?? "",
    rnaBeneficiaire: "",
    objet: shortened(titleOf(award), longestObject),
    montant: plainEuros(totalOf(award)),
    nature: "aide en numéraire",
    conditionsVersement: award.amounts.length > 1 ? "échelonné" : "unique",
    datesPeriodeVersement: `${start}/${end}`,
    idRAE: "",
    notificationUE: "non",
    pourcentageSubvention: "1.00",
    dispositifAide: "",
  };
}

export const scdl: ExportFormat = {
  open: () => csvText([scdlColumns], rfc4180),
  record: (award, { publisher }) => {
    const row = scdlRow(award, publisher);
    return csvText([scdlColumns.map((column) => row[column])], rfc4180);
  },
  close: () => "",
};
