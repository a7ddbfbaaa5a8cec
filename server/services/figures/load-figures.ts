import "server-only";
import { type Figures, noFigures } from "@/server/domain/figures/axis";
import { isWhole, type Selection, selectionKey } from "@/server/domain/figures/selection";
import { countFigures } from "./count";
import { figuresVersion } from "./version";

// Selections are chosen from the address, by anybody: only those read last are kept.
const roomFor = 200;
let kept = new Map<string, Promise<Figures>>();
let keptVersion = "";

/**
 * The figures of a selection, as they stand now. What was counted is kept until something else is published: figures
 * are read far more often than results are notified.
 */
export async function loadFigures(selection: Selection): Promise<Figures> {
  const version = await figuresVersion();
  if (version !== keptVersion) {
    kept = new Map();
    keptVersion = version;
  }
  if (isWhole(selection)) return counted(selection);
  // Words that name nothing of what is published cost nothing more.
  return selectsSome(selection, await counted({})) ? counted(selection) : noFigures;
}

function selectsSome({ year, call, country }: Selection, { lines }: Figures): boolean {
  const has = (axis: "decisionYear" | "call" | "country", asked: string | number | undefined) =>
    asked === undefined || lines[axis].some(({ key }) => key === String(asked));
  return has("decisionYear", year) && has("call", call) && has("country", country);
}

function counted(selection: Selection): Promise<Figures> {
  const store = kept;
  const key = selectionKey(selection);
  const known = store.get(key);
  const counting = known ?? countFigures(selection);
  // Put last: the first of the map is the one that was read the longest ago.
  store.delete(key);
  store.set(key, counting);
  const [oldest] = store.keys();
  if (store.size > roomFor && oldest !== undefined) store.delete(oldest);
  // A failure is not kept: the next reader asks again.
  if (!known) counting.catch(() => store.delete(key));
  return counting;
}
