import type { Locale } from "@/server/domain/locale";
import { claimAnswered, claimReceived } from "./claims";
import { collaboratorInvited } from "./collaborators";
import { completionExtended, takenUp } from "./completion";
import { confirmationAnswered, confirmationRequested } from "./confirmations";
import {
  exchangeAnswered,
  exchangeDigest,
  exchangeEntered,
  exchangeMessage,
  noticeExpired,
  noticeExpiring,
  noticePublished,
  noticeRefused,
  noticeReported,
  noticeSubmitted,
} from "./exchange";
import { attachmentInfected, completionRequested, draftCreated, submissionReceived } from "./filing";
import { statusChanged } from "./follow-up";
import type { RenderedMail, Template } from "./letter";
import { memberInvited, membershipChanged, roleGiven } from "./members";
import { adviceFileInfected, adviceMessage, messageFileInfected, messageReceived } from "./messages";
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
import {
  registerConfirmationDue,
  registerCorrected,
  registerDigest,
  registerRequestAnswered,
  registerRequestConfirm,
  registerRequestReceived,
} from "./register";
import { deadlineReminder } from "./reminder";
import { render } from "./render";
import { reportExtended } from "./report";
import { rulesCorrected } from "./rules";
import { signInCode } from "./sign-in";
import { signOffAnswered, signOffRequested } from "./sign-off";

/** Every mail that Passerelle sends, by the name under which the outbox keeps it. */
export const mailTemplates = {
  "sign-in-code": signInCode,
  "claim-received": claimReceived,
  "claim-answered": claimAnswered,
  "member-invited": memberInvited,
  "membership-changed": membershipChanged,
  "role-given": roleGiven,
  "collaborator-invited": collaboratorInvited,
  "confirmation-requested": confirmationRequested,
  "confirmation-answered": confirmationAnswered,
  "sign-off-requested": signOffRequested,
  "sign-off-answered": signOffAnswered,
  "draft-created": draftCreated,
  "submission-received": submissionReceived,
  "attachment-infected": attachmentInfected,
  "completion-requested": completionRequested,
  "completion-extended": completionExtended,
  "taken-up": takenUp,
  "report-extended": reportExtended,
  "rules-corrected": rulesCorrected,
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
  "message-received": messageReceived,
  "advice-message": adviceMessage,
  "message-file-infected": messageFileInfected,
  "advice-file-infected": adviceFileInfected,
  "status-changed": statusChanged,
  "register-request-confirm": registerRequestConfirm,
  "register-request-received": registerRequestReceived,
  "register-request-answered": registerRequestAnswered,
  "register-corrected": registerCorrected,
  "register-confirmation-due": registerConfirmationDue,
  "register-digest": registerDigest,
  "notice-submitted": noticeSubmitted,
  "notice-published": noticePublished,
  "notice-refused": noticeRefused,
  "notice-expiring": noticeExpiring,
  "notice-expired": noticeExpired,
  "notice-reported": noticeReported,
  "exchange-message": exchangeMessage,
  "exchange-answered": exchangeAnswered,
  "exchange-entered": exchangeEntered,
  "exchange-digest": exchangeDigest,
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
