/** Invented projects: a title, a theme, and the words that describe it. `{place}` is where the partner is. */
export const projects = [
  {
    theme: "waterAndSanitation",
    title: "De l’eau potable pour {place}",
    need: "Les forages existants tarissent en fin de saison sèche.",
    does: "Deux forages, un château d’eau, huit bornes fontaines et la formation du comité de gestion.",
    gives: "Douze mille habitants à moins de cinq cents mètres d’un point d’eau.",
  },
  {
    theme: "education",
    title: "Une bibliothèque scolaire à {place}",
    need: "Les écoles partagent quelques manuels pour plus de mille élèves.",
    does: "Aménagement d’une salle, achat de livres, formation de six bibliothécaires.",
    gives: "Deux mille élèves empruntent un livre par trimestre.",
  },
  {
    theme: "health",
    title: "Santé maternelle au centre de {place}",
    need: "La maternité manque d’équipement et de sages-femmes formées.",
    does: "Équipement de la salle de naissance, formation croisée de douze agents.",
    gives: "Les naissances accompagnées passent de la moitié aux trois quarts.",
  },
  {
    theme: "localGovernance",
    title: "Finances locales et état civil à {place}",
    need: "La commune recouvre un cinquième de ses recettes.",
    does: "Adressage, registre fiscal simplifié, informatisation de l’état civil.",
    gives: "Les recettes propres doublent en trois ans.",
  },
  {
    theme: "agriculture",
    title: "Maraîchage et bas-fonds de {place}",
    need: "Les maraîchères perdent le quart des récoltes faute de conservation.",
    does: "Aménagement de quatre bas-fonds et d’une unité de séchage gérée par les groupements.",
    gives: "Trois cents exploitantes augmentent leur revenu d’un tiers.",
  },
  {
    theme: "culture",
    title: "Mémoires croisées, archives de {place}",
    need: "Les archives communales se dégradent.",
    does: "Numérisation, formation d’archivistes, exposition itinérante dans les deux villes.",
    gives: "Quarante mille pages sauvegardées et consultables.",
  },
  {
    theme: "youth",
    title: "Jeunes engagés entre nos deux villes et {place}",
    need: "Les jeunes des deux territoires se connaissent peu et s’engagent rarement.",
    does: "Chantiers communs, ateliers radio, échanges de volontaires.",
    gives: "Cent vingt jeunes ont mené un projet de bout en bout.",
  },
  {
    theme: "energy",
    title: "Le solaire dans les écoles de {place}",
    need: "Aucune école n’a d’électricité après le coucher du soleil.",
    does: "Équipement solaire de neuf écoles et formation de techniciens locaux.",
    gives: "Des cours du soir dans neuf écoles.",
  },
  {
    theme: "climate",
    title: "Des arbres et de l’ombre à {place}",
    need: "La ville a perdu la moitié de son couvert arboré.",
    does: "Pépinière municipale, plantation de trois mille arbres, entretien par les quartiers.",
    gives: "Neuf arbres sur dix vivants après deux saisons.",
  },
  {
    theme: "economicDevelopment",
    title: "Un marché couvert pour {place}",
    need: "Le marché est inondé trois mois par an.",
    does: "Halle, drainage, règlement et caisse de gestion.",
    gives: "Deux cents commerçantes travaillent toute l’année.",
  },
] as const;

/** Places by country; regions of Mali by their codes, typed by hand elsewhere. */
export const places: Record<string, readonly { place: string; region: string; authority: string }[]> = {
  ML: [
    { place: "Kayes", region: "ML-1", authority: "Commune urbaine de Kayes" },
    { place: "Yélimané", region: "ML-1", authority: "Cercle de Yélimané" },
    { place: "Koutiala", region: "ML-3", authority: "Commune urbaine de Koutiala" },
    { place: "Ségou", region: "ML-4", authority: "Commune urbaine de Ségou" },
    { place: "Mopti", region: "ML-5", authority: "Commune urbaine de Mopti" },
    { place: "Nioro", region: "ML-1", authority: "Cercle de Nioro" },
    { place: "Bamako", region: "ML-BKO", authority: "District de Bamako" },
    { place: "Bandiagara", region: "ML-5", authority: "Cercle de Bandiagara" },
    { place: "Kita", region: "ML-1", authority: "Commune urbaine de Kita" },
    { place: "Sikasso", region: "ML-3", authority: "Commune urbaine de Sikasso" },
    { place: "Kati", region: "ML-2", authority: "Commune urbaine de Kati" },
    { place: "Tombouctou", region: "ML-6", authority: "Commune urbaine de Tombouctou" },
  ],
  SN: [
    { place: "Podor", region: "Saint-Louis", authority: "Commune de Podor" },
    { place: "Matam", region: "Matam", authority: "Conseil départemental de Matam" },
    { place: "Joal-Fadiouth", region: "Thiès", authority: "Commune de Joal-Fadiouth" },
  ],
  BJ: [
    { place: "Abomey", region: "Zou", authority: "Commune d’Abomey" },
    { place: "Natitingou", region: "Atacora", authority: "Commune de Natitingou" },
  ],
  TG: [{ place: "Tsévié", region: "Maritime", authority: "Commune de Zio 1" }],
  MG: [
    { place: "Antsirabe", region: "Vakinankaratra", authority: "Commune urbaine d’Antsirabe" },
    { place: "Fénérive-Est", region: "Analanjirofo", authority: "Commune de Fénérive-Est" },
  ],
  MA: [{ place: "Figuig", region: "Oriental", authority: "Commune de Figuig" }],
};
