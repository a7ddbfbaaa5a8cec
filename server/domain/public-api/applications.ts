import { z } from "zod";
import { isSavedField } from "../application/content";
import { applicationStatuses } from "../application/status";
import { instant, slug } from "./parts";

/** What a key does with the dossiers of its organisation. */

/** By the names of the form's fields: "project.title", "funding", "answers.q3". */
const fields = z
  .record(z.string(), z.unknown())
  .meta({ description: "Fields by their names, e.g. `project.title` or `funding`; each is saved as a whole." });

export const application = z
  .object({
    ref: z.string().meta({ description: "What names the dossier in addresses." }),
    number: z.string().nullable().meta({ description: "Receipt number, from its first submission on." }),
    status: z.enum(applicationStatuses),
    call: slug,
    revision: z.int().meta({ description: "Counts its saves." }),
    savedAt: instant,
    page: z.url().meta({ description: "Its page, for people: where it is submitted." }),
    fields,
  })
  .meta({ id: "Application", description: "A dossier of the key's organisation." });

export const applicationToBegin = z
  .strictObject({
    call: z
      .string()
      .regex(/^[a-z0-9-]{1,120}$/)
      .meta({ description: "Slug of an open call." }),
  })
  .meta({ id: "ApplicationToBegin" });

export const applicationChanges = z
  .strictObject({
    fields: z
      .record(z.string().refine(isSavedField, "unknown field"), z.unknown())
      .refine((given) => Object.keys(given).length > 0 && Object.keys(given).length <= 60)
      .meta({ description: "Up to 60 fields, by their names." }),
  })
  .meta({ id: "ApplicationChanges" });

/** As the draft of the field says, a text between quotes; without them too. */
export const idempotencyKey = z
  .string()
  .regex(/^"?[\x21\x23-\x7e]{1,200}"?$/)
  .transform((text) => text.replace(/^"|"$/g, ""));
