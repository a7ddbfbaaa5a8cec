import "server-only";
import { csvText, rfc4180 } from "@/server/domain/csv";
import { geojsonClose, geojsonOpen, placeFeature } from "@/server/domain/register/geojson";
import { recordColumns, recordFields, recordLine } from "@/server/domain/register/record";
import { positionOf } from "@/server/map/positions";
import { recordWords } from "@/server/services/register/record-words";
import { allPlaces, allRecords } from "@/server/services/register/records";
import { registerState } from "./register-state";
import { weigh } from "./weights";

async function* csv(): AsyncGenerator<string> {
  yield csvText([recordFields.map((field) => recordColumns[field])], rfc4180);
  for await (const records of allRecords())
    yield csvText(
      records.map((one) => recordLine(one, recordWords)),
      rfc4180,
    );
}

async function* geojson(): AsyncGenerator<string> {
  yield geojsonOpen;
  let isFirst = true;
  for await (const places of allPlaces()) {
    const features = places.map((place) => placeFeature(place, positionOf(place.country, place.place)));
    yield (isFirst ? "" : ",\n") + features.join(",\n");
    isFirst = false;
  }
  yield geojsonClose;
}

/** The files of the register, by the name they are asked for under /donnees. */
const writers = { "repertoire.csv": csv, "repertoire.geojson": geojson } as const;
export type RegisterFile = keyof typeof writers;

/** A whole file, piece by piece: as much of it is held as one chunk makes. */
export async function* writeRegisterFile(file: RegisterFile, version: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let bytes = 0;
  for await (const text of writers[file]()) {
    const piece = encoder.encode(text);
    bytes += piece.length;
    yield piece;
  }
  // The register may have changed under the writing: what came out is then the file of no one version.
  if ((await registerState()).version === version) weigh(file, version, bytes);
}
