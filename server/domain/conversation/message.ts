import { z } from "zod";
import { cleanText } from "../text";

export const longestMessage = 5_000;

/** What somebody writes: plain text in paragraphs. */
export const messageBody = z
  .string()
  .max(longestMessage * 2)
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().min(1).max(longestMessage));

/** Files that go with one message, each of so many bytes: a passing document; those of the dossier are attached to it. */
export const maxFilesOfMessage = 5;
export const maxMessageFileBytes = 10_000_000;

/** Files of one person that are in a conversation without a message yet: each takes room until it is posted or swept. */
export const maxUnpostedFiles = 20;

/**
 * A message to post, with the files sent before it. The key is made by the page, and is the message's own: posting twice
 * with it posts once.
 */
export const newMessage = z.object({
  key: z.uuid(),
  body: messageBody,
  files: z.array(z.uuid()).max(maxFilesOfMessage).default([]),
});

export type NewMessage = z.infer<typeof newMessage>;
