import { z } from "zod";
import { locales } from "../locale";
import { cleanLine, cleanText } from "../text";
import { longestReason } from "./confirmation";
import { partyKinds } from "./parties";

export const askedParty = z.object({ kind: z.enum(partyKinds), partyId: z.string().min(1).max(40) });
export type AskedParty = z.infer<typeof askedParty>;
export const confirmationInput = askedParty.extend({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  /** The language of the mail; on the page the reader chooses. */
  locale: z.enum(locales),
});
export type ConfirmationInput = z.infer<typeof confirmationInput>;

const line = z.string().overwrite(cleanLine).trim().min(1, "required").max(200, "tooLong");

/** What a party types on its page. */
export const confirmationAnswer = z
  .object({
    answer: z.enum(["confirm", "disagree"], "required"),
    name: line,
    role: line,
    reason: z.string().overwrite(cleanText).max(longestReason, "tooLong"),
    /** What the page showed (shareText). */
    shown: z.string().max(2_000),
  })
  .superRefine(({ answer, reason }, context) => {
    if (answer === "disagree" && reason.trim() === "")
      context.addIssue({ code: "custom", path: ["reason"], message: "required" });
  });
export type ConfirmationAnswerInput = z.infer<typeof confirmationAnswer>;
