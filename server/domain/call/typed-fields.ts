import { z } from "zod";
import type { Cents } from "../money";

/** What a typed field of the call's form may be told: `errors.<code>` of the catalogue "call-admin". */
export const fieldErrors = [
  "required",
  "tooLong",
  "code",
  "codeTaken",
  "year",
  "amount",
  "percent",
  "months",
  "minutes",
  "instant",
  "day",
  "country",
  "duplicate",
  "duplicateRow",
  "needsShare",
  "neverApplies",
  "belowMinimum",
  "closesBeforeOpening",
  "opinionsBeforeClosing",
  "frozen",
  "onlyLater",
  "belowCommitted",
] as const;
export type FieldError = (typeof fieldErrors)[number];

/** A fault found in one field of a form: where, as in "rules.stateShare.0.maxRate", and what. */
export interface FieldIssue {
  field: string;
  error: FieldError;
  /** The amount that the fault is about, e.g. what is already committed. */
  amountCents?: Cents;
}

export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "tooLong" satisfies FieldError);
export const filledLine = (max: number) => line(max).min(1, "required" satisfies FieldError);

/** A field that is typed as text and read as something else; `parse` answers null for what it cannot read. */
export const typed = <T>(parse: (text: string) => T | null, error: FieldError) =>
  z.string().transform((text, context): T => {
    const blank = text.trim() === "";
    const value = blank ? null : parse(text.trim());
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: blank ? ("required" satisfies FieldError) : error });
    return z.NEVER;
  });

/** The same, that may stay blank. */
export const typedOrBlank = <T>(parse: (text: string) => T | null, error: FieldError) =>
  z.string().transform((text, context): T | undefined => {
    if (text.trim() === "") return undefined;
    const value = parse(text.trim());
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: error });
    return z.NEVER;
  });

/** A whole number between two bounds, both included. */
export const wholeNumber =
  (min: number, max: number) =>
  (text: string): number | null => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : null;
  };

/** What `parse` reads, if it is not above `max`. */
export const upTo =
  (max: number, parse: (text: string) => number | null) =>
  (text: string): number | null => {
    const value = parse(text);
    return value !== null && value <= max ? value : null;
  };
