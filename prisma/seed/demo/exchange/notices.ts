import type { Theme } from "@/server/domain/call/themes";
import type { NoticeKind, NoticeStatus, WorkLanguage } from "@/server/domain/exchange/vocabulary";
import type { CooperationKind } from "@/server/domain/register/vocabulary";
import type { AuthorityKey } from "../authorities";

/** Foreign authorities of the demonstration's register that have an account, by words of their name. */
export const abroad = {
  koutiala: ["commune", "koutiala"],
  kayes: ["commune", "kayes"],
  matam: ["departemental", "matam"],
} as const;
export type ForeignKey = keyof typeof abroad;

export interface DemoAnswer {
  of: AuthorityKey | ForeignKey;
  words: string;
  reply?: string;
  /** What it became in the register, once both had agreed; of a notice that found its partner. */
  became?: { kind: CooperationKind; themes: Theme[] };
}

export interface DemoNotice {
  of: AuthorityKey | ForeignKey;
  kind: NoticeKind;
  status: NoticeStatus;
  title: string;
  sought: string;
  offered: string;
  themes: Theme[];
  country: string;
  region: string;
  population: number;
  languages: WorkLanguage[];
  /** Days from today: when its status began, and its last day. */
  since: number;
  until: number;
  refusal?: string;
  /** Those who answer, with their first words and what became of it. */
  answers?: DemoAnswer[];
}

export const notices: DemoNotice[] = [
  {
    ...{ of: "alencon", kind: "request", status: "published", since: -20, until: 150 },
    title: "Une commune de la région de Kayes pour un projet d’état civil",
    sought:
      "Une commune de la région de Kayes qui veut informatiser son état civil et former ses agents, avec un élu qui suit le projet.",
    offered:
      "Deux agents de l’état civil pour des missions de trois semaines, du matériel, et l’expérience d’une numérisation menée chez nous.",
    ...{ themes: ["civilRegistration", "digital", "localGovernance"], country: "ML", region: "ML-1" },
    ...{ population: 25_800, languages: ["fr"] },
    answers: [
      {
        of: "kayes",
        words:
          "Bonjour, nous voulons numériser nos registres depuis 1960 et former quatre agents. Votre expérience nous serait précieuse.",
      },
    ],
  },
  {
    ...{ of: "kayes", kind: "request", status: "published", since: -12, until: 200 },
    title: "Moderniser l’état civil et les archives communales",
    sought:
      "Une collectivité française de taille comparable qui a numérisé ses registres, pour un échange d’agents et un appui de trois ans.",
    offered:
      "Une équipe motivée de quatre agents, des locaux rénovés, et l’accueil de jeunes en service civique dans nos quartiers.",
    ...{ themes: ["civilRegistration", "localGovernance"], country: "FR", region: "" },
    ...{ population: 30_000, languages: ["fr", "bm"] },
  },
  {
    ...{ of: "koutiala", kind: "offer", status: "published", since: -45, until: 9 },
    title: "Soixante ans de jumelage à partager",
    sought: "Des communes qui débutent une coopération et cherchent une organisation qui dure.",
    offered:
      "Le récit de nos comités de jumelage depuis 1961, nos modèles de convention, et des visites d’étude à Koutiala.",
    ...{ themes: ["localGovernance", "francophonie", "youth"], country: "FR", region: "" },
    ...{ population: 140_000, languages: ["fr", "bm"] },
  },
  {
    ...{ of: "illeEtVilaine", kind: "offer", status: "published", since: -30, until: 240 },
    title: "Appui à la gestion de l’eau pour une collectivité du Sénégal",
    sought: "Une commune ou un département du Sénégal qui exploite lui-même ses forages.",
    offered: "Une ingénieure de l’eau deux mois par an, un laboratoire d’analyse, la formation de fontainiers.",
    ...{ themes: ["waterAndSanitation", "vocationalTraining"], country: "SN", region: "" },
    ...{ population: 1_090_000, languages: ["fr", "en"] },
    answers: [
      {
        of: "matam",
        words:
          "Bonjour, nous exploitons six forages en régie et cherchons à former nos fontainiers. Votre offre nous intéresse beaucoup.",
        reply: "Merci de votre réponse. Combien d’agents seraient concernés, et à quelle période ?",
      },
    ],
  },
  {
    ...{ of: "brest", kind: "offer", status: "published", since: -8, until: 300 },
    title: "Énergie solaire pour les bâtiments publics",
    sought: "Une ville portuaire qui veut équiper ses écoles et ses centres de santé.",
    offered: "Études, suivi de chantier et contrat de maintenance sur cinq ans avec notre régie.",
    ...{ themes: ["energy", "climate"], country: "", region: "" },
    ...{ population: 139_000, languages: ["fr", "en"] },
  },
  {
    ...{ of: "bretagne", kind: "request", status: "matched", since: -6, until: 120 },
    title: "Des artisans du textile pour un festival et une école",
    sought: "Un territoire d’artisans prêt à accueillir une résidence chaque année.",
    offered: "Un atelier, une bourse de voyage et une vitrine au festival d’été.",
    ...{ themes: ["culture", "vocationalTraining"], country: "SN", region: "" },
    ...{ population: 3_400_000, languages: ["fr"] },
    answers: [
      {
        of: "matam",
        words: "Bonjour, nos tisserands ont un atelier à Matam et cherchent une ville où exposer et se former.",
        reply: "Votre atelier nous intéresse : notre directrice de la culture peut vous appeler cette semaine.",
        became: { kind: "protocol", themes: ["culture", "vocationalTraining"] },
      },
    ],
  },
  {
    ...{ of: "matam", kind: "request", status: "closed", since: -10, until: 60 },
    title: "Accompagner l’ouverture d’une bibliothèque",
    sought: "Une médiathèque prête à partager son organisation et son fonds.",
    offered: "Un bâtiment neuf et une bibliothécaire formée à Dakar.",
    ...{ themes: ["education", "culture"], country: "FR", region: "" },
    ...{ population: 26_000, languages: ["fr", "ff"] },
  },
  {
    ...{ of: "koutiala", kind: "request", status: "submitted", since: -2, until: 180 },
    title: "Collecte et tri des déchets d’un marché",
    sought: "Une collectivité qui a organisé le tri sur ses marchés, pour un conseil sur place.",
    offered: "Un groupement de femmes qui composte déjà, et des terrains pour l’essai.",
    ...{ themes: ["waste", "genderEquality"], country: "FR", region: "" },
    ...{ population: 140_000, languages: ["fr", "bm"] },
  },
  {
    ...{ of: "alencon", kind: "offer", status: "refused", since: -4, until: 90 },
    title: "Don de matériel informatique",
    sought: "Des écoles à équiper.",
    offered: "Quarante ordinateurs reconditionnés.",
    ...{ themes: ["digital", "education"], country: "ML", region: "" },
    ...{ population: 25_800, languages: ["fr"] },
    refusal:
      "Un don seul n’est pas une coopération : dites avec qui vous voulez travailler, sur quoi et combien de temps.",
  },
  {
    ...{ of: "illeEtVilaine", kind: "request", status: "expired", since: -3, until: -4 },
    title: "Échanges de lycéens agricoles",
    sought: "Un lycée agricole et sa collectivité, pour deux séjours par an.",
    offered: "L’accueil dans nos fermes écoles et le financement des trajets.",
    ...{ themes: ["agriculture", "youth"], country: "", region: "" },
    ...{ population: 1_090_000, languages: ["fr"] },
  },
];
