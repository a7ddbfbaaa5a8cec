import { z } from "zod";
import { themes } from "../call/themes";
import { isCountryCode } from "../country/names";
import { cooperationKinds, cooperationStatuses, foreignLevels } from "../register/vocabulary";
import { frenchAuthorityKinds, organisationKinds } from "../user/actor";

/** What several answers of the public API are made of. Descriptions are read in its OpenAPI document. */

export const cents = z.int().meta({ description: "An amount in euro cents." });
export const year = z.int().min(1900).max(2200);
export const instant = z.iso.datetime().meta({ description: "An instant, in UTC." });
export const day = z.iso.date().meta({ description: "A day in Paris." });
export const country = z.string().length(2).meta({ description: "ISO 3166-1 alpha-2.", example: "ML" });
export const region = z
  .string()
  .meta({ description: "Code of ISO 3166-2 where regions are known, or a name; empty when it is not known." });
export const place = z.string().meta({ description: "Town or territory; may be empty." });
/** A theme that was once kept under another name is still told. */
export const theme = z.string().meta({ description: `One of ${themes.join(", ")}; empty when there is none.` });
export const source = z.string().meta({ description: "Who says so: a document, or a dossier of this application." });
export const slug = z.string().meta({ description: "What names it in addresses." });
export const href = z.url().meta({ description: "Its address in this API." });
export const page = z.url().meta({ description: "Its page, for people." });
export const siren = z.string().nullable().meta({ description: "SIREN, where the official list has one." });
export const departmentCode = z.string().nullable().meta({ description: "Code of the French département." });
export const organisationKind = z.enum(organisationKinds);
export const foreignLevel = z.enum(foreignLevels).nullable().meta({ description: "Of a foreign authority." });
export const cooperationKind = z.enum(cooperationKinds);
export const cooperationStatus = z.enum(cooperationStatuses);

/** Filters by the words that the pages' own addresses hold. */
export const asked = {
  q: z.string().trim().min(1).max(100).meta({ description: "Words of a name." }),
  pays: z
    .string()
    .refine(isCountryCode)
    .meta({ description: "Country, as ISO 3166-1 alpha-2.", example: "ML", minLength: 2, maxLength: 2 }),
  region: z.string().trim().min(1).max(100).meta({
    description: "Code or name of a region of the country that `pays` names; those carved out of it count as within.",
  }),
  categorie: z.enum(frenchAuthorityKinds).meta({ description: "Category of the French authority." }),
  theme: z.enum(themes).meta({ description: "Theme." }),
  type: z.enum(cooperationKinds).meta({ description: "Form of the cooperation." }),
  etat: z.enum(cooperationStatuses).meta({ description: "State of the cooperation." }),
  appel: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .meta({ description: "Slug of a call." }),
  annee: z
    .string()
    .regex(/^(19|20)\d{2}$/)
    .meta({ description: "Year of the decision, in Paris.", example: "2010" }),
};

/** How a list is read page after page. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: "Records in a page." }),
  cursor: z.string().min(1).max(600).optional().meta({
    description: "Where the page begins, as `next` gives it: opaque, and of the same filters and order only.",
  }),
};

/** A page of a list. */
export const listOf = <Item extends z.ZodType>(id: string, item: Item) =>
  z
    .object({
      items: z.array(item),
      next: z.url().nullable().meta({ description: "The next page; null on the last one. Also in the field Link." }),
    })
    .meta({ id });
