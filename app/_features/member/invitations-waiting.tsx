import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_components/client-messages";
import type { Actor } from "@/server/domain/user/actor";
import { invitationsFor } from "@/server/services/member/join";
import { JoinButton } from "./join-button";

/** The invitations that came to one's own address while one was signed in, to be taken up; nothing without. */
export async function InvitationsWaiting({ actor }: { actor: Actor }) {
  const invitations = await invitationsFor(actor);
  if (invitations.length === 0) return null;
  const [t, roles] = await Promise.all([getTranslations("members.waiting"), getTranslations("organisations.role")]);
  return (
    <section className="pas-panel pas-block" aria-labelledby="invitations">
      <h2 id="invitations" className="fr-h5">
        {t("title", { count: invitations.length })}
      </h2>
      <ul>
        {invitations.map(({ id, organisation, roles: given, invitedByName }) => (
          <li key={id}>
            {t("one", {
              organisation: organisation.name,
              roles: given.map((role) => roles(role)).join(", "),
              by: invitedByName,
            })}
          </li>
        ))}
      </ul>
      <ClientMessages namespaces={["members", "failures"]}>
        <JoinButton count={invitations.length} />
      </ClientMessages>
    </section>
  );
}
