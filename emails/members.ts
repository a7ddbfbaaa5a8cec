import type { MembershipRole } from "@/server/domain/user/actor";
import type { Pen, Template } from "./letter";

const rolesIn = ({ t, locale }: Pen, roles: readonly MembershipRole[]): string =>
  new Intl.ListFormat(locale).format(roles.map((role) => t(`member-roles.${role}`)));

interface InvitedProps {
  organisation: string;
  by: string;
  roles: MembershipRole[];
  /** The address that the invitation is for. */
  email: string;
  /** How long it can be taken up. */
  days: number;
  url: string;
}

/** To somebody asked into an organisation. */
export const memberInvited: Template<InvitedProps> = ({ organisation, by, roles, email, days, url }, pen) => ({
  subject: pen.t("member-invited.subject", { organisation }),
  title: pen.t("member-invited.title"),
  paragraphs: [
    pen.t("member-invited.happened", { by, organisation, roles: rolesIn(pen, roles) }),
    pen.t("member-invited.next", { email }),
  ],
  facts: [],
  action: { label: pen.t("member-invited.action"), url },
  notes: [pen.t("member-invited.life", { days }), pen.t("member-invited.notYou")],
});

interface ChangedProps {
  organisation: string;
  by: string;
  /** What the person is from now on; none: they are no longer of the organisation. */
  roles: MembershipRole[];
  url: string;
}

/** To somebody whose roles were changed, or who was taken away. */
export const membershipChanged: Template<ChangedProps> = ({ organisation, by, roles, url }, pen) => {
  const told = { organisation, by, stays: String(roles.length > 0) };
  return {
    subject: pen.t("membership-changed.subject", told),
    title: pen.t("membership-changed.title", told),
    paragraphs: [
      pen.t("membership-changed.happened", { ...told, roles: rolesIn(pen, roles) }),
      pen.t("membership-changed.next", told),
    ],
    facts: [],
    action: { label: pen.t("membership-changed.action"), url },
  };
};

interface RoleGivenProps {
  organisation: string;
  by: string;
  person: string;
  roles: MembershipRole[];
  url: string;
}

/** To those who hold such a role already. */
export const roleGiven: Template<RoleGivenProps> = ({ organisation, by, person, roles, url }, pen) => ({
  subject: pen.t("role-given.subject", { organisation }),
  title: pen.t("role-given.title"),
  paragraphs: [
    pen.t("role-given.happened", { by, person, organisation, roles: rolesIn(pen, roles) }),
    pen.t("role-given.next"),
  ],
  facts: [],
  action: { label: pen.t("role-given.action"), url },
});
