/** What a project of decentralised cooperation is about. Names: `themes.<theme>` of the catalogue. */
export const themes = [
  "waterAndSanitation",
  "waste",
  "agriculture",
  "health",
  "education",
  "vocationalTraining",
  "localGovernance",
  "civilRegistration",
  "urbanPlanning",
  "economicDevelopment",
  "tourism",
  "energy",
  "climate",
  "biodiversity",
  "digital",
  "culture",
  "heritage",
  "francophonie",
  "youth",
  "sport",
  "genderEquality",
  "migration",
  "humanitarianResponse",
] as const;
export type Theme = (typeof themes)[number];
export const isTheme = (value: unknown): value is Theme => (themes as readonly unknown[]).includes(value);
