import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { anExportContext, anOpenAward, anyOpenAward } from "@/tests/factories/open-award";
import { titleOf, totalOf } from "./award";
import { shortened } from "./scdl";
import { grantOf, threeSixtyGiving } from "./three-sixty-giving";

const context = anExportContext();
const day = z.iso.date();
const organisations = z.array(z.strictObject({ id: z.string().min(1), name: z.string() })).length(1);

/** What the standard requires of a grant, and what it says of the other fields of ours. Nothing else may be there. */
const grant = z.strictObject({
  id: z.string().regex(/^360G-passerelle-\S+$/),
  title: z.string().min(1).max(140),
  description: z.string().min(1),
  currency: z.literal("EUR"),
  amountAwarded: z.number().min(0),
  awardDate: day,
  plannedDates: z.array(z.strictObject({ startDate: day, endDate: day })),
  recipientOrganization: organisations,
  fundingOrganization: organisations,
  grantProgramme: z.array(z.strictObject({ code: z.string(), title: z.string() })),
  beneficiaryLocation: z
    .array(z.strictObject({ name: z.string(), countryCode: z.string().length(2) }))
    .min(1)
    .optional(),
  classifications: z.array(z.strictObject({ vocabulary: z.string(), code: z.string() })),
});
const file = z.object({
  version: z.literal("1.1"),
  license: z.url(),
  publisher: z.strictObject({ identifier: z.string().regex(/^FR-RCS-/), name: z.string(), website: z.url() }),
  grants: z.array(grant),
});

test("whatever awards hold, the file is valid JSON of valid grants, with the same names and cents", () => {
  fc.assert(
    fc.property(fc.array(anyOpenAward, { maxLength: 5 }), (awards) => {
      const records = awards.map((award, index) => threeSixtyGiving.record(award, context, index === 0));
      const text = threeSixtyGiving.open(context) + records.join("") + threeSixtyGiving.close();
      const { grants } = file.parse(JSON.parse(text));
      expect(grants).toEqual(awards.map((award) => grantOf(award, context.publisher)));
      expect(grants.map(({ title }) => title)).toEqual(awards.map((award) => shortened(titleOf(award), 140)));
      expect(grants.map(({ recipientOrganization: [first] }) => first?.name)).toEqual(
        awards.map(({ authority }) => authority.name),
      );
      expect(grants.map(({ amountAwarded }) => Math.round(amountAwarded * 100))).toEqual(awards.map(totalOf));
    }),
  );
});

test("a grant is named by its publisher, and so is an authority without a SIREN", () => {
  const orne = { kind: "department", name: "Département de l’Orne", siren: null, inseeCode: "61" } as const;
  expect(grantOf(anOpenAward({ authority: orne }), context.publisher)).toMatchObject({
    id: "360G-passerelle-TRI10-0001",
    amountAwarded: 50000.5,
    recipientOrganization: [{ id: "360G-passerelle-org-department-61", name: "Département de l’Orne" }],
    fundingOrganization: [{ id: "FR-RCS-123456782" }],
  });
});
