// What INSEE's "type de nom en clair" puts before a name, after a noun: "Département de l'" + "Orne".
const linkBefore = ["de ", "d'", "du ", "de la ", "des ", "de l'", "des ", "de las ", "de los "] as const;

/** "Département de l'Orne". @param linkType INSEE's code of the article, 0 to 8. */
export const departmentName = (name: string, linkType: number): string =>
  `Département ${linkBefore[linkType] ?? "de "}${name}`;

const singleCollectivities: Readonly<Record<string, string>> = {
  "02": "Collectivité territoriale de Martinique",
  "03": "Collectivité territoriale de Guyane",
  "94": "Collectivité de Corse",
};

/** "Région Bretagne"; collectivities that bear another title keep it. */
export const regionName = (name: string, code: string, zone: string): string =>
  zone === "com" ? name : (singleCollectivities[code] ?? `Région ${name}`);

const groupingTypes: readonly [RegExp, string][] = [
  [/^CC /, "Communauté de communes "],
  [/^CA /, "Communauté d'agglomération "],
  [/^CU /, "Communauté urbaine "],
];

/** The dataset writes the type of a grouping short: "CU d'Alençon" becomes "Communauté urbaine d'Alençon". */
export const groupingName = (name: string): string =>
  groupingTypes.reduce((whole, [short, full]) => whole.replace(short, full), name);
