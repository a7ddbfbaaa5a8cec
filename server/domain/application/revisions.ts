import { type ApplicationContent, fieldsIn, readField, type SavedField } from "./content";

/** A field as it now stands, and which save last wrote it. */
export interface WrittenField {
  field: SavedField;
  value: unknown;
  revision: number;
  /** The name of who saved it, when that was kept. */
  by: string | null;
}

/** What is kept of a dossier's saves, field by field; nothing of what was never written. */
export interface Revisions {
  content: ApplicationContent;
  fieldRevisions: Record<string, number>;
  fieldWriters: Record<string, string>;
}

/** The fields that were written since a page last knew the dossier. */
export function writtenSince({ content, fieldRevisions, fieldWriters }: Revisions, since: number): WrittenField[] {
  return fieldsIn(content).flatMap((field) => {
    const revision = fieldRevisions[field] ?? 0;
    if (revision <= since) return [];
    return [{ field, value: readField(content, field), revision, by: fieldWriters[field] ?? null }];
  });
}
