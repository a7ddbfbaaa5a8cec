import "server-only";
import { forbidden, notFound } from "next/navigation";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type {
  AdvicePermission,
  AnswerPermission,
  ApplicationPermission,
  CallPermission,
  EntryPermission,
  NoticePermission,
  OrganisationPermission,
  PlainPermission,
  ResourcePermission,
} from "@/server/domain/user/permissions";
import { requireActor } from "./current-actor";
import {
  grantOnAdvice,
  grantOnAnswer,
  grantOnApplication,
  grantOnCall,
  grantOnEntry,
  grantOnNotice,
  grantOnOrganisation,
  grantOnResource,
  grantPlainly,
} from "./grants";

/** The same grants for pages: signs in first, and answers with the pages "not found" and "not allowed". */
async function shown<T>(granting: Promise<T> | T): Promise<T> {
  try {
    return await granting;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (error instanceof NotAllowed) forbidden();
    throw error;
  }
}

export const gate = {
  application: async <P extends ApplicationPermission>(permission: P, ref: string) =>
    shown(grantOnApplication(permission, await requireActor(), ref)),
  call: async <P extends CallPermission>(permission: P, slug: string) =>
    shown(grantOnCall(permission, await requireActor(), slug)),
  organisation: async <P extends OrganisationPermission>(permission: P, id: string) =>
    shown(grantOnOrganisation(permission, await requireActor(), id)),
  advice: async <P extends AdvicePermission>(permission: P, id: string) =>
    shown(grantOnAdvice(permission, await requireActor(), id)),
  entry: async <P extends EntryPermission>(permission: P, slug: string) =>
    shown(grantOnEntry(permission, await requireActor(), slug)),
  notice: async <P extends NoticePermission>(permission: P, ref: string) =>
    shown(grantOnNotice(permission, await requireActor(), ref)),
  answer: async <P extends AnswerPermission>(permission: P, id: string) =>
    shown(grantOnAnswer(permission, await requireActor(), id)),
  resource: async <P extends ResourcePermission>(permission: P, slug: string) =>
    shown(grantOnResource(permission, await requireActor(), slug)),
  space: async <P extends PlainPermission>(permission: P) => {
    const actor = await requireActor();
    return shown((async () => grantPlainly(permission, actor))());
  },
};
