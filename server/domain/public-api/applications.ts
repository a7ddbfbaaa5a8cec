import { z } from "zod";
import { isSavedField } from "../application/content";
import { scanStates } from "../application/scan";
import { applicationStatuses } from "../application/status";
import { attachmentKinds } from "../call/rules/attachment-kinds";
import { asked, cents, country, href, instant, listOf, paging, slug, year } from "./parts";

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

/** One of them in the list: what is followed from outside, and none of its fields. */
export const applicationSummary = z
  .object({
    ref: z.string().meta({ description: "What names the dossier in addresses." }),
    number: z.string().nullable().meta({ description: "Receipt number, from its first submission on." }),
    status: z.enum(applicationStatuses),
    statusSince: instant,
    call: slug,
    title: z.string(),
    countries: z.array(country),
    requestedCents: cents.meta({ description: "What is asked of the State, all years together, in euro cents." }),
    begunAt: instant,
    savedAt: instant,
    submittedAt: instant.nullable(),
    awarded: z
      .object({ notifiedAt: instant, amounts: z.array(z.object({ year, amountCents: cents })), totalCents: cents })
      .nullable()
      .meta({ description: "What was granted, once its authority was notified; null before, and when nothing was." }),
    href,
    page: z.url().meta({ description: "Its page, for people." }),
  })
  .meta({ id: "ApplicationSummary" });

export const applicationList = listOf("ApplicationList", applicationSummary);
export const applicationsAsked = z.strictObject({
  appel: asked.appel.optional(),
  statut: z.enum(applicationStatuses).optional().meta({ description: "Status." }),
  ...paging,
});
/** Where a page of them ends: the one begun first comes first. */
export const applicationsKey = z.tuple([z.iso.datetime(), z.string()]);

export const attachment = z
  .object({
    id: z.uuid(),
    kind: z.enum(attachmentKinds),
    question: z.string().nullable().meta({ description: "The question of the call that it answers." }),
    fileName: z.string(),
    mediaType: z.string(),
    sizeBytes: z.int().min(1),
    uploadedAt: instant,
    scan: z
      .enum(scanStates)
      .meta({ description: "What the virus scanner says; one that is infected counts as missing." }),
    href: href.nullable().meta({ description: "Where its bytes are read; null when it is infected." }),
  })
  .meta({ id: "Attachment", description: "A file attached to a dossier." });

export const attachmentList = z.object({ items: z.array(attachment) }).meta({ id: "AttachmentList" });

/** What the address says of a file that is its body. */
export const attachmentToAdd = z.strictObject({
  name: z.string().min(1).max(300).meta({ description: "Its name, with its ending.", example: "deliberation.pdf" }),
  kind: z.enum(attachmentKinds),
  question: z
    .string()
    .regex(/^q\d{1,6}$/)
    .optional()
    .meta({ description: "The question of the call that it answers; its kind is then `other`." }),
  replaces: z.uuid().optional().meta({ description: "The attachment of the same kind whose place it takes." }),
});

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
