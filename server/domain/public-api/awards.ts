import { z } from "zod";
import { asked, cents, day, listOf, organisationKind, paging, place, region, siren, slug, theme, year } from "./parts";

export const award = z
  .object({
    number: z.string().meta({ description: "Number of the dossier." }),
    title: z.string(),
    decidedOn: day.meta({ description: "Day of the notification, in Paris." }),
    call: z.object({ slug, title: z.string() }),
    authority: z.object({
      kind: organisationKind,
      name: z.string(),
      siren,
      inseeCode: z.string().nullable(),
    }),
    partners: z
      .array(z.object({ name: z.string(), country: z.string(), region, place }))
      .meta({ description: "Foreign authorities; the amount counts in the country and region of the first one." }),
    theme: theme.meta({ description: "The first one, under which the amount counts." }),
    amounts: z.array(z.object({ year, amountCents: cents })).meta({ description: "What was granted for each year." }),
    totalCents: cents,
    givenUp: z.boolean().meta({ description: "Its authority gave it up since; it stays published as it was decided." }),
  })
  .meta({ id: "Award", description: "A project that the ministry cofinances, once its results are notified." });

export const awardList = listOf("AwardList", award);

export const awardsAsked = z.strictObject({
  appel: asked.appel.optional(),
  pays: asked.pays.optional().meta({ description: "Country of the first partner." }),
  annee: asked.annee.optional(),
  ...paging,
});

/** Where a page of awards ends: the one decided first comes first. */
export const awardsKey = z.tuple([z.iso.datetime().refine((at) => at >= "1000"), z.string()]);
