import { messages } from "@/messages";
import { type Locale, locales } from "@/server/domain/locale";
import { publisherId } from "@/server/domain/open-data/identifiers";
import { openLicence } from "@/server/domain/open-data/licence";
import type { RegisterState } from "@/server/services/open-data/register-state";
import type { OpenDataState } from "@/server/services/open-data/state";
import { knownSize } from "@/server/services/open-data/weights";
import type { Validators } from "./conditional";
import { type DataFile, exportFiles, hrefOf, mediaTypes, nameOf, registerFiles } from "./files";

/** Where the standard of each file is defined; the columns of the register's table are our own, told on the page. */
const standards: Partial<Record<DataFile, string>> = {
  "subventions-scdl.csv": "https://schema.data.gouv.fr/scdl/subventions/2.1.1/",
  "iati.xml": "https://iatistandard.org/en/iati-standard/203/",
  "360giving.json": "https://standard.threesixtygiving.org/en/latest/",
  "repertoire.geojson": "https://www.rfc-editor.org/rfc/rfc7946",
};

/** A media type as a resource, and the languages: what DCAT refers to by addresses. */
const registeredTypes = "https://www.iana.org/assignments/media-types/";
const languages: Record<Locale, string> = {
  fr: "http://publications.europa.eu/resource/authority/language/FRA",
  en: "http://publications.europa.eu/resource/authority/language/ENG",
};

type Texts = (typeof messages)["fr"]["open-data"];

const inEachLanguage = (text: (texts: Texts) => string) =>
  locales.map((locale) => ({ "@language": locale, "@value": text(messages[locale]["open-data"]) }));

/** What is published as a whole: it changes with either of both data sets. */
export function catalogueState(awards: Validators, register: Validators): Validators {
  const changes = [awards, register].flatMap(({ changedAt }) => (changedAt ? [changedAt.getTime()] : []));
  return {
    version: `${awards.version}.${register.version}`,
    changedAt: changes.length > 0 ? new Date(Math.max(...changes)) : null,
  };
}

const modified = ({ changedAt }: Validators) =>
  changedAt ? { "dct:modified": { "@type": "xsd:dateTime", "@value": changedAt.toISOString() } } : undefined;

/** The catalogue of what is published, as DCAT 3 in JSON-LD: two data sets, a distribution for each of their files. */
export function catalogueOf(state: OpenDataState, register: RegisterState) {
  const { origin, publisher } = state;
  const at = (path: string) => ({ "@id": `${origin}${path}` });
  const agent = {
    "@type": "foaf:Agent",
    "foaf:name": publisher.name,
    "dct:identifier": publisherId(publisher),
  };
  const licence = { "@id": openLicence.address };
  const dataset = (
    address: string,
    texts: (texts: Texts) => Texts["dataset"],
    files: readonly DataFile[],
    validators: Validators,
  ) => ({
    ...at(address),
    "@type": "dcat:Dataset",
    "dct:title": inEachLanguage((all) => texts(all).title),
    "dct:description": inEachLanguage((all) => texts(all).description),
    "dct:publisher": agent,
    "dct:license": licence,
    "dcat:landingPage": at("/donnees"),
    ...modified(validators),
    "dcat:distribution": files.map((file) => {
      const bytes = knownSize(file, validators);
      const standard = standards[file];
      return {
        ...at(`${hrefOf(file)}#distribution`),
        "@type": "dcat:Distribution",
        "dct:title": inEachLanguage((all) => all.files[nameOf(file)].title),
        "dct:description": inEachLanguage((all) => all.files[nameOf(file)].what),
        "dcat:accessURL": at("/donnees"),
        "dcat:downloadURL": at(hrefOf(file)),
        "dcat:mediaType": { "@id": `${registeredTypes}${mediaTypes[file].split(";")[0]}` },
        ...(standard === undefined ? {} : { "dct:conformsTo": { "@id": standard } }),
        "dct:license": licence,
        ...modified(validators),
        ...(bytes === undefined
          ? {}
          : { "dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": String(bytes) } }),
      };
    }),
  });
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
    "dct:language": locales.map((locale) => ({ "@id": languages[locale] })),
    ...modified(catalogueState(state, register)),
    "dcat:dataset": [
      dataset("/donnees#jeu", (texts) => texts.dataset, exportFiles, state),
      dataset("/donnees#repertoire", (texts) => texts.registerDataset, registerFiles, register),
    ],
  };
}
