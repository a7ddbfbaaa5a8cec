import {
  type Actor,
  belongsTo,
  countriesAdvised,
  departmentsRead,
  hasMinistryRole,
  isFrenchAuthority,
  isInvitedInto,
  membershipsOfKind,
  type OrganisationKind,
} from "./actor";
import type { Allows } from "./allows";
import {
  type AnswerFacts,
  isAuthority,
  mayExchange,
  type NoticeFacts,
  onAnswer,
  onNotice,
} from "./exchange-permissions";
import { inPeople, onMembers } from "./member-permissions";

/** What decides who may see and do what with a dossier. */
export interface ApplicationFacts {
  /** Its own: what people are invited into. */
  id?: string;
  leadOrganisationId: string;
  /** The département of its authority; null for a région, which lies in several. */
  leadDepartment?: string | null;
  countries: readonly string[];
  /** Submitted at least once. Before, a dossier is its authority's own business. */
  wasSubmitted: boolean;
}

const isOfLead = (actor: Actor, { leadOrganisationId }: ApplicationFacts) => belongsTo(actor, leadOrganisationId);
/** Its authority, and whom its authority invited into it. */
const isOfDossier = (actor: Actor, application: ApplicationFacts) =>
  isOfLead(actor, application) || isInvitedInto(actor, application.id, "read");
const advises = (actor: Actor, { countries }: ApplicationFacts) =>
  countriesAdvised(actor).some((country) => countries.includes(country));
const isOfMinistry = (actor: Actor) => membershipsOfKind(actor, "ministry").length > 0;

/** The people of a dossier: its authority and whom it invited; once submitted, the ministry and the embassies of its countries. */
const takesPart = (actor: Actor, application: ApplicationFacts): boolean =>
  isOfDossier(actor, application) || (application.wasSubmitted && (isOfMinistry(actor) || advises(actor, application)));
/** Besides them, the prefecture of its authority's département reads what was submitted, and takes no part in it. */
const sees = (actor: Actor, application: ApplicationFacts): boolean => {
  const { leadDepartment, wasSubmitted } = application;
  return (
    takesPart(actor, application) ||
    (wasSubmitted && !!leadDepartment && departmentsRead(actor).includes(leadDepartment))
  );
};

const onApplication = {
  "application.read": sees,
  /** What is written in a dossier and not submitted, also after a return: the authority's own. */
  "application.readUnsubmitted": isOfDossier,
  "application.edit": (actor, application) =>
    belongsTo(actor, application.leadOrganisationId, "applicant") || isInvitedInto(actor, application.id, "edit"),
  "application.submit": (actor, application) =>
    belongsTo(actor, application.leadOrganisationId, "applicant", "signatory") ||
    isInvitedInto(actor, application.id, "sign"),
  /** Gives or refuses the signatory's accord. */
  "application.signOff": (actor, application) =>
    belongsTo(actor, application.leadOrganisationId, "signatory") || isInvitedInto(actor, application.id, "sign"),
  /** Invites people into the dossier and takes them out of it, asks the partners for their word. */
  "application.share": (actor, application) => belongsTo(actor, application.leadOrganisationId, "applicant"),
  "application.withdraw": (actor, application) =>
    belongsTo(actor, application.leadOrganisationId, "applicant", "signatory"),
  "application.review": (actor, application) => application.wasSubmitted && hasMinistryRole(actor, "officer"),
  "application.decide": (actor, application) => application.wasSubmitted && hasMinistryRole(actor, "decisionMaker"),
  "opinion.issue": (actor, application) => application.wasSubmitted && advises(actor, application),
  "agreement.manage": (actor, application) =>
    application.wasSubmitted && hasMinistryRole(actor, "officer", "budgetOfficer"),
  /** Lets an authority wait with a report that is due, so that it may file new dossiers meanwhile. */
  "report.extend": (actor, application) => application.wasSubmitted && hasMinistryRole(actor, "officer"),
  /** One conversation for all its people, from the first submission on. */
  "conversation.read": (actor, application) => application.wasSubmitted && takesPart(actor, application),
  "conversation.write": (actor, application) =>
    application.wasSubmitted &&
    (belongsTo(actor, application.leadOrganisationId, "applicant", "signatory") ||
      hasMinistryRole(actor, "officer", "decisionMaker", "budgetOfficer") ||
      advises(actor, application)),
} as const satisfies Record<string, Allows<ApplicationFacts>>;

