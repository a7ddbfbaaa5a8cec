/** A partner abroad. In Mali the region is the code of the region it was in when the older calls were held. */
interface Partner {
  name: string;
  /** With its article, for the sentences of a project. */
  the: string;
  place: string;
  country: string;
  region: string;
}

const partner = (country: string, region: string, place: string, name: string): Partner => ({
  name,
  the: `${/^(Commune|Région)/.test(name) ? "la" : "le"} ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  place,
  country,
  region,
});

/** Real places; what the demonstration says happens there is invented. */
export const partners = {
  kayes: partner("ML", "ML-1", "Kayes", "Commune urbaine de Kayes"),
  yelimane: partner("ML", "ML-1", "Yélimané", "Cercle de Yélimané"),
  bafoulabe: partner("ML", "ML-1", "Bafoulabé", "Cercle de Bafoulabé"),
  kita: partner("ML", "ML-1", "Kita", "Commune urbaine de Kita"),
  nioro: partner("ML", "ML-1", "Nioro", "Cercle de Nioro"),
  diema: partner("ML", "ML-1", "Diéma", "Cercle de Diéma"),
  koulikoro: partner("ML", "ML-2", "Koulikoro", "Commune urbaine de Koulikoro"),
  kati: partner("ML", "ML-2", "Kati", "Commune urbaine de Kati"),
  dioila: partner("ML", "ML-2", "Dioïla", "Cercle de Dioïla"),
  sikasso: partner("ML", "ML-3", "Sikasso", "Commune urbaine de Sikasso"),
  koutiala: partner("ML", "ML-3", "Koutiala", "Commune urbaine de Koutiala"),
  bougouni: partner("ML", "ML-3", "Bougouni", "Commune urbaine de Bougouni"),
  segou: partner("ML", "ML-4", "Ségou", "Commune urbaine de Ségou"),
  niono: partner("ML", "ML-4", "Niono", "Cercle de Niono"),
  san: partner("ML", "ML-4", "San", "Commune urbaine de San"),
  mopti: partner("ML", "ML-5", "Mopti", "Commune urbaine de Mopti"),
  djenne: partner("ML", "ML-5", "Djenné", "Commune urbaine de Djenné"),
  bandiagara: partner("ML", "ML-5", "Bandiagara", "Cercle de Bandiagara"),
  douentza: partner("ML", "ML-5", "Douentza", "Cercle de Douentza"),
  tombouctou: partner("ML", "ML-6", "Tombouctou", "Commune urbaine de Tombouctou"),
  dire: partner("ML", "ML-6", "Diré", "Cercle de Diré"),
  gao: partner("ML", "ML-7", "Gao", "Commune urbaine de Gao"),
  bamako: partner("ML", "ML-BKO", "Bamako", "District de Bamako"),
  podor: partner("SN", "Saint-Louis", "Podor", "Commune de Podor"),
  matam: partner("SN", "Matam", "Matam", "Conseil départemental de Matam"),
  joal: partner("SN", "Thiès", "Joal-Fadiouth", "Commune de Joal-Fadiouth"),
  rufisque: partner("SN", "Dakar", "Rufisque", "Commune de Rufisque"),
  abomey: partner("BJ", "Zou", "Abomey", "Commune d’Abomey"),
  natitingou: partner("BJ", "Atacora", "Natitingou", "Commune de Natitingou"),
  ouidah: partner("BJ", "Atlantique", "Ouidah", "Commune de Ouidah"),
  tsevie: partner("TG", "Maritime", "Tsévié", "Commune de Zio 1"),
  kpalime: partner("TG", "Plateaux", "Kpalimé", "Commune de Kloto 1"),
  antsirabe: partner("MG", "Vakinankaratra", "Antsirabe", "Commune urbaine d’Antsirabe"),
  fenerive: partner("MG", "Analanjirofo", "Fénérive-Est", "Commune urbaine de Fénérive-Est"),
  figuig: partner("MA", "Oriental", "Figuig", "Commune de Figuig"),
  essaouira: partner("MA", "Marrakech-Safi", "Essaouira", "Commune d’Essaouira"),
} as const satisfies Record<string, Partner>;

export type PartnerKey = keyof typeof partners;
