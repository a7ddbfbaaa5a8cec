import type { AnswerStatus, NoticeStatus } from "../exchange/vocabulary";
import {
  type Actor,
  belongsTo,
  countriesAdvised,
  hasMinistryRole,
  isFrenchAuthority,
  type OrganisationKind,
} from "./actor";
import type { Allows } from "./allows";

/** An authority at either end of a cooperation, as posts and answers notices. */
export const isAuthority = (kind: OrganisationKind): boolean => isFrenchAuthority(kind) || kind === "foreignAuthority";
export const mayExchange = (actor: Actor, kinds: (kind: OrganisationKind) => boolean): boolean =>
  actor.memberships.some(
    ({ kind, roles }) => kinds(kind) && (roles.includes("applicant") || roles.includes("signatory")),
  );

/** A notice of the partner exchange. */
export interface NoticeFacts {
  organisationId: string;
  /** Its authority is French; else of `homeCountry`. */
  isFrench: boolean;
  homeCountry: string;
  /** Where it looks for a partner; empty for anywhere. */
  country: string;
  status: NoticeStatus;
  /** Read by a moderator and let through, in the words that it has now. */
  isPublic: boolean;
}
const isOfNotice = (actor: Actor, { organisationId }: NoticeFacts) => belongsTo(actor, organisationId);
/** What was handed to the moderators and not taken back: never what its authority keeps, or closed, to itself. */
const isHandedOver = ({ isPublic, status }: NoticeFacts) => isPublic || status === "submitted" || status === "refused";
/** The ministry's call managers, and the embassy of the country abroad; nobody judges their own. */
const moderates = (actor: Actor, notice: NoticeFacts): boolean =>
  isHandedOver(notice) &&
  !isOfNotice(actor, notice) &&
  (hasMinistryRole(actor, "callManager") ||
    countriesAdvised(actor).includes(notice.isFrench ? notice.country : notice.homeCountry));

export const onNotice = {
  "notice.read": (actor, notice) => notice.isPublic || isOfNotice(actor, notice) || moderates(actor, notice),
  /** What is there for its authority alone: suggestions, answers. */
  "notice.follow": isOfNotice,
  "notice.manage": (actor, { organisationId }) => belongsTo(actor, organisationId, "applicant", "signatory"),
  "notice.moderate": moderates,
  /** An authority of the other end answers. */
  "notice.answer": (actor, notice) =>
    notice.isPublic &&
    !isOfNotice(actor, notice) &&
    mayExchange(actor, (kind) => (notice.isFrench ? kind === "foreignAuthority" : isFrenchAuthority(kind))),
  "notice.report": (actor, notice) => notice.isPublic && !isOfNotice(actor, notice) && mayExchange(actor, isAuthority),
} as const satisfies Record<string, Allows<NoticeFacts>>;

/** An answer to a notice: the business of the two authorities, and of nobody else. */
export interface AnswerFacts {
  ownerId: string;
  answererId: string;
  status: AnswerStatus;
}
const isOfAnswer =
  (actor: Actor, ...roles: ("applicant" | "signatory")[]) =>
  ({ ownerId, answererId }: AnswerFacts) =>
    belongsTo(actor, ownerId, ...roles) || belongsTo(actor, answererId, ...roles);

export const onAnswer = {
  "answer.read": (actor, answer) => isOfAnswer(actor)(answer),
  "answer.write": (actor, answer) => isOfAnswer(actor, "applicant", "signatory")(answer),
  "answer.decide": (actor, { ownerId }) => belongsTo(actor, ownerId, "applicant", "signatory"),
  /** Enters what was agreed in the register: either side, once it is. */
  "answer.enter": (actor, answer) =>
    answer.status === "accepted" && isOfAnswer(actor, "applicant", "signatory")(answer),
} as const satisfies Record<string, Allows<AnswerFacts>>;