/** A call: public from its publication on; before, the business of those who prepare it. */
export interface CallFacts {
  isPublished: boolean;
}
const seesCall = (actor: Actor, { isPublished }: CallFacts) => isPublished || isOfMinistry(actor);

const onCall = {
  "call.read": seesCall,
  "call.manage": (actor) => hasMinistryRole(actor, "callManager"),
  "call.followDecisions": (actor) => isOfMinistry(actor),
  "call.notifyResults": (actor) => hasMinistryRole(actor, "decisionMaker"),
} as const satisfies Record<string, Allows<CallFacts>>;

export interface OrganisationFacts {
  id: string;
  kind: OrganisationKind;
}
const onOrganisation = {
  ...onMembers,
  "application.create": (actor, { id, kind }) => isFrenchAuthority(kind) && belongsTo(actor, id, "applicant"),
  "advice.ask": (actor, { id, kind }) => isFrenchAuthority(kind) && belongsTo(actor, id, "applicant", "signatory"),
  "notice.post": (actor, { id, kind }) => isAuthority(kind) && belongsTo(actor, id, "applicant", "signatory"),
  /** Keys by which programs act for it. */
  "apiKey.manage": (actor, { id, kind }) => isFrenchAuthority(kind) && belongsTo(actor, id, "applicant"),
  /** Where its programs are told of events. */
  "webhook.manage": (actor, { id, kind }) => isFrenchAuthority(kind) && belongsTo(actor, id, "applicant"),
} as const satisfies Record<string, Allows<OrganisationFacts>>;

/** A conversation before filing: the business of one authority and one embassy, and of nobody else. */
export interface AdviceFacts {
  organisationId: string;
  embassyId: string;
  /** The authority lets the embassy read its draft. */
  draftIsOpen: boolean;
}
const isOfEmbassy = (actor: Actor, { embassyId }: AdviceFacts) => belongsTo(actor, embassyId, "adviser");

const onAdvice = {
  "advice.read": (actor, advice) => belongsTo(actor, advice.organisationId) || isOfEmbassy(actor, advice),
  "advice.write": (actor, advice) =>
    belongsTo(actor, advice.organisationId, "applicant", "signatory") || isOfEmbassy(actor, advice),
  "advice.openDraft": (actor, { organisationId }) => belongsTo(actor, organisationId, "applicant", "signatory"),
  /** For its authority, a draft has pages of its own. */
  "advice.readDraft": (actor, advice) => advice.draftIsOpen && isOfEmbassy(actor, advice),
} as const satisfies Record<string, Allows<AdviceFacts>>;

/** An authority of the register, French or foreign: public. What it does is its own word, which embassies confirm. */
export interface EntryFacts {
  id: string;
  /** Of the authority where it is foreign; where its partners are, where it is French. */
  countries: readonly string[];
}
const correctsEntry = (actor: Actor, { id }: EntryFacts) => belongsTo(actor, id, "applicant", "signatory");
/** The embassy of a country at the foreign end, and the call managers: some countries have no SCAC here. */
const reviewsEntry = (actor: Actor, { countries }: EntryFacts) =>
  hasMinistryRole(actor, "callManager") || countriesAdvised(actor).some((country) => countries.includes(country));

const onEntry = {
  /** Corrects it and what it does, at once and under its own name; says that all is still right; keeps its contacts. */
  "entry.correct": correctsEntry,
  /** Confirms, or corrects, what its authority wrote. */
  "entry.review": reviewsEntry,
  /** Reads who changed what and when, and the contacts that are not public. */
  "entry.follow": (actor, entry) => belongsTo(actor, entry.id) || reviewsEntry(actor, entry),
} as const satisfies Record<string, Allows<EntryFacts>>;

/** News, conferences, documents and links: public once published; before, the business of those who may write them. */
export interface ResourceFacts {
  /** Null for what concerns all countries: the ministry's. */
  country: string | null;
  isPublished: boolean;
}
const managesResource = (actor: Actor, { country }: ResourceFacts) =>
  hasMinistryRole(actor, "callManager") || (country !== null && countriesAdvised(actor).includes(country));

const onResource = {
  "resource.read": (actor, resource) => resource.isPublished || managesResource(actor, resource),
  "resource.manage": managesResource,
} as const satisfies Record<string, Allows<ResourceFacts>>;
const writesForAuthority = (actor: Actor) =>
  actor.memberships.some(({ kind, roles }) => isFrenchAuthority(kind) && roles.includes("applicant"));

