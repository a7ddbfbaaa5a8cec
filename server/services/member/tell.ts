import "server-only";
import type { Database } from "@/server/db/client";
import { defaultLocale, isLocale } from "@/server/domain/locale";
import { isWeighty, weightyRoles } from "@/server/domain/organisation/members";
import { type Actor, displayName, type MembershipRole } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";

interface Changed {
  /** Of the journal's row or the invitation: what makes the mails unique. */
  key: string;
  organisation: { id: string; name: string };
  person: { email: string; name: string; locale: string };
  roles: readonly MembershipRole[];
}

const localeOf = (locale: string) => (isLocale(locale) ? locale : defaultLocale);

/** Tells somebody what their roles are from now on; none where they were taken away. */
export async function tellMember(tx: Database, actor: Actor, { key, organisation, person, roles }: Changed) {
  await queueMail(tx, {
    key: `membership-changed:${key}`,
    template: "membership-changed",
    to: person.email,
    locale: localeOf(person.locale),
    props: { organisation: organisation.name, by: displayName(actor), roles: [...roles], url: appUrl("/compte") },
  });
}

/**
 * A role that decides over others was given: all who hold one in the organisation are told, save who gave it and who
 * receives it, so that none is ever named unseen.
 */
export async function tellOfWeightyRoles(tx: Database, actor: Actor, changed: Changed): Promise<void> {
  const roles = changed.roles.filter(isWeighty);
  if (roles.length === 0) return;
  const { key, organisation, person } = changed;
  const holders = await tx.user.findMany({
    where: {
      email: { notIn: [actor.email, person.email] },
      memberships: { some: { organisationId: organisation.id, roles: { hasSome: [...weightyRoles] } } },
    },
    select: { id: true, email: true, locale: true },
  });
  for (const holder of holders)
    await queueMail(tx, {
      key: `role-given:${key}:${holder.id}`,
      template: "role-given",
      to: holder.email,
      locale: localeOf(holder.locale),
      props: {
        ...{ organisation: organisation.name, by: displayName(actor), person: displayName(person), roles },
        url: appUrl(`/compte/organisations/${organisation.id}`),
      },
    });
}
