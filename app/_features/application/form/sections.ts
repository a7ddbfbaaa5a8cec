import type { CorrectableField } from "@/server/domain/application/corrections";
import type { FindingField } from "@/server/domain/call/rules";

/** The sections of the form, in order; the slug is the address. */
export const sections = [
  { slug: "porteur", key: "lead" },
  { slug: "partenaires", key: "partners" },
  { slug: "projet", key: "project" },
  { slug: "calendrier", key: "schedule" },
  { slug: "depenses", key: "expenditure" },
  { slug: "financement", key: "funding" },
  { slug: "pieces", key: "attachments" },
] as const;

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
