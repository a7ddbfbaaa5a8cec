import type { Locale } from "@/server/domain/locale";
import { claimAnswered, claimReceived } from "./claims";
import { completionExtended, takenUp } from "./completion";
import { attachmentInfected, completionRequested, draftCreated, submissionReceived } from "./filing";
import { statusChanged } from "./follow-up";
import type { RenderedMail, Template } from "./letter";
import { opinionRequested, opinionsComplete } from "./opinions";
import {
  awarded,
  awardedWithConditions,
  declaredAdmissible,
  declaredIneligible,
  dossierGivenUp,
  lapsed,
  rejected,
  shortlisted,
  underReview,
  waitlisted,
  withdrawn,
} from "./outcomes";
import { questionsCorrected } from "./questions";
import { deadlineReminder } from "./reminder";
import { render } from "./render";
import { signInCode } from "./sign-in";

/** Every mail that Passerelle sends, by the name under which the outbox keeps it. */
export const mailTemplates = {
  "sign-in-code": signInCode,
  "claim-received": claimReceived,
  "claim-answered": claimAnswered,
  "draft-created": draftCreated,
  "submission-received": submissionReceived,
  "attachment-infected": attachmentInfected,
  "completion-requested": completionRequested,
  "completion-extended": completionExtended,
  "taken-up": takenUp,
  "deadline-reminder": deadlineReminder,
  "questions-corrected": questionsCorrected,
  "declared-ineligible": declaredIneligible,
  "declared-admissible": declaredAdmissible,
  "opinion-requested": opinionRequested,
  "opinions-complete": opinionsComplete,
  "under-review": underReview,
  shortlisted,
  awarded,
  "awarded-with-conditions": awardedWithConditions,
  waitlisted,
  rejected,
  lapsed,
  withdrawn,
  "dossier-given-up": dossierGivenUp,
  "status-changed": statusChanged,
};

export type MailTemplate = keyof typeof mailTemplates;
export type MailProps<T extends MailTemplate> = Parameters<(typeof mailTemplates)[T]>[0];

export const isMailTemplate = (name: string): name is MailTemplate => Object.hasOwn(mailTemplates, name);

/**
 * Renders a mail from what the outbox kept of it.
 * @throws when the template is unknown or the props are not those it needs.
 */
export function renderMail(template: string, props: unknown, locale: Locale): RenderedMail {
  if (!isMailTemplate(template)) throw new Error(`No mail template is named ${template}.`);
  // The outbox is typed where it is written (server/mail/queue.ts); JSON brings the props back without their type.
  return render(mailTemplates[template] as Template<unknown>, props, locale);
}

export type { RenderedMail } from "./letter";
