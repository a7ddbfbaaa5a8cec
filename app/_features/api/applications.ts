import type { z } from "zod";
import { fieldsIn, readField } from "@/server/domain/application/content";
import type { application } from "@/server/domain/public-api/applications";
import { appUrl } from "@/server/links";
import { type LoadedApplication, loadApplication } from "@/server/services/application/load";
import { apiUrl } from "./addresses";

/** A dossier as a key of its organisation reads it. Its version is all that it is made of. */
export const applicationOf = (loaded: LoadedApplication): z.infer<typeof application> => ({
  ref: loaded.ref,
  number: loaded.number,
  status: loaded.status,
  call: loaded.call.slug,
  revision: loaded.revision,
  savedAt: loaded.savedAt.toISOString(),
  page: appUrl(`/dossiers/${loaded.ref}`),
  fields: Object.fromEntries(fieldsIn(loaded.content).map((field) => [field, readField(loaded.content, field)])),
});

export const versionOf = ({ revision, status }: LoadedApplication): string => `"${revision}-${status}"`;

export const applicationHeaders = (loaded: LoadedApplication): Record<string, string> => ({
  etag: versionOf(loaded),
  "content-location": apiUrl(`/applications/${loaded.ref}`),
});

/**
 * Whether If-Match names the version that there is. An intermediary that compresses may have marked it weak: it is
 * compared without that mark, since a version of ours tells the content, not its bytes.
 */
export const namesVersion = (ifMatch: string, loaded: LoadedApplication): boolean =>
  ifMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === versionOf(loaded));

/** The dossier as it stands after a change that its caller was granted. */
export async function reread(ref: string): Promise<LoadedApplication> {
  const loaded = await loadApplication(ref);
  if (!loaded) throw new Error("a dossier that was just written can be read");
  return loaded;
}
