import { z } from "zod";

/** The longest text that a list is searched for. */
export const searchedTextLength = 200;

/** What a list is searched for, as its address says it. A longer text is cut, never dropped: nothing asked shows everything. */
export const searchedText = z
  .string()
  .transform((text) => text.trim().slice(0, searchedTextLength) || undefined)
  .optional()
  .catch(undefined);
