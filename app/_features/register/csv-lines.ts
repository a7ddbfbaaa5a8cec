import { messages } from "@/messages";
import { countryName } from "@/server/domain/country/names";
import { regionName } from "@/server/domain/country/regions";
import type { ListedCooperation } from "@/server/services/register/search";
import { themeLabel } from "./labels";

/** The columns of a file of cooperations: for programs and spreadsheets alike, so in one language. */
export const cooperationColumns = [
  "collectivite_francaise",
  "categorie",
  "departement",
  "collectivite_partenaire",
  "pays",
  "region",
  "lieu",
  "forme",
  "etat",
  "depuis",
  "jusqu_en",
  "themes",
  "projets",
] as const;

/** A cooperation as a line of `cooperationColumns`. */
export const cooperationLine = ({ french, foreign, ...cooperation }: ListedCooperation): string[] => [
  french.name,
  messages.fr.organisations.kind[french.kind],
  french.departmentCode ?? "",
  foreign.name,
  countryName(foreign.country, "fr"),
  regionName(foreign.region, "fr"),
  foreign.place,
  messages.fr.register.kind[cooperation.kind],
  messages.fr.register.status[cooperation.status],
  String(cooperation.sinceYear),
  String(cooperation.untilYear ?? ""),
  cooperation.themes.map((theme) => themeLabel(theme, "fr")).join(", "),
  String(cooperation.projects),
];
