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

/** The id of the element that a link to a field leads to. */
export const fieldId = (field: string): string => `champ-${field.replaceAll(".", "-")}`;

/** The address at which a finding is mended, within the application: in another dossier where it names one. */
export const mendingPath = (ref: string, { field, dossier }: Pick<Finding, "field" | "dossier">): string =>
  dossier ? `/dossiers/${dossier}` : `/dossiers/${ref}/formulaire/${sectionOf(field).slug}#${fieldId(field)}`;
