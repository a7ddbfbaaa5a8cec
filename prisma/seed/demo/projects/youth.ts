import type { ProjectModel } from "./model";

/** With and for young people. */
export const youthProjects = {
  radio: {
    themes: ["youth", "digital"],
    title: "Radio des deux rives : les jeunes de {place} prennent le micro",
    context: "Les jeunes des deux territoires se suivent en ligne sans se connaître, et débattent peu de leur ville.",
    objectives: "Apprendre à s’informer, à vérifier et à parler en public.",
    activities: "Deux studios légers, douze ateliers, une émission commune par mois, une rencontre dans chaque ville.",
    results: "Quatre-vingts jeunes formés ; douze émissions diffusées sur les ondes locales.",
    beneficiaries: "Quatre-vingts jeunes de quinze à vingt ans, et ceux qui les écoutent.",
    steps: [
      ["Studios et recrutement", 0, 25],
      ["Ateliers et émissions", 20, 90],
      ["Rencontres", 45, 100],
    ],
    costs: [
      ["equipment", "Studios légers", 24],
      ["training", "Ateliers", 34],
      ["travel", "Rencontres", 32],
      ["communication", "Diffusion", 10],
    ],
  },
  volunteers: {
    themes: ["youth"],
    title: "Volontaires d’ici, volontaires de {place}",
    context: "Notre territoire envoie des volontaires depuis dix ans ; il n’en a jamais accueilli.",
    objectives: "Faire de l’échange un échange : autant de départs que d’accueils.",
    activities:
      "Seize missions de service civique croisées, tutorat, préparation au départ et retour devant les lycées.",
    results: "Huit volontaires partis, huit venus ; seize restitutions.",
    beneficiaries: "Seize volontaires et les structures qui les accueillent.",
    steps: [
      ["Choix des missions", 0, 25],
      ["Missions croisées", 25, 90],
      ["Restitutions", 75, 100],
    ],
    costs: [
      ["travel", "Voyages et accueil", 44],
      ["training", "Préparation et tutorat", 26],
      ["personnel", "Coordination", 22],
      ["administration", "Gestion", 8],
    ],
  },
  sport: {
    themes: ["sport", "genderEquality"],
    title: "Filles sur le terrain à {place}",
    context: "Le stade existe, les filles n’y sont pas : ni vestiaire, ni encadrante, ni horaire.",
    objectives: "Ouvrir le sport aux filles et en faire un lieu d’apprentissage.",
    activities: "Vestiaires, vingt éducatrices diplômées, ligue scolaire mixte, séjours sportifs croisés.",
    results: "Six cents filles licenciées ; une ligue qui continue sans nous.",
    beneficiaries: "Les collégiennes et lycéennes de {place}.",
    steps: [
      ["Vestiaires", 0, 40],
      ["Formation des éducatrices", 10, 60],
      ["Ligue scolaire", 45, 100],
    ],
    costs: [
      ["works", "Vestiaires", 37],
      ["training", "Formation des éducatrices", 28],
      ["equipment", "Matériel sportif", 15],
      ["travel", "Séjours croisés", 20],
    ],
  },
  youthCouncil: {
    themes: ["youth", "localGovernance"],
    title: "Un conseil de jeunes qui décide à {place}",
    context:
      "Plus de la moitié des habitants a moins de vingt ans, et aucun lieu pour peser sur les choix de la ville.",
    objectives: "Donner aux jeunes une part du budget, et les moyens de la dépenser bien.",
    activities:
      "Élection d’un conseil de jeunes dans les deux villes, budget participatif, sessions communes à distance.",
    results: "Dix projets de jeunes réalisés ; une délibération qui pérennise le conseil.",
    beneficiaries: "Les jeunes de quatorze à vingt-cinq ans des deux villes.",
    steps: [
      ["Élection des conseils", 0, 25],
      ["Budget participatif", 25, 85],
      ["Bilan public", 85, 100],
    ],
    costs: [
      ["services", "Budget participatif", 42],
      ["training", "Accompagnement des conseils", 26],
      ["travel", "Rencontre des deux conseils", 24],
      ["evaluation", "Bilan public", 8],
    ],
  },
} satisfies Record<string, ProjectModel>;
