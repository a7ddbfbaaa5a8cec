import { z } from "zod";
import { cleanText } from "../text";

export const longestMessage = 5_000;

/** What somebody writes: plain text in paragraphs. */
export const messageBody = z
  .string()
  .max(longestMessage * 2)
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().min(1).max(longestMessage));

/** A message to post. The key is made by the page, and is the message's own: posting twice with it posts once. */
export const newMessage = z.object({ key: z.uuid(), body: messageBody });

export type NewMessage = z.infer<typeof newMessage>;
