import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/badge";
import { ClientMessages } from "@/app/_components/client-messages";
import { DataTable } from "@/app/_components/data-table";
import { DateOnly, DateTime } from "@/app/_components/values";
import type { Granted } from "@/server/auth/grants";
import { allows } from "@/server/domain/user/permissions";
import { type Guest, type Member, participantsOf } from "@/server/services/collaborator/participants";
import { GuestActions } from "./guest-actions";
import { InviteForm } from "./invite-form";

/** Who is in a dossier and in what capacity, and when each last did something; for who may, to invite and to take out. */
export async function Participants({ granted }: { granted: Granted<"application.read"> }) {
  const { application, actor } = granted;
  const { members, guests } = await participantsOf(granted);
  const mayShare = allows("application.share", actor, application);
  if (members.length + guests.length === 0) return null;
  const t = await getTranslations("people");
  return (
    <div className="pas-section">
      <h2 id="participants" className="fr-h5" tabIndex={-1}>
        {t("title")}
      </h2>
      <DataTable<Person>
        caption={t("title")}
        captionHidden
        stacked
        rows={[
          ...members.map((member): Person => ({ kind: "member", ...member })),
          ...guests.map((guest): Person => ({ kind: "guest", ...guest })),
        ]}
        rowKey={(person) => (person.kind === "guest" ? person.id : `${person.name} ${person.email ?? ""}`)}
        columns={[
          { key: "name", header: t("name"), cell: (person) => <Name person={person} /> },
          { key: "role", header: t("role"), cell: (person) => <Role person={person} /> },
          {
            key: "last",
            header: t("last"),
            cell: ({ lastAt }) => (lastAt ? <DateTime value={lastAt} /> : t("never")),
          },
          ...(mayShare && guests.length > 0
            ? [
                {
                  key: "act",
                  header: t("actions"),
                  cell: (person: Person) =>
                    person.kind === "guest" && (
                      <ClientMessages namespaces={["people", "failures"]}>
                        <GuestActions
                          reference={application.ref}
                          id={person.id}
                          name={person.name}
                          isAccepted={person.state === "accepted"}
                        />
                      </ClientMessages>
                    ),
                },
              ]
            : []),
        ]}
      />
      {mayShare && (
        <ClientMessages namespaces={["people", "failures"]}>
          <InviteForm reference={application.ref} />
        </ClientMessages>
      )}
    </div>
  );
}

type Person = ({ kind: "member" } & Member) | ({ kind: "guest" } & Guest);

function Name({ person: { name, email } }: { person: Person }) {
  return (
    <>
      {name}
      {email !== null && email !== name && <span className="pas-muted pas-line">{email}</span>}
    </>
  );
}

async function Role({ person }: { person: Person }) {
  const t = await getTranslations("people");
  if (person.kind === "member")
    return (
      <>
        {t("member")}
        <span className="pas-muted pas-line">
          {person.roles
            .flatMap((role) => (role === "applicant" || role === "signatory" ? [t(`memberRoles.${role}`)] : []))
            .join(", ")}
        </span>
      </>
    );
  return (
    <>
      {t(`roles.${person.role}`)}{" "}
      {person.state !== "accepted" && (
        <Badge tone={person.state === "expired" ? "warning" : "info"}>{t(`states.${person.state}`)}</Badge>
      )}
      <span className="pas-muted pas-line">
        {t("invitedBy", { by: person.invitedBy })} <DateOnly value={person.invitedAt} />
      </span>
    </>
  );
}
