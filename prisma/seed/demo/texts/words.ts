import type { CorrectionRequest } from "@/server/domain/application/corrections";
import type { ApplicationEvent } from "@/server/domain/application/lifecycle";
import type { DecisionOutcome } from "@/server/domain/decision/schema";

/** What goes with an event: told to the applicant and kept in the journal. */
export const eventWords: Partial<Record<ApplicationEvent, string>> = {
  sendBack:
    "Le budget ne dit pas qui finance la formation, et les résultats attendus ne sont pas chiffrés. Merci de les préciser avant de renvoyer le dossier.",
  declareIneligible:
    "Le partenaire désigné est une association : l’appel demande une autorité locale. Votre projet reste bienvenu l’an prochain avec la commune.",
  withdraw: "Notre partenaire a revu ses priorités ; nous déposerons à nouveau l’an prochain.",
  lapse: "L’enveloppe de l’année est entièrement engagée.",
  liftConditions: "Délibération du partenaire reçue ; la condition est remplie.",
  draftAgreement: "Projet de convention envoyé pour signature.",
  signAgreement: "Convention signée des deux parties.",
  start: "Première mission faite, travaux commandés.",
  suspend: "Changement d’exécutif chez le partenaire : reprise attendue après son installation.",
  requireFinalReport: "Le projet est arrivé à son terme : compte rendu technique et financier attendu sous deux mois.",
  extendReport:
    "Le cyclone a retardé la réception des plantations : les comptes du partenaire sont attendus après l’hivernage.",
  beginClosing: "Compte rendu reçu, en cours de vérification.",
  close: "Comptes approuvés, solde versé.",
  renounce: "La collectivité ne peut plus apporter sa part cette année.",
  terminate: "Les conditions sur place ne permettent plus d’agir ; résiliation décidée d’un commun accord.",
  recover: "Une partie de la dernière tranche n’a pas été employée.",
  endRecovery: "Titre de perception soldé.",
};

/** The fields that the ministry names in what it sends back. */
export const correctionRemarks: CorrectionRequest[] = [
  { field: "project.results", remark: "Chiffrez les résultats attendus : combien, pour qui, à quelle date." },
  { field: "project.beneficiaries", remark: "Dites qui sont les bénéficiaires, et combien." },
  { field: "funding", remark: "Précisez qui finance la formation." },
];

/** The conditions of an award, the reasons of the other outcomes. */
export const decisionReasons: Record<DecisionOutcome, string> = {
  awarded: "",
  awardedWithConditions:
    "Fournir avant la convention la délibération du partenaire sur sa contrepartie, et le plan d’entretien des équipements.",
  waitlisted:
    "Projet de qualité, que l’enveloppe de l’année ne suffit pas à retenir. Il sera réexaminé si des crédits se libèrent.",
  rejected:
    "Le partenariat reste à confirmer et l’avis de l’ambassade invite à une mission de préparation. Une nouvelle demande est possible l’an prochain.",
};
