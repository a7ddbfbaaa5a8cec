import type { SavedField } from "./content";
import { savedFieldNames } from "./content-fields";

/** What the ministry may name in a dossier that it sends back: each field that is saved by itself, and the attachments. */
export type CorrectableField = SavedField | "attachments";
/** Those of every dossier; the answers to the questions of its call come with it. */
export const correctableFields = [...savedFieldNames, "attachments"] as const;

/** Whether two values of a field say the same: an amount of nothing and none at all do. */
export const isSameValue = (a: unknown, b: unknown): boolean => told(a) === told(b);

const told = (value: unknown): string =>
  JSON.stringify(value ?? null, (name, part: unknown) =>
    name === "amounts" && part !== null && typeof part === "object"
      ? Object.entries(part)
          .filter(([, cents]) => cents !== 0)
          .sort(([a], [b]) => (a < b ? -1 : 1))
      : part,
  );
