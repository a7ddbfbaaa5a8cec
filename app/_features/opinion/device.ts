import { z } from "zod";
import type { DraftField } from "@/server/domain/opinion/merge";
import { type OpinionDraft, opinionDraft } from "@/server/domain/opinion/schema";

/** A colleague's words stand in fields that this person had changed too: what this person had. */
export interface DraftConflict {
  mine: OpinionDraft;
  fields: DraftField[];
}

/** What the device holds until the server does, or until the person has chosen. */
export interface OnDevice {
  draft: OpinionDraft | null;
  conflict: DraftConflict | null;
}

const nothing: OnDevice = { draft: null, conflict: null };
const onDevice = z.object({
  draft: opinionDraft.nullable(),
  conflict: z.object({ mine: opinionDraft, fields: z.array(z.custom<DraftField>()) }).nullable(),
});

export type DeviceStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function readDevice(storage: DeviceStorage, key: string): OnDevice {
  try {
    const read = onDevice.safeParse(JSON.parse(storage.getItem(key) ?? "null"));
    return read.success ? read.data : nothing;
  } catch {
    return nothing;
  }
}

export function writeDevice(storage: DeviceStorage, key: string, held: OnDevice): void {
  try {
    if (held.draft || held.conflict) storage.setItem(key, JSON.stringify(held));
    else storage.removeItem(key);
  } catch {
    // The device's storage is full or closed: the page still holds the words and says that they are not saved.
  }
}
