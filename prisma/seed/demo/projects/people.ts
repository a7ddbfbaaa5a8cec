import type { ProjectModel } from "./model";

/** Health, school, local services, culture. */
export const peopleProjects = {
  maternity: {
    themes: ["health", "genderEquality"],
    title: "Naître en sécurité à {place}",
    context:
      "Une naissance sur deux a lieu sans sage-femme. La maternité manque de lits, d’eau chaude et d’un véhicule pour les urgences.",
    objectives: "Faire de la maternité un lieu sûr, où l’on vient accoucher.",
    activities:
      "Rénovation de la salle de naissance, équipement, ambulance ; formation croisée de douze agents avec notre centre hospitalier.",
    results: "Trois naissances sur quatre accompagnées ; aucun transfert de plus d’une heure.",
    beneficiaries: "Les mères et les nouveau-nés de {place} et de huit villages.",
    steps: [
      ["Rénovation", 0, 45],
      ["Équipement", 30, 60],
      ["Formation croisée", 35, 95],
    ],
    costs: [
      ["works", "Rénovation de la salle de naissance", 34],
      ["equipment", "Lits, stérilisation, ambulance", 33],
      ["training", "Formation de douze agents", 19],
      ["travel", "Stages et missions", 9],
      ["administration", "Suivi", 5],
    ],
  },
  library: {
    themes: ["education", "francophonie"],
    title: "Des livres pour les écoles de {place}",
    context: "Les écoles partagent quelques manuels pour plus de mille élèves, et rien à lire une fois rentré.",
    objectives: "Donner le goût de lire, avec des livres d’ici et d’ailleurs.",
    activities:
      "Aménagement d’une bibliothèque et de six coins lecture, achat chez des éditeurs du pays, formation de six bibliothécaires, correspondance entre classes.",
    results: "Deux mille élèves empruntent un livre par trimestre ; six bibliothécaires salariés par {partner}.",
    beneficiaries: "Les élèves et les maîtres de {place}.",
    steps: [
      ["Aménagement", 0, 40],
      ["Achats et catalogue", 25, 60],
      ["Animation", 45, 100],
    ],
    costs: [
      ["works", "Aménagement de la bibliothèque", 32],
      ["equipment", "Livres et mobilier", 38],
      ["training", "Formation des bibliothécaires", 17],
      ["travel", "Échanges de classes", 13],
    ],
  },
  training: {
    themes: ["vocationalTraining", "youth"],
    title: "Apprendre un métier du bâtiment à {place}",
    context: "Les chantiers font venir leurs ouvriers de la capitale pendant que les jeunes attendent un emploi.",
    objectives: "Former sur place des maçons, des électriciens et des frigoristes que les entreprises embauchent.",
    activities:
      "Un plateau technique dans le centre existant, quatre formations courtes, stages en entreprise, accueil de formateurs dans notre centre d’apprentis.",
    results: "Cent vingt jeunes formés, dont quarante femmes ; deux sur trois en emploi après un an.",
    beneficiaries: "Les jeunes de seize à vingt-cinq ans à {place}.",
    steps: [
      ["Plateau technique", 0, 40],
      ["Première promotion", 35, 70],
      ["Seconde promotion", 65, 100],
    ],
    costs: [
      ["equipment", "Plateau technique", 37],
      ["training", "Formations et stages", 35],
      ["personnel", "Un formateur référent", 18],
      ["evaluation", "Suivi des jeunes", 10],
    ],
  },
  finances: {
    themes: ["localGovernance", "digital"],
    title: "Connaître et recouvrer l’impôt local à {place}",
    context: "La commune recouvre un cinquième de ses recettes ; le fichier des contribuables a quinze ans.",
    objectives: "Donner à la commune des recettes à elle, et aux habitants le droit de savoir à quoi elles servent.",
    activities:
      "Adressage des rues, registre simplifié, formation des régisseurs par nos services, budget expliqué en assemblée de quartier.",
    results: "Des recettes propres doublées ; un budget affiché et débattu chaque année.",
    beneficiaries: "Les habitants et les agents de {partner}.",
    steps: [
      ["Adressage", 0, 45],
      ["Registre et logiciel", 25, 70],
      ["Assemblées de quartier", 50, 100],
    ],
    costs: [
      ["services", "Adressage et registre", 38],
      ["equipment", "Informatique", 19],
      ["training", "Formation des agents", 26],
      ["travel", "Missions croisées", 17],
    ],
  },
  civilRegistry: {
    themes: ["civilRegistration", "localGovernance"],
    title: "Un état civil pour chaque enfant à {place}",
    context: "Quatre enfants sur dix n’ont pas d’acte de naissance ; sans acte, pas d’examen ni de papiers.",
    objectives: "Déclarer chaque naissance et retrouver chaque acte.",
    activities:
      "Reliure et numérisation de soixante ans de registres, huit centres de déclaration, relais dans les maternités, audiences foraines.",
    results: "Neuf naissances sur dix déclarées dans le mois ; un acte remis en moins d’un jour.",
    beneficiaries: "Les enfants de {place} et leurs familles.",
    steps: [
      ["Inventaire et reliure", 0, 30],
      ["Numérisation", 20, 75],
      ["Campagnes de déclaration", 40, 100],
    ],
    costs: [
      ["services", "Reliure et numérisation", 41],
      ["equipment", "Postes et mobilier d’archives", 20],
      ["training", "Formation des agents et relais", 24],
      ["communication", "Campagnes de déclaration", 15],
    ],
  },
  archives: {
    themes: ["heritage", "culture"],
    title: "Mémoires partagées : les archives de la ville de {place}",
    context: "Les archives communales prennent l’eau ; avec elles disparaît l’histoire de la ville et de nos échanges.",
    objectives: "Sauver les fonds et les faire lire.",
    activities: "Salle saine, numérisation, formation d’archivistes, exposition montée ensemble dans les deux villes.",
    results: "Quarante mille pages sauvées et consultables ; une exposition vue par cinq mille personnes.",
    beneficiaries: "Les habitants, les écoles et les chercheurs des deux territoires.",
    steps: [
      ["Salle d’archives", 0, 35],
      ["Numérisation", 25, 80],
      ["Exposition", 70, 100],
    ],
    costs: [
      ["works", "Salle d’archives", 30],
      ["equipment", "Numérisation", 24],
      ["training", "Formation d’archivistes", 22],
      ["communication", "Exposition", 24],
    ],
  },
  market: {
    themes: ["economicDevelopment", "urbanPlanning"],
    title: "Un marché à l’abri de l’eau à {place}",
    context: "Le marché est inondé trois mois par an ; les étals se replient sur la route et les recettes se perdent.",
    objectives: "Rendre le marché praticable toute l’année et sa gestion transparente.",
    activities: "Halle couverte, drainage, numérotation des places, règlement et caisse tenus avec les commerçantes.",
    results: "Deux cents commerçantes travaillent toute l’année ; la recette du marché paie son entretien.",
    beneficiaries: "Les commerçantes et les clients du marché de {place}.",
    steps: [
      ["Concertation et plans", 0, 25],
      ["Travaux", 25, 80],
      ["Mise en gestion", 70, 100],
    ],
    costs: [
      ["works", "Halle et drainage", 68],
      ["training", "Comité de gestion", 12],
      ["services", "Maîtrise d’œuvre", 12],
      ["evaluation", "Suivi", 8],
    ],
  },
} satisfies Record<string, ProjectModel>;
