import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_components/client-messages";
import type { Granted } from "@/server/auth/grants";
import { rolesOfKind } from "@/server/domain/user/actor";
import { allowsOnOrganisation } from "@/server/domain/user/permissions";
import { peopleOf } from "@/server/services/member/list-members";
import { LeavePanel } from "./leave-panel";
import { PeopleManager } from "./people-manager";
import { PeopleTable } from "./people-table";

interface PeopleProps {
  granted: Granted<"member.read">;
  isClosed?: boolean;
}

/** Who is of an organisation: for colleagues to read; to invite, change and take away for who looks after them. */
export async function People({ granted, isClosed = false }: PeopleProps) {
  const { actor, organisation } = granted;
  const [t, people] = await Promise.all([getTranslations("members"), peopleOf(granted)]);
  const members = people.members.map((member) => ({ ...member, joinedAt: member.joinedAt.toISOString() }));
  const mayLeave = allowsOnOrganisation("member.leave", actor, organisation);
  return (
    <div className="pas-section">
      <h2 id="personnes">{t("title")}</h2>
      {people.invitations ? (
        <ClientMessages namespaces={["members", "organisations", "failures"]}>
          <PeopleManager
            organisationId={organisation.id}
            members={members}
            invitations={people.invitations.map((one) => ({ ...one, sentAt: one.sentAt.toISOString() }))}
            roles={rolesOfKind[organisation.kind]}
            isClosed={isClosed}
          />
        </ClientMessages>
      ) : (
        <>
          <PeopleTable members={members} />
          <p>{t(mayLeave ? "askColleagues" : "askMinistry")}</p>
        </>
      )}
      {mayLeave && (
        <ClientMessages namespaces={["members", "failures"]}>
          <LeavePanel organisationId={organisation.id} name={organisation.name} />
        </ClientMessages>
      )}
    </div>
  );
}
