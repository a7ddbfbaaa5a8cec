import { messages } from "@/messages";
import { locales } from "@/server/domain/locale";
import { publisherId } from "@/server/domain/open-data/identifiers";
import { openLicence } from "@/server/domain/open-data/licence";
import { knownSize } from "@/server/services/open-data/export";
import type { OpenDataState } from "@/server/services/open-data/state";
import { exportFiles, hrefOf, mediaTypes, nameOf } from "./files";

/** Where the standard of each file is defined. */
const standards = {
  "subventions-scdl.csv": "https://schema.data.gouv.fr/scdl/subventions/2.1.1/",
  "iati.xml": "https://iatistandard.org/en/iati-standard/203/",
  "360giving.json": "https://standard.threesixtygiving.org/en/latest/",
} as const;

type Texts = (typeof messages)["fr"]["open-data"];

const inEachLanguage = (text: (texts: Texts) => string) =>
  locales.map((locale) => ({ "@language": locale, "@value": text(messages[locale]["open-data"]) }));

/** The catalogue of what is published, as DCAT 3 in JSON-LD: one data set, a distribution for each file. */
export function catalogueOf(state: OpenDataState) {
  const { origin, publisher, changedAt } = state;
  const at = (path: string) => ({ "@id": `${origin}${path}` });
  const modified = changedAt
    ? { "dct:modified": { "@type": "xsd:dateTime", "@value": changedAt.toISOString() } }
    : undefined;
  const agent = {
    "@type": "foaf:Agent",
    "foaf:name": publisher.name,
    "dct:identifier": publisherId(publisher),
  };
  const licence = { "@id": openLicence.address };
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    ...at("/donnees"),
    "@type": "dcat:Catalog",
    "dct:title": inEachLanguage((texts) => texts.title),
    "dct:description": inEachLanguage((texts) => texts.lead),
    "dct:publisher": agent,
    "dct:license": licence,
    "dct:language": ["fr", "en"],
    ...modified,
    "dcat:dataset": {
      ...at("/donnees#jeu"),
      "@type": "dcat:Dataset",
      "dct:title": inEachLanguage((texts) => texts.dataset.title),
      "dct:description": inEachLanguage((texts) => texts.dataset.description),
      "dct:publisher": agent,
      "dct:license": licence,
      "dcat:landingPage": at("/donnees"),
      ...modified,
      "dcat:distribution": exportFiles.map((file) => {
        const bytes = knownSize(file, state);
        return {
          ...at(`${hrefOf(file)}#distribution`),
          "@type": "dcat:Distribution",
          "dct:title": inEachLanguage((texts) => texts.files[nameOf(file)].title),
          "dct:description": inEachLanguage((texts) => texts.files[nameOf(file)].what),
          "dcat:accessURL": at("/donnees"),
          "dcat:downloadURL": at(hrefOf(file)),
          "dcat:mediaType": mediaTypes[file].split(";")[0],
          "dct:conformsTo": { "@id": standards[file] },
          "dct:license": licence,
          ...modified,
          ...(bytes === undefined ? {} : { "dcat:byteSize": bytes }),
        };
      }),
    },
  };
}
