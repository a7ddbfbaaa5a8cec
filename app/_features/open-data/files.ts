import type { ExportFile } from "@/server/services/open-data/export";
import type { RegisterFile } from "@/server/services/open-data/register-files";

/** A file of the open data: of what was granted, or of who cooperates with whom. */
export type DataFile = ExportFile | RegisterFile;

/** How each file is sent. */
export const mediaTypes = {
  "subventions-scdl.csv": "text/csv; charset=utf-8",
  "iati.xml": "application/xml; charset=utf-8",
  "360giving.json": "application/json; charset=utf-8",
  "repertoire.csv": "text/csv; charset=utf-8",
  "repertoire.geojson": "application/geo+json; charset=utf-8",
} as const satisfies Record<DataFile, string>;

export const exportFiles = [
  "subventions-scdl.csv",
  "iati.xml",
  "360giving.json",
] as const satisfies readonly ExportFile[];
export const registerFiles = ["repertoire.csv", "repertoire.geojson"] as const satisfies readonly RegisterFile[];

export const catalogueFile = "catalogue.jsonld";

export const hrefOf = (file: DataFile | typeof catalogueFile): string => `/donnees/${file}`;

const names = {
  "subventions-scdl.csv": "scdl",
  "iati.xml": "iati",
  "360giving.json": "grants",
  "repertoire.csv": "register",
  "repertoire.geojson": "places",
} as const satisfies Record<DataFile, string>;

/** What a file is called in the messages, whose keys hold no point. */
export const nameOf = (file: DataFile) => names[file];
