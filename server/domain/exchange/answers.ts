import { z } from "zod";
import { themes } from "../call/themes";
import { newMessage } from "../conversation/message";
import { cooperationKinds } from "../register/vocabulary";
import { type Actor, belongsTo } from "../user/actor";
import type { AnswerFacts } from "../user/exchange-permissions";
import type { AnswerStatus, NoticeStatus } from "./vocabulary";

/** What is said once by each person whose name and address are shown to the other authority. */
const agrees = z.literal(true);

/** A first answer, on behalf of one authority. Files tell who made them: there are none before two authorities know each other. */
export const answerInput = newMessage.omit({ files: true }).extend({ organisationId: z.uuid(), agrees });
export type AnswerInput = z.infer<typeof answerInput>;

export const acceptInput = z.object({ agrees });

/** What enters the register. `sinceYear`: within living memory, and not in the future, which the service judges. */
export const entryInput = z.object({
  kind: z.enum(cooperationKinds),
  sinceYear: z.number().int().min(1900).max(2100),
  themes: z.array(z.enum(themes)).min(1).max(themes.length),
});
export type EntryInput = z.infer<typeof entryInput>;

/** Whether one may still write: once accepted, always; before, while the notice neither ended nor was taken down. */
export const takesWords = (answer: AnswerStatus, notice: NoticeStatus): boolean =>
  answer === "accepted" || (answer === "open" && ["published", "expired", "draft", "submitted"].includes(notice));

/** At which of the two ends an actor stands: of somebody who is at both, the one for which they may write. */
export function endOf(actor: Actor, { ownerId, answererId }: AnswerFacts): "owner" | "answerer" {
  if (belongsTo(actor, ownerId, "applicant", "signatory")) return "owner";
  if (belongsTo(actor, answererId, "applicant", "signatory")) return "answerer";
  return belongsTo(actor, ownerId) ? "owner" : "answerer";
}
