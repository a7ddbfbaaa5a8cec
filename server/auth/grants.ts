import "server-only";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import {
  type AdvicePermission,
  type AnswerPermission,
  type ApplicationPermission,
  allows,
  allowsOnAdvice,
  allowsOnAnswer,
  allowsOnCall,
  allowsOnEntry,
  allowsOnNotice,
  allowsOnOrganisation,
  allowsOnResource,
  allowsPlainly,
  type CallPermission,
  type EntryPermission,
  type NoticePermission,
  type OrganisationPermission,
  type Permission,
  type PlainPermission,
  type permissions,
  type ResourcePermission,
} from "@/server/domain/user/permissions";
import { asSubmitted } from "@/server/services/application/as-submitted";
import { type LoadedApplication, loadApplication } from "@/server/services/application/load";
import { type LoadedCall, loadCall } from "@/server/services/call/load";
import { type LoadedAdvice, loadAdvice } from "@/server/services/conversation/load-advice";
import { type LoadedAnswer, loadAnswer } from "@/server/services/exchange/load-answer";
import { type LoadedNotice, loadNotice } from "@/server/services/exchange/load-notice";
import { type LoadedOrganisation, loadOrganisation } from "@/server/services/organisation/load";
import { type HeldEntry, holdEntry } from "@/server/services/register/hold-entry";
import { type LoadedResource, loadResource } from "@/server/services/resource/load";

declare const granted: unique symbol;

interface Targets {
  application: { application: LoadedApplication };
  call: { call: LoadedCall };
  organisation: { organisation: LoadedOrganisation };
  advice: { advice: LoadedAdvice };
  entry: { entry: HeldEntry };
  notice: { notice: LoadedNotice };
  answer: { answer: LoadedAnswer };
  resource: { resource: LoadedResource };
  none: unknown;
}
/** What a permission is about: each belongs to one family. */
type TargetOf<P extends Permission> = P extends ApplicationPermission
  ? Targets["application"]
  : {
      [Family in keyof Targets]: P extends keyof (typeof permissions)[Family] ? Targets[Family] : never;
    }[keyof Targets];

/**
 * The proof that somebody may do something, with the target as it was loaded for the check.
 * Services demand it, so that none can be called unchecked; only this file makes one.
 */
export type Granted<P extends Permission> = { readonly [granted]: P; actor: Actor } & TargetOf<P>;

function grant<P extends Permission>(_permission: P, actor: Actor, target: TargetOf<P>): Granted<P> {
  return { actor, ...(target as object) } as Granted<P>;
}

/** @throws NotFound when the actor does not see the dossier, as when there is none; NotAllowed when they only see it. */
export async function grantOnApplication<P extends ApplicationPermission>(
  permission: P,
  actor: Actor,
  ref: string,
): Promise<Granted<P>> {
  const application = await loadApplication(ref);
  if (!application || !allows("application.read", actor, application)) throw new NotFound();
  if (!allows(permission, actor, application)) throw new NotAllowed();
  const seen = allows("application.readUnsubmitted", actor, application) ? application : await asSubmitted(application);
  return grant(permission, actor, { application: seen } as TargetOf<P>);
}

/** @throws NotFound, NotAllowed as for a dossier. */
export async function grantOnCall<P extends CallPermission>(
  permission: P,
  actor: Actor,
  slug: string,
): Promise<Granted<P>> {
  const call = await loadCall(slug);
  const facts = call && { isPublished: call.publishedAt !== null };
  if (!facts || !allowsOnCall("call.read", actor, facts)) throw new NotFound();
  if (!allowsOnCall(permission, actor, facts)) throw new NotAllowed();
  return grant(permission, actor, { call } as TargetOf<P>);
}

/** Organisations are public: @throws NotFound when there is none, else NotAllowed. */
export async function grantOnOrganisation<P extends OrganisationPermission>(
  permission: P,
  actor: Actor,
  id: string,
): Promise<Granted<P>> {
  const organisation = await loadOrganisation(id);
  if (!organisation) throw new NotFound();
  if (!allowsOnOrganisation(permission, actor, organisation)) throw new NotAllowed();
  return grant(permission, actor, { organisation } as TargetOf<P>);
}

/**
 * @throws NotFound when the actor is neither of the authority nor of the embassy, as when there is no such conversation,
 * and for a draft that is not open to them; else NotAllowed.
 */
export async function grantOnAdvice<P extends AdvicePermission>(
  permission: P,
  actor: Actor,
  id: string,
): Promise<Granted<P>> {
  const advice = await loadAdvice(id);
  if (!advice || !allowsOnAdvice("advice.read", actor, advice)) throw new NotFound();
  if (!allowsOnAdvice(permission, actor, advice))
    throw permission === "advice.readDraft" ? new NotFound() : new NotAllowed();
  return grant(permission, actor, { advice } as TargetOf<P>);
}

/** The register is public: @throws NotFound when it has no authority at this address, else NotAllowed. */
export async function grantOnEntry<P extends EntryPermission>(
  permission: P,
  actor: Actor,
  slug: string,
): Promise<Granted<P>> {
  const entry = await holdEntry(slug);
  if (!entry) throw new NotFound();
  if (!allowsOnEntry(permission, actor, entry)) throw new NotAllowed();
  return grant(permission, actor, { entry } as TargetOf<P>);
}

/** @param ref the id or the slug. @throws NotFound for what the actor may not read, as for what does not exist; else NotAllowed. */
export async function grantOnNotice<P extends NoticePermission>(
  permission: P,
  actor: Actor,
  ref: string,
): Promise<Granted<P>> {
  const notice = await loadNotice(ref);
  if (!notice || !allowsOnNotice("notice.read", actor, notice)) throw new NotFound();
  if (!allowsOnNotice(permission, actor, notice)) throw new NotAllowed();
  return grant(permission, actor, { notice } as TargetOf<P>);
}

/** @throws NotFound for whoever is of neither authority, as when there is no such answer; else NotAllowed. */
export async function grantOnAnswer<P extends AnswerPermission>(
  permission: P,
  actor: Actor,
  id: string,
): Promise<Granted<P>> {
  const answer = await loadAnswer(id);
  if (!answer || !allowsOnAnswer("answer.read", actor, answer)) throw new NotFound();
  if (!allowsOnAnswer(permission, actor, answer)) throw new NotAllowed();
  return grant(permission, actor, { answer } as TargetOf<P>);
}

/** @throws NotFound, NotAllowed as for a call. */
export async function grantOnResource<P extends ResourcePermission>(
  permission: P,
  actor: Actor,
  slug: string,
): Promise<Granted<P>> {
  const resource = await loadResource(slug);
  if (!resource || !allowsOnResource("resource.read", actor, resource)) throw new NotFound();
  if (!allowsOnResource(permission, actor, resource)) throw new NotAllowed();
  return grant(permission, actor, { resource } as TargetOf<P>);
}

/** @throws NotAllowed. */
export function grantPlainly<P extends PlainPermission>(permission: P, actor: Actor): Granted<P> {
  if (!allowsPlainly(permission, actor)) throw new NotAllowed();
  return grant(permission, actor, {} as TargetOf<P>);
}
