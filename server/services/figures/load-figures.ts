import "server-only";
import type { Figures } from "@/server/domain/figures/axis";
import { type Selection, selectionKey } from "@/server/domain/figures/selection";
import { countFigures } from "./count";
import { figuresVersion } from "./version";

// Selections are chosen from the address, by anybody: only so many are kept.
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
  const key = selectionKey(selection);
  const known = kept.get(key);
  if (known) return known;

  const mine = kept;
  const counting = countFigures(selection);
  mine.set(key, counting);
  const [oldest] = mine.keys();
  if (mine.size > roomFor && oldest !== undefined) mine.delete(oldest);
  // A failure is not kept: the next reader asks again.
  counting.catch(() => mine.delete(key));
  return counting;
}
