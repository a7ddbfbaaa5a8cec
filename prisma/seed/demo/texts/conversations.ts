import type { Side } from "@/server/domain/conversation/voice";
import type { AuthorityKey } from "../authorities";
import type { ProjectKey } from "../projects";

export interface Line {
  by: Side;
  text: string;
  /** When: so many days before today, at an hour of Paris. */
  daysAgo: number;
  hour: string;
}

export interface DemoConversation {
  lead: AuthorityKey;
  project: ProjectKey;
  lines: Line[];
  /** Who has not read the last message. */
  unreadBy: Side;
  /** Before filing: the draft is open to the embassy. */
  isAdvice?: boolean;
}

/** What the people of the demonstration write to one another. */
export const conversations: readonly DemoConversation[] = [
  {
    ...{ lead: "alencon", project: "youthCouncil", unreadBy: "authority" },
    lines: [
      {
        ...{ by: "ministry", daysAgo: 4, hour: "10:12" },
        text: "Bonjour,\n\nVotre dossier est complet. Savez-vous déjà à quelle date le conseil des jeunes de Podor sera élu ?",
      },
      {
        ...{ by: "authority", daysAgo: 3, hour: "14:40" },
        text: "Bonjour,\n\nNotre partenaire l’annonce pour le mois prochain. Nous vous dirons la date dès que nous l’aurons.",
      },
      {
        ...{ by: "embassy", daysAgo: 2, hour: "09:05" },
        text: "La mairie de Podor nous le confirme : le scrutin se tiendra après la fin des cours. Nous y serons.",
      },
      {
        ...{ by: "ministry", daysAgo: 1, hour: "16:30" },
        text: "Merci à vous deux. Rien d’autre ne manque de notre côté ; la suite vous parviendra par courriel.",
      },
    ],
  },
  {
    ...{ lead: "orneGrouping", project: "gardens", unreadBy: "ministry" },
    lines: [
      {
        ...{ by: "authority", daysAgo: 2, hour: "11:25" },
        text: "Bonjour,\n\nVous demandez qui finance la formation. C’est le partenaire qui la prend en charge, en nature : faut-il quand même une ligne au budget ?",
      },
      {
        ...{ by: "ministry", daysAgo: 2, hour: "15:50" },
        text: "Oui, s’il vous plaît : une ligne en valorisation, avec le partenaire comme financeur, pour la même somme des deux côtés.",
      },
      {
        ...{ by: "authority", daysAgo: 1, hour: "09:35" },
        text: "C’est noté, nous complétons le dossier cette semaine.",
      },
    ],
  },
  {
    ...{ lead: "alencon", project: "drinkingWater", unreadBy: "embassy", isAdvice: true },
    lines: [
      {
        ...{ by: "authority", daysAgo: 3, hour: "10:05" },
        text: "Bonjour,\n\nNous préparons un projet d’eau potable sur trois ans avec la commune de Podor. D’autres collectivités y travaillent-elles déjà sur l’eau ?",
      },
      {
        ...{ by: "embassy", daysAgo: 2, hour: "17:10" },
        text: "Bonjour,\n\nOui, un programme régional équipe déjà le nord du département. Regardez plutôt du côté des villages de l’est, et prévoyez l’entretien des pompes dès le budget.\n\nPouvez-vous nous laisser lire votre brouillon ?",
      },
      {
        ...{ by: "authority", daysAgo: 1, hour: "11:45" },
        text: "Merci, c’est précieux. Le brouillon vous est ouvert : le plan de financement est au point, le calendrier reste à revoir.",
      },
    ],
  },
];
