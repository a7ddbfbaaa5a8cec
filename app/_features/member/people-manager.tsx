"use client";

import { useTranslations } from "next-intl";
import type { MembershipRole } from "@/server/domain/user/actor";
import { InvitationsTable, type ShownInvitation } from "./invitations-table";
import { InviteForm } from "./invite-form";
import { MemberActions } from "./member-actions";
import { PeopleTable, type ShownMember } from "./people-table";
import { useAct } from "./use-act";

export interface PeopleManagerProps {
  organisationId: string;
  members: readonly ShownMember[];
  invitations: readonly ShownInvitation[];
  /** The roles that this kind of organisation knows. */
  roles: readonly MembershipRole[];
  /** Nobody is invited into what is closed. */
  isClosed: boolean;
}

/** The people of an organisation for whoever looks after them. */
export function PeopleManager({ organisationId, members, invitations, roles, isClosed }: PeopleManagerProps) {
  const t = useTranslations("members");
  const { above, act } = useAct();
  return (
    <>
      {above}
      <PeopleTable
        members={members}
        actions={(member) => <MemberActions {...{ organisationId, member, roles, act }} />}
      />
      {invitations.length > 0 && (
        <>
          <h3 className="fr-h5 fr-mt-4w">{t("invitations.title")}</h3>
          <InvitationsTable {...{ organisationId, invitations, act }} />
        </>
      )}
      {!isClosed && <InviteForm {...{ organisationId, roles, act }} />}
    </>
  );
}
