import { absolute, type JsonLdNode } from "./json-ld";
import type { Publisher } from "./resource";

interface DatasetFacts {
  title: string;
  description: string;
  licence: string;
  changedAt: Date | null;
  files: readonly { path: string; mediaType: string; name: string }[];
}

/** What is published as open data. */
export const datasetData = (facts: DatasetFacts, publisher: Publisher): JsonLdNode => ({
  "@type": "Dataset",
  name: facts.title,
  description: facts.description,
  url: absolute("/donnees", publisher.origin),
  license: facts.licence,
  isAccessibleForFree: true,
  dateModified: facts.changedAt?.toISOString(),
  creator: { "@type": "GovernmentOrganization", name: publisher.name, url: absolute("/", publisher.origin) },
  distribution: facts.files.map(({ path, mediaType, name }) => ({
    "@type": "DataDownload",
    name,
    contentUrl: absolute(path, publisher.origin),
    encodingFormat: mediaType,
  })),
});
