import type { ApplicationContent } from "@/server/domain/application/content";
import { type Questionnaire, questionnaire } from "@/server/domain/call/questions/definition";

/** What the triennial call of the demonstration asks beyond what every dossier says: a condition, and a table. */
export const triennialQuestions: Questionnaire = questionnaire.parse({
  sections: [
    {
      id: "s1",
      title: { fr: "Suite du partenariat", en: "Continuity of the partnership" },
      questions: [
        {
          ...{ id: "q1", kind: "choice", required: true },
          label: {
            fr: "Ce projet prolonge-t-il une coopération engagée ?",
            en: "Does this project continue an earlier cooperation?",
          },
          options: [
            { id: "o1", label: { fr: "Oui, avec le même partenaire", en: "Yes, with the same partner" } },
            { id: "o2", label: { fr: "Non, c’est un premier projet", en: "No, it is a first project" } },
          ],
        },
        {
          ...{ id: "q2", kind: "longText", required: true, max: 800 },
          label: { fr: "Qu’en avez-vous appris ?", en: "What have you learnt from it?" },
          help: { fr: "Ce qui a marché, ce que vous changez.", en: "What worked, what you are changing." },
          when: { question: "q1", is: "oneOf", options: ["o1"] },
        },
        {
          ...{ id: "q3", kind: "number", required: false, min: 0, max: 100 },
          label: {
            fr: "Part de femmes parmi les bénéficiaires, en pour cent",
            en: "Share of women among those who benefit, per cent",
          },
        },
      ],
    },
    {
      id: "s2",
      title: { fr: "Après le projet", en: "After the project" },
      questions: [
        {
          ...{ id: "q4", kind: "table", required: false, max: 10 },
          label: { fr: "Ce qu’il faudra entretenir", en: "What will have to be maintained" },
          help: {
            fr: "Un équipement par ligne, et son coût par an.",
            en: "One piece of equipment on each row, and its cost a year.",
          },
          columns: [
            { id: "c1", label: { fr: "Équipement", en: "Equipment" }, kind: "text" },
            { id: "c2", label: { fr: "Coût par an", en: "Cost a year" }, kind: "amount" },
            { id: "c3", label: { fr: "Payé par", en: "Paid by" }, kind: "text" },
          ],
        },
        {
          ...{ id: "q5", kind: "multiple", required: false },
          label: { fr: "Comment les habitants sont-ils informés ?", en: "How are inhabitants informed?" },
          options: [
            { id: "o1", label: { fr: "Réunions publiques", en: "Public meetings" } },
            { id: "o2", label: { fr: "Radio locale", en: "Local radio" } },
            { id: "o3", label: { fr: "Affichage en mairie", en: "Notices at the town hall" } },
          ],
        },
        {
          ...{ id: "q6", kind: "file", required: false },
          label: { fr: "Photographie du site", en: "Photograph of the site" },
        },
      ],
    },
  ],
  usedIds: ["s1", "s2", "q1", "q2", "q3", "q4", "q5", "q6"],
});

/** Answers as authorities would give them; an unfinished draft has begun. */
export function triennialAnswers(pick: number, place: string, isUnfinished: boolean): ApplicationContent["answers"] {
  const continues = pick % 3 !== 0;
  if (isUnfinished) return { q1: continues ? "o1" : "o2" };
  return {
    q1: continues ? "o1" : "o2",
    ...(continues && {
      q2: `La première phase, à ${place}, a montré qu’un comité d’usagers réuni chaque mois entretient mieux les ouvrages. Nous le formons désormais dès le début.`,
    }),
    q3: String(45 + (pick % 5) * 3),
    q4: [
      { id: "r1", c1: "Pompe et réservoir", c2: "1 200", c3: `Commune de ${place}` },
      { id: "r2", c1: "Local technique", c2: "450,50", c3: "Comité d’usagers" },
    ],
    q5: pick % 2 === 0 ? ["o1", "o2"] : ["o1", "o3"],
  };
}
