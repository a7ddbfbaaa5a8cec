import type { ResourceValues } from "./schema";

/** Why a resource cannot be published yet: `publish.lacks.<code>` of the catalogue "resource-admin". */
export type ResourceLack = "summary" | "body" | "place" | "source";

/** What the public must find; a draft may do without. Empty when nothing is missing. */
export function lacksOf(values: ResourceValues, { hasFile }: { hasFile: boolean }): ResourceLack[] {
  const { kind, summary, body, url, conference } = values;
  const lacks: Record<ResourceLack, boolean> = {
    summary: summary === "",
    body: kind === "news" && body === "",
    place: kind === "conference" && (conference?.place ?? "") === "",
    source: kind === "document" && url === null && !hasFile,
  };
  return (Object.keys(lacks) as ResourceLack[]).filter((lack) => lacks[lack]);
}
