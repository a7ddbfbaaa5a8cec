import type { ProjectModel } from "./model";

/** Water, land, energy. */
export const landProjects = {
  drinkingWater: {
    themes: ["waterAndSanitation", "localGovernance"],
    title: "De l’eau potable à {place}, et un service pour la gérer",
    context:
      "Les forages existants tarissent en fin de saison sèche et le quartier nord achète son eau au fût, quatre fois plus cher qu’à la borne. Le plan communal de développement fait de l’eau la première priorité, et {partner} a inscrit une ligne d’entretien à son budget.",
    objectives:
      "Donner à chaque famille un point d’eau à moins de cinq cents mètres, et à la commune un service capable de l’entretenir sans nous.",
    activities:
      "Deux forages équipés d’un pompage solaire, un château d’eau, huit bornes fontaines ; formation du comité de gestion et de deux fontainiers ; tenue des comptes de l’eau avec notre régie.",
    results:
      "Douze mille habitants desservis ; un tarif voté par le conseil ; des comptes présentés en public deux fois par an.",
    beneficiaries: "Les habitants de {place}, d’abord les femmes et les enfants qui portent l’eau.",
    steps: [
      ["Étude hydrogéologique et concertation", 0, 20],
      ["Forages et réseau", 20, 70],
      ["Formation du comité de gestion", 50, 85],
      ["Évaluation partagée", 85, 100],
    ],
    costs: [
      ["works", "Forages, château d’eau et bornes fontaines", 58],
      ["equipment", "Pompage solaire", 17],
      ["training", "Formation du comité et des fontainiers", 11],
      ["travel", "Missions croisées", 6],
      ["administration", "Suivi et gestion", 8],
    ],
  },
  sanitation: {
    themes: ["waterAndSanitation", "health"],
    title: "Assainir les écoles et le marché à {place}",
    context:
      "Sept écoles sur dix n’ont pas de latrines séparées et les eaux usées du marché rejoignent le marigot. Le centre de santé relie à cette situation un tiers des consultations d’enfants.",
    objectives: "Rendre l’école et le marché salubres, et installer les gestes qui font durer les ouvrages.",
    activities:
      "Dix-huit blocs de latrines, deux puisards, un circuit de vidange ; clubs d’hygiène dans les écoles ; appui au service technique communal.",
    results:
      "Trois mille cinq cents élèves disposent de latrines propres ; la vidange s’autofinance la deuxième année.",
    beneficiaries: "Les élèves et les commerçantes de {place}.",
    steps: [
      ["Diagnostic et choix des sites", 0, 20],
      ["Construction", 20, 75],
      ["Animation dans les écoles", 40, 100],
    ],
    costs: [
      ["works", "Latrines, puisards et aire de vidange", 62],
      ["training", "Clubs d’hygiène et formation des vidangeurs", 16],
      ["personnel", "Animatrice à mi-temps", 14],
      ["evaluation", "Enquête avant et après", 8],
    ],
  },
  waste: {
    themes: ["waste", "climate"],
    title: "Collecter, trier, composter à {place}",
    context:
      "Un dixième des déchets est ramassé, le reste brûle ou bouche les caniveaux. Des groupements de femmes trient déjà le plastique, sans local ni contrat avec {partner}.",
    objectives: "Mettre en place une collecte que la commune peut payer, et des emplois pour celles qui trient.",
    activities:
      "Vingt charrettes, trois points de regroupement, une plateforme de compostage ; contrat entre la commune et les groupements ; campagne de quartier.",
    results: "La moitié des ménages abonnés ; quarante emplois ; deux cents tonnes de compost par an.",
    beneficiaries: "Les ménages de {place} et quarante trieuses.",
    steps: [
      ["Étude de tarif", 0, 20],
      ["Équipement et travaux", 15, 65],
      ["Montée en charge de la collecte", 50, 100],
    ],
    costs: [
      ["equipment", "Charrettes et petit matériel", 31],
      ["works", "Points de regroupement et plateforme", 36],
      ["training", "Formation des groupements", 14],
      ["communication", "Campagne de quartier", 8],
      ["administration", "Coordination", 11],
    ],
  },
  gardens: {
    themes: ["agriculture", "genderEquality"],
    title: "Des bas-fonds cultivés toute l’année à {place}",
    context:
      "Les maraîchères perdent le quart de leurs récoltes faute de conservation, et la terre ne porte qu’une saison. Quatre bas-fonds proches pourraient en porter trois.",
    objectives: "Augmenter le revenu des exploitantes et l’approvisionnement du marché en saison sèche.",
    activities:
      "Aménagement de quatre bas-fonds, clôtures et puits maraîchers ; une unité de séchage tenue par les groupements ; appui d’agronomes de notre territoire.",
    results: "Trois cents exploitantes gagnent un tiers de plus ; le marché est fourni dix mois sur douze.",
    beneficiaries: "Trois cents maraîchères et leurs familles.",
    steps: [
      ["Accords fonciers", 0, 25],
      ["Aménagements", 20, 70],
      ["Campagnes de culture accompagnées", 45, 100],
    ],
    costs: [
      ["works", "Aménagement des bas-fonds et puits", 49],
      ["equipment", "Unité de séchage", 19],
      ["training", "Accompagnement des groupements", 20],
      ["travel", "Missions d’agronomes", 12],
    ],
  },
  solarSchools: {
    themes: ["energy", "education"],
    title: "Le soleil à l’école : {place} le soir",
    context:
      "Aucune école n’a d’électricité : ni cours du soir, ni informatique, ni ventilateur. Les installations reçues par le passé sont en panne, faute de technicien.",
    objectives: "Équiper, et former ceux qui entretiendront.",
    activities:
      "Neuf écoles équipées en solaire ; huit techniciens formés avec le lycée professionnel de notre territoire ; une caisse d’entretien par école.",
    results: "Des cours du soir dans neuf écoles ; toute panne réparée en moins d’un mois.",
    beneficiaries: "Deux mille quatre cents élèves à {place}.",
    steps: [
      ["Choix des écoles", 0, 15],
      ["Formation des techniciens", 10, 60],
      ["Installation", 35, 85],
      ["Suivi des pannes", 60, 100],
    ],
    costs: [
      ["equipment", "Panneaux, batteries et câblage", 55],
      ["training", "Formation de huit techniciens", 22],
      ["services", "Contrôle des installations", 9],
      ["travel", "Missions croisées", 14],
    ],
  },
  trees: {
    themes: ["climate", "biodiversity"],
    title: "Des arbres et de l’ombre à {place}",
    context:
      "La ville a perdu la moitié de ses arbres et la chaleur vide les cours d’école l’après-midi. La pépinière municipale est à l’abandon.",
    objectives: "Replanter avec les quartiers, là où l’ombre sert : écoles, marché, centre de santé.",
    activities:
      "Remise en route de la pépinière, trois mille arbres de douze espèces locales, un contrat d’entretien par quartier, relevés de température.",
    results: "Neuf arbres sur dix vivants après deux saisons ; quatre degrés de moins dans les cours plantées.",
    beneficiaries: "Les habitants de {place}, d’abord les élèves.",
    steps: [
      ["Pépinière", 0, 40],
      ["Plantations", 30, 75],
      ["Entretien et mesures", 50, 100],
    ],
    costs: [
      ["works", "Pépinière et plantations", 48],
      ["personnel", "Deux pépiniéristes", 21],
      ["training", "Comités de quartier", 15],
      ["evaluation", "Relevés et suivi", 16],
    ],
  },
} satisfies Record<string, ProjectModel>;
