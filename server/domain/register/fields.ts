import { z } from "zod";
import { themes } from "../call/themes";
import { cleanLine, cleanText } from "../text";

/** The fields that the forms of the register share. Light: they also run in the browser. */

export const firstYear = 1900;
export const longestMessage = 2_000;

export const line = z.string().overwrite(cleanLine).trim().min(1, "required").max(200, "tooLong");
export const optionalLine = z.string().overwrite(cleanLine).trim().max(200, "tooLong");
/** A year as it is typed. */
export const yearField = z
  .string()
  .trim()
  .regex(/^\d{4}$/, "invalid")
  .transform(Number)
  .pipe(z.number().min(firstYear, "invalid").max(2100, "invalid"));
export const themesField = z.array(z.enum(themes)).max(themes.length);
export const emailField = z.string().trim().toLowerCase().pipe(z.email("invalid").max(254, "invalid"));
/** Why somebody writes something else than an authority did: they read it. */
export const reasonField = z.string().overwrite(cleanText).trim().max(longestMessage, "tooLong");