/** What needs no target: a space as a whole, or what any signed-in person does for themselves. */
const onNothing = {
  ...inPeople,
  "account.manage": () => true,
  "authority.search": () => true,
  "claim.make": () => true,
  "claim.answer": (actor) =>
    hasMinistryRole(actor, "officer", "callManager") ||
    countriesAdvised(actor).length > 0 ||
    mayExchange(actor, isAuthority),
  /** One's own notices and answers: an empty page for who is of no authority yet. */
  "exchange.open": () => true,
  "exchange.moderate": (actor) => hasMinistryRole(actor, "callManager") || countriesAdvised(actor).length > 0,
  "applicantSpace.open": (actor) =>
    actor.memberships.some(({ kind }) => isFrenchAuthority(kind)) ||
    (actor.shared ?? []).length > 0 ||
    departmentsRead(actor).length > 0,
  /** Bound to the address that it was sent to, whoever that is. */
  "invitation.accept": () => true,
  "adviserSpace.open": (actor) => countriesAdvised(actor).length > 0,
  "reviewSpace.open": isOfMinistry,
  "administration.open": (actor) => hasMinistryRole(actor, "callManager", "officer"),
  "mail.manage": (actor) => hasMinistryRole(actor, "callManager", "officer"),
  "call.create": (actor) => hasMinistryRole(actor, "callManager"),
  /** Answers who asks to appear in the register; confirms what authorities corrected there. */
  "request.moderate": (actor) => hasMinistryRole(actor, "callManager") || countriesAdvised(actor).length > 0,
  /** The ministry for any country, an embassy for those that it answers for. */
  "resource.create": (actor) => hasMinistryRole(actor, "callManager") || countriesAdvised(actor).length > 0,
  "apiKeys.open": writesForAuthority,
  "webhooks.open": writesForAuthority,

  /** The regional networks of France: no embassy's. */
  "network.manage": (actor) => hasMinistryRole(actor, "callManager"),
  /** Files of cooperations: the ministry's for any country, an embassy's for those that it answers for. */
  "register.import": (actor) => hasMinistryRole(actor, "callManager") || countriesAdvised(actor).length > 0,
} as const satisfies Record<string, (actor: Actor) => boolean>;

/** Every permission, by what it is asked about. A procedure or a page is built from one of these and nothing else. */
export const permissions = {
  application: onApplication,
  call: onCall,
  organisation: onOrganisation,
  advice: onAdvice,
  entry: onEntry,
  notice: onNotice,
  answer: onAnswer,
  resource: onResource,
  none: onNothing,
};

export type ApplicationPermission = keyof typeof onApplication;
export type CallPermission = keyof typeof onCall;
export type OrganisationPermission = keyof typeof onOrganisation;
export type AdvicePermission = keyof typeof onAdvice;
export type EntryPermission = keyof typeof onEntry;
export type NoticePermission = keyof typeof onNotice;
export type AnswerPermission = keyof typeof onAnswer;
export type ResourcePermission = keyof typeof onResource;
export type PlainPermission = keyof typeof onNothing;
export type Permission =
  | ApplicationPermission
  | CallPermission
  | OrganisationPermission
  | AdvicePermission
  | EntryPermission
  | NoticePermission
  | AnswerPermission
  | ResourcePermission
  | PlainPermission;

export const allows = (permission: ApplicationPermission, actor: Actor, application: ApplicationFacts): boolean =>
  onApplication[permission](actor, application);
export const allowsOnCall = (permission: CallPermission, actor: Actor, call: CallFacts): boolean =>
  onCall[permission](actor, call);
export const allowsOnOrganisation = (
  permission: OrganisationPermission,
  actor: Actor,
  organisation: OrganisationFacts,
): boolean => onOrganisation[permission](actor, organisation);
export const allowsOnAdvice = (permission: AdvicePermission, actor: Actor, advice: AdviceFacts): boolean =>
  onAdvice[permission](actor, advice);
export const allowsOnEntry = (permission: EntryPermission, actor: Actor, entry: EntryFacts): boolean =>
  onEntry[permission](actor, entry);
export const allowsOnNotice = (permission: NoticePermission, actor: Actor, notice: NoticeFacts): boolean =>
  onNotice[permission](actor, notice);
export const allowsOnAnswer = (permission: AnswerPermission, actor: Actor, answer: AnswerFacts): boolean =>
  onAnswer[permission](actor, answer);
export const allowsOnResource = (permission: ResourcePermission, actor: Actor, resource: ResourceFacts): boolean =>
  onResource[permission](actor, resource);
export const allowsPlainly = (permission: PlainPermission, actor: Actor): boolean => onNothing[permission](actor);
