import { isTheme, type Theme } from "../call/themes";

/**
 * The purpose code of each theme: the closest broad one of the Creditor Reporting System.
 * Source: OECD, Development Assistance Committee, list of CRS purpose codes (IATI vocabulary 1).
 */
const purposes = {
  waterAndSanitation: "14030",
  waste: "14050",
  agriculture: "31120",
  health: "12220",
  education: "11120",
  vocationalTraining: "11330",
  localGovernance: "15112",
  civilRegistration: "13010",
  urbanPlanning: "43030",
  economicDevelopment: "32130",
  tourism: "33210",
  energy: "23110",
  climate: "41010",
  biodiversity: "41030",
  digital: "22040",
  culture: "16066",
  heritage: "41040",
  francophonie: "16066",
  youth: "15150",
  sport: "16065",
  genderEquality: "15170",
  migration: "15190",
  humanitarianResponse: "72010",
} as const satisfies Record<Theme, string>;

/** Aid to several sectors: what is said of a project whose theme is not known. */
const severalSectors = "43010";

export const purposeOf = (theme: string): string => (isTheme(theme) ? purposes[theme] : severalSectors);
