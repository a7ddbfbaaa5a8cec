import type { ApplicationStatus } from "@/server/domain/application/status";
import { type DossierProps, dossierLetter } from "./dossier";
import type { Template } from "./letter";

interface StatusChangedProps extends DossierProps {
  /** The status that the dossier has from now on. */
  status: ApplicationStatus;
}

/** For the changes of status that have no template of their own, mostly from the agreement to the close-out. */
export const statusChanged: Template<StatusChangedProps> = (props, pen) => {
  const stage = pen.t(`stage.${props.status}`);
  return dossierLetter(props, pen, {
    subject: pen.t("status-changed.subject", { reference: props.reference, stage }),
    title: pen.t("status-changed.title", { stage }),
    happened: pen.t("status-changed.happened", { stage }),
    next: pen.t(`next.${props.status}`),
    wordsAre: "note",
  });
};
