import type { CollaboratorRole } from "@/server/domain/collaborator/schema";
import { type DossierProps, dossierLetter } from "./dossier";
import type { Template } from "./letter";

interface InvitedProps extends DossierProps {
  by: string;
  authority: string;
  role: CollaboratorRole;
  /** How long the link can be used. */
  days: number;
}

/** To somebody whom an authority asks into one of its dossiers. */
export const collaboratorInvited: Template<InvitedProps> = (props, pen) => {
  const { by, authority, role, days } = props;
  const letter = dossierLetter(props, pen, {
    subject: pen.t("collaborator-invited.subject", { authority }),
    title: pen.t("collaborator-invited.title"),
    happened: pen.t("collaborator-invited.happened", { by, authority }),
    next: pen.t("collaborator-invited.next", { role }),
    action: pen.t("collaborator-invited.action"),
  });
  return { ...letter, notes: [pen.t("collaborator-invited.life", { days }), pen.t("collaborator-invited.notYou")] };
};
