import { z } from "zod";
import { emailField, line, optionalLine, reasonField, themesField, yearField } from "./fields";
import { cooperationKinds, cooperationStatuses, foreignLevels } from "./vocabulary";

/** What is corrected in the register, by the authority itself or by the embassy that reads it after. */

/** The last change of a record that the form knew: who saves upon an older one is told what changed since. */
const version = z.string().regex(/^\d{1,18}$/);
/** A day as "2026-03-02". */
const day = z.iso.date("invalid");

/** Of a foreign authority; what a French one is comes from the official dataset. */
export const entryCorrection = z.object({
  version,
  name: line,
  /** Since when it bears this name, where it is a new one: the former name is kept until then. */
  renamedOn: z.union([day, z.literal("")]),
  region: optionalLine,
  place: optionalLine,
  level: z.enum(foreignLevels, "required"),
  reason: reasonField,
});
export type EntryCorrection = z.infer<typeof entryCorrection>;

export const cooperationCorrection = z
  .object({
    version,
    /** Its address. */
    cooperation: z.string().max(200),
    kind: z.enum(cooperationKinds, "required"),
    status: z.enum(cooperationStatuses, "required"),
    sinceYear: yearField,
    untilYear: z.union([z.literal("").transform(() => null), yearField]),
    themes: themesField,
    reason: reasonField,
  })
  .superRefine(({ status, sinceYear, untilYear }, context) => {
    const says = (message: string) => context.addIssue({ code: "custom", path: ["untilYear"], message });
    if (status === "ended" && untilYear === null) says("required");
    else if (status !== "ended" && untilYear !== null) says("notEnded");
    else if (untilYear !== null && untilYear < sinceYear) says("before");
  });
export type CooperationCorrection = z.infer<typeof cooperationCorrection>;

/** The word that stands for an authority that the register does not have. */
export const anotherAuthority = "other";

/** A cooperation that an authority adds to its own, with one that it names. */
export const newCooperation = z.object({
  name: line,
  /** Which of those of that name, or `anotherAuthority`, once there was a choice. */
  partnerId: z.union([z.uuid(), z.literal(""), z.literal(anotherAuthority)]),
  /** Of a partner abroad. */
  country: z.string().max(2),
  region: optionalLine,
  place: optionalLine,
  kind: z.enum(cooperationKinds, "required"),
  sinceYear: yearField,
  themes: themesField,
});
export type NewCooperationInput = z.infer<typeof newCooperation>;

export const contactInput = z
  .object({
    name: line,
    role: line,
    email: emailField,
    isPublic: z.boolean(),
    /** The person agrees to be shown. */
    agrees: z.boolean(),
  })
  .superRefine(({ isPublic, agrees }, context) => {
    if (isPublic && !agrees) context.addIssue({ code: "custom", path: ["agrees"], message: "required" });
  });
export type ContactInput = z.infer<typeof contactInput>;

/** How many contacts an entry may have. */
export const mostContacts = 10;

/** What an embassy confirms, as it was shown. */
export const reviewInput = z.object({ subject: z.enum(["entry", "cooperation"]), id: z.uuid(), version });
export type ReviewInput = z.infer<typeof reviewInput>;
