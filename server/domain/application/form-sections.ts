import type { Finding, FindingField } from "../call/rules";
import type { CorrectableField } from "./corrections";

/** The sections of the form, in order; the slug is the address. */
export const sections = [
  { slug: "porteur", key: "lead" },
  { slug: "partenaires", key: "partners" },
  { slug: "projet", key: "project" },
  { slug: "questions", key: "answers" },
  { slug: "calendrier", key: "schedule" },
  { slug: "depenses", key: "expenditure" },
  { slug: "financement", key: "funding" },
  { slug: "pieces", key: "attachments" },
] as const;

/** The sections that a dossier has: the questions only where its call asks some. */
export const sectionsFor = (asksQuestions: boolean): readonly (typeof sections)[number][] =>
  asksQuestions ? sections : sections.filter(({ key }) => key !== "answers");

export type SectionKey = (typeof sections)[number]["key"];
export const checkSlug = "verification";

export const sectionBySlug = (slug: string) => sections.find((section) => section.slug === slug);

/** The section in which a finding is mended, or a field is. */
export function sectionOf(field: FindingField | CorrectableField): (typeof sections)[number] {
  const head = field.split(".")[0];
  const key = head === "coAuthorities" ? "lead" : head;
  return sections.find((section) => section.key === key) ?? sections[0];
}

/** Which row of its list a field belongs to, counted from 1: "schedule.x1.label" of the second step is in 2; null of no row. */
export function rowNumber(content: Lists, field: FindingField): number | null {
  const [list = "", id] = field.split(".");
  if (list !== "partners" && list !== "schedule" && list !== "expenditure" && list !== "funding") return null;
  return content[list].findIndex((row) => row.id === id) + 1 || null;
}

/** What the browser needs to count rows, and no more. */
export const listsOf = ({ partners, schedule, expenditure, funding }: Lists): Lists => ({
  partners: ids(partners),
  schedule: ids(schedule),
  expenditure: ids(expenditure),
  funding: ids(funding),
});
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => ({ id }));

/** The lists of a dossier as far as rows are counted. */
export type Lists = Record<"partners" | "schedule" | "expenditure" | "funding", readonly { id: string }[]>;

/** The id of the element that a link to a field leads to. */
export const fieldId = (field: string): string => `champ-${field.replaceAll(".", "-")}`;

/** What is not mended in a section but where the dossier is checked: other people's word on it. */
export const isMendedAtCheck = (field: FindingField | CorrectableField): boolean =>
  field === "signOff" || field === "confirmations";

/** The address at which a finding is mended, within the application: in another dossier where it names one. */
export const mendingPath = (ref: string, { field, at, dossier }: Pick<Finding, "field" | "at" | "dossier">): string =>
  dossier
    ? `/dossiers/${dossier}`
    : `/dossiers/${ref}/formulaire/${isMendedAtCheck(field) ? checkSlug : sectionOf(field).slug}#${fieldId(at ?? field)}`;
