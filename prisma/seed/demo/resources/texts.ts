import { daysAfter, hourOn } from "../dates";
import { typographicAll } from "../texts/typography";

/** Days from today are those of `publishedDays`; none is a draft. */
export interface DemoResource {
  kind: "news" | "conference" | "document" | "link";
  slug: string;
  title: string;
  summary: string;
  body?: string;
  country?: string;
  language?: "en";
  url?: string;
  /** Days from today: of its publication, of its date. */
  publishedDays: number | null;
  datedDays?: number;
  /** Looks in a row that failed. */
  failures?: number;
  file?: { fileName: string; lines: string[] };
  conference?: {
    startsOn: Date;
    endsOn: Date;
    monthOnly?: boolean;
    place: string;
    sessions?: { startsAt: Date; endsAt: Date; title: string; detail: string }[];
  };
}

const invented = "Texte rédigé pour la démonstration de Passerelle.";
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const midnight = (instant: Date) => day(instant.toISOString().slice(0, 10));

/** The two Assises as they are known, and nothing about them that is not; the rest says that it is the demonstration's. */
export function demoResources(now: Date): DemoResource[] {
  const first = daysAfter(now, 75);
  const second = daysAfter(now, 76);
  const session = (on: Date, from: string, to: string, title: string, detail = "") => ({
    ...{ startsAt: hourOn(on, 0, from), endsAt: hourOn(on, 0, to), title, detail },
  });
  return [
    {
      ...{ kind: "conference", slug: "assises-de-decembre-2008", country: "ML", publishedDays: -40 },
      title: "Assises de la coopération décentralisée, décembre 2008",
      summary: "Les Assises se sont tenues à Bamako du 12 au 14 décembre 2008.",
      body: "Passerelle n’en connaît que les dates et le lieu. Les coopérations qui existaient alors se retrouvent dans le [répertoire](/repertoire).",
      conference: { startsOn: day("2008-12-12"), endsOn: day("2008-12-14"), place: "Bamako" },
    },
    {
      ...{ kind: "conference", slug: "assises-de-decembre-2011", country: "ML", publishedDays: -40 },
      title: "Assises de la coopération décentralisée, décembre 2011",
      summary: "Les Assises se sont tenues à Bamako en décembre 2011.",
      body: "Passerelle n’en connaît que le mois et le lieu. Les montants accordés cette année-là se lisent dans les [chiffres](/chiffres).",
      conference: { startsOn: day("2011-12-01"), endsOn: day("2011-12-31"), monthOnly: true, place: "Bamako" },
    },
    {
      ...{ kind: "conference", slug: "atelier-de-demonstration", publishedDays: -6 },
      title: "Atelier de démonstration : préparer un dossier triennal",
      summary: "Deux demi-journées pour passer de l’idée au dossier. Rencontre inventée pour la démonstration.",
      body: `Ce que l’on y fait :\n\n- lire le règlement de l’appel avec ses propres chiffres ;\n- monter un budget sur trois ans ;\n- convenir des confirmations avec le partenaire.\n\n${invented}`,
      conference: {
        ...{ startsOn: midnight(first), endsOn: midnight(second), place: "Salle de démonstration, Paris" },
        sessions: [
          session(first, "09:30", "10:00", "Accueil"),
          session(first, "10:00", "12:00", "Lire le règlement d’un appel", "Salle A"),
          session(second, "09:30", "11:00", "Le budget, année par année", "Salle A"),
          session(second, "11:15", "12:30", "Confirmer les parts de chacun", "Salle B"),
        ],
      },
    },
    {
      ...{ kind: "news", slug: "lire-les-montants-par-annee", publishedDays: -30 },
      title: "Lire les montants par année",
      summary: "Année de la décision, de l’échéance ou du paiement : trois réponses justes à une même question.",
      body: `Un projet triennal est décidé une fois, et versé en plusieurs tranches. Selon la question posée, son montant appartient donc à des années différentes.\n\n- **L’année de la décision** dit ce qui a été accordé.\n- **L’année de l’échéance** dit ce qui est prévu.\n- **L’année du paiement** dit ce qui a été versé.\n\nLes [chiffres](/chiffres) les tiennent séparées.\n\n${invented}`,
    },
    {
      ...{ kind: "news", slug: "mali-dossiers-suspendus", country: "ML", publishedDays: -20 },
      title: "Mali : aucun dossier nouveau tant que l’aide est suspendue",
      summary:
        "L’aide au Mali est suspendue depuis le 16 novembre 2022 : les appels ne prennent pas de dossier pour ce pays.",
      body: `Le règlement de chaque appel dit les pays qui sont suspendus et depuis quand. Le [répertoire](/repertoire) des coopérations avec le Mali reste ouvert.\n\n${invented}`,
    },
    {
      ...{ kind: "news", slug: "how-to-check-eligibility", language: "en", publishedDays: -9 },
      title: "Check whether you qualify before you write",
      summary: "Each call has a self-check: a few answers, and what its rules make of them. No account needed.",
      body: "The same rules guide the form and guard the submission, so that there is no surprise later. Start from the [calls](/appels).\n\nWritten for the demonstration of Passerelle.",
    },
    {
      ...{ kind: "news", slug: "annonce-programmee", publishedDays: 5 },
      title: "Annonce programmée de démonstration",
      summary: "Cette actualité paraîtra d’elle-même dans quelques jours.",
      body: invented,
    },
    {
      ...{ kind: "news", slug: "brouillon-de-demonstration", publishedDays: null },
      title: "Brouillon de démonstration",
      summary: "",
      body: "À compléter avant publication.",
    },
    {
      ...{ kind: "document", slug: "aide-memoire-du-dossier", publishedDays: -25, datedDays: -26 },
      title: "Aide-mémoire du dossier (démonstration)",
      summary: "Une page : les pièces à réunir et les étapes, du brouillon au versement.",
      file: {
        fileName: "aide-memoire.pdf",
        lines: [
          "1. Vérifier l’éligibilité sur la page de l’appel.",
          "2. Écrire le dossier avec ses collègues et son partenaire.",
          "3. Joindre la délibération et la lettre du partenaire.",
          "4. Déposer avant la clôture, garder le récépissé.",
          "",
          "Document inventé pour la démonstration de Passerelle.",
        ],
      },
    },
    {
      ...{ kind: "document", slug: "schema-des-subventions", publishedDays: -25, datedDays: -25 },
      title: "Schéma des subventions (SCDL)",
      summary:
        "Le schéma de données que suit le fichier des subventions publié par Passerelle. La date est celle de sa mise en ligne ici.",
      url: "https://schema.data.gouv.fr/scdl/subventions/2.1.1/",
    },
    {
      ...{ kind: "link", slug: "france-diplomatie", publishedDays: -25 },
      title: "France Diplomatie",
      summary: "Le site du ministère de l’Europe et des Affaires étrangères.",
      url: "https://www.diplomatie.gouv.fr/",
    },
    {
      ...{ kind: "link", slug: "standard-iati", publishedDays: -25, language: "en" },
      title: "IATI Standard",
      summary: "The international standard that Passerelle’s open data follow, among others.",
      url: "https://iatistandard.org/",
    },
    {
      ...{ kind: "link", slug: "site-disparu", publishedDays: -25, failures: 5 },
      title: "Site disparu (démonstration)",
      summary: "Une adresse qui ne répond plus, pour montrer ce que le public en lit.",
      url: "https://www.example.org/site-disparu",
    },
  ].map((one) => {
    const { conference, ...texts } = one as DemoResource;
    return { ...typographicAll(texts), ...(conference && { conference }) };
  });
}
