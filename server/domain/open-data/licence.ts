/** Under which the files may be used again: credit the source, and the day. It is compatible with CC BY. */
export const openLicence = {
  name: "Licence Ouverte / Open Licence 2.0",
  address: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
} as const;
