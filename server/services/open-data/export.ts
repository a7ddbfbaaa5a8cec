import "server-only";
import type { ExportContext, ExportFormat } from "@/server/domain/open-data/award";
import { iati } from "@/server/domain/open-data/iati";
import { scdl } from "@/server/domain/open-data/scdl";
import { threeSixtyGiving } from "@/server/domain/open-data/three-sixty-giving";
import { openAwards } from "./awards";
import { type OpenDataState, openDataState } from "./state";
import { weigh } from "./weights";

/** The files, by the name they are asked for under /donnees. */
export const exportFormats = {
  "subventions-scdl.csv": scdl,
  "iati.xml": iati,
  "360giving.json": threeSixtyGiving,
} as const satisfies Record<string, ExportFormat>;
export type ExportFile = keyof typeof exportFormats;

/** A whole file, piece by piece: as much of it is held as one chunk of awards makes. */
export async function* writeExport(file: ExportFile, state: OpenDataState): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let bytes = 0;
  for await (const text of texts(exportFormats[file], state)) {
    const piece = encoder.encode(text);
    bytes += piece.length;
    yield piece;
  }
  // What is published while it is being written is in no version that is known: then nothing is said of its weight.
  if ((await openDataState()).version === state.version) weigh(file, state.version, bytes);
}

async function* texts(format: ExportFormat, context: ExportContext): AsyncGenerator<string> {
  yield format.open(context);
  let isFirst = true;
  for await (const awards of openAwards()) {
    const records = awards.map((award) => {
      const text = format.record(award, context, isFirst);
      isFirst = false;
      return text;
    });
    yield records.join("");
  }
  yield format.close();
}
