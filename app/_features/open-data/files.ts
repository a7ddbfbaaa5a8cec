import type { ExportFile } from "@/server/services/open-data/export";

/** How each file is sent. */
export const mediaTypes = {
  "subventions-scdl.csv": "text/csv; charset=utf-8",
  "iati.xml": "application/xml; charset=utf-8",
  "360giving.json": "application/json; charset=utf-8",
} as const satisfies Record<ExportFile, string>;

export const exportFiles = Object.keys(mediaTypes) as ExportFile[];

export const catalogueFile = "catalogue.jsonld";

export const hrefOf = (file: ExportFile | typeof catalogueFile): string => `/donnees/${file}`;

const names = { "subventions-scdl.csv": "scdl", "iati.xml": "iati", "360giving.json": "grants" } as const;

/** What a file is called in the messages, whose keys hold no point. */
export const nameOf = (file: ExportFile) => names[file];
