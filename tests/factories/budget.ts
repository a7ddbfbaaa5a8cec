import fc from "fast-check";
import type { BudgetWords } from "@/server/domain/application/budget-sheet";
import {
  type ApplicationContent,
  applicationContent,
  type ExpenditureLine,
  type FundingLine,
} from "@/server/domain/application/content";
import { arbitraryOf } from "./arbitrary-of";

export const budgetYears = [2026, 2027, 2028];

/** Names as the catalogues give them, French first; enough of them for a test to write in either language. */
export const budgetWords: BudgetWords = {
  sheets: { expenditure: ["Dépenses", "Expenditure"], funding: ["Plan de financement", "Funding plan"] },
  headings: {
    category: ["Catégorie", "Category"],
    source: ["Source"],
    kind: ["Nature"],
    label: ["Libellé", "Label"],
    total: ["Total"],
    country: ["Pays", "Country"],
    party: ["Apporté par", "Brought by"],
    id: ["Repère", "Reference"],
  },
  options: {
    category: {
      equipment: ["Équipements", "Equipment"],
      works: ["Travaux", "Works"],
      services: ["Prestations", "Services"],
      training: ["Formation", "Training"],
      travel: ["Missions et déplacements", "Travel"],
      personnel: ["Personnel", "Staff"],
      communication: ["Communication"],
      evaluation: ["Suivi et évaluation", "Monitoring and evaluation"],
      administration: ["Frais administratifs", "Administrative costs"],
      other: ["Autres dépenses", "Other expenditure"],
    },
    source: {
      state: ["Ministère (demande)", "Ministry (request)"],
      lead: ["Collectivité chef de file", "Lead authority"],
      coAuthority: ["Autres collectivités françaises", "Other French authorities"],
      partner: ["Partenaire étranger", "Foreign partner"],
      otherPublic: ["Autres financeurs publics", "Other public funders"],
      europe: ["Union européenne", "European Union"],
      private: ["Fonds privés", "Private funds"],
      other: ["Autres ressources", "Other resources"],
    },
    kind: { cash: ["Numéraire", "Cash"], inKind: ["Valorisation", "In kind"] },
  },
};

/** Texts that spreadsheets and their files are known to stumble over. */
const awkward = fc.constantFrom(
  "=1+1",
  "+33",
  "@x",
  "-2",
  "  a  ",
  "a\nb",
  "a\rb",
  "\r\n",
  "\u0000\u0001\u000b",
  "_x0041_",
  "_x005F_",
  "\ufffe",
  "<b>&amp;\"'",
  "2026-01-02",
  "0012",
  "TRUE",
  "1e5",
  "\t",
  "é😀",
  "Total",
  "Catégorie",
  "#N/A",
  "'quoted",
  '"',
  '"a"',
);
const label = fc.oneof(awkward, fc.string({ maxLength: 40, unit: "binary" }), fc.string({ maxLength: 300 }));

const withLabel = <L extends { id: string; label: string }>(lines: fc.Arbitrary<L[]>): fc.Arbitrary<L[]> =>
  lines.chain((all) =>
    fc
      .array(
        label.map((text) => text.slice(0, 300)),
        { minLength: all.length, maxLength: all.length },
      )
      .map((labels) =>
        all.map((line, index) => ({ ...line, id: `${line.id.slice(0, 30)}${index}`, label: labels[index] ?? "" })),
      ),
  );

const lists = applicationContent.shape;

/** Any budget that a dossier may hold, its labels in whatever signs; each line with a name of its own. */
export const anyExpenditure: fc.Arbitrary<ExpenditureLine[]> = withLabel(arbitraryOf(lists.expenditure, 8));
export const anyFunding: fc.Arbitrary<FundingLine[]> = withLabel(arbitraryOf(lists.funding, 8));
export const anyBudget: fc.Arbitrary<Pick<ApplicationContent, "expenditure" | "funding">> = fc.record({
  expenditure: anyExpenditure,
  funding: anyFunding,
});
