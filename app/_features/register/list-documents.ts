import { createTranslator } from "next-intl";
import { formatDate, formatNumber } from "@/i18n/format";
import { messages } from "@/messages";
import type { Locale } from "@/server/domain/locale";
import { authorityLabel } from "@/server/domain/organisation/label";
import { regionNames } from "@/server/domain/organisation/territories";
import { type RegisterList, volumesOf } from "@/server/domain/register/lists";
import type { ListDocument } from "@/server/pdf/list";
import type { Network } from "@/server/services/register/networks";
import type { ListedCooperation } from "@/server/services/register/search";
import type { Volume } from "@/server/services/register/volume";
import { invented, placeLabel } from "./labels";

const translators = (locale: Locale) => {
  const { register, lists, organisations } = messages[locale];
  return {
    t: createTranslator({ locale, namespace: "lists", messages: { lists } }),
    tRegister: createTranslator({ locale, namespace: "register", messages: { register } }),
    kinds: createTranslator({ locale, namespace: "organisations.kind", messages: { organisations } }),
  };
};

/** A volume of a list of cooperations, as a document. */
export function cooperationsDocument(
  list: RegisterList,
  { cooperations, total }: Volume,
  number: number,
  locale: Locale,
): ListDocument {
  const { t, tRegister, kinds } = translators(locale);
  const volumes = volumesOf(total);
  const title = tRegister(`lists.${list}`);
  const line = ({ french, foreign, ...cooperation }: ListedCooperation): string[] => [
    authorityLabel(french, kinds(french.kind)),
    foreign.name,
    placeLabel(foreign.country, foreign.region, locale),
    tRegister(`kind.${cooperation.kind}`),
    tRegister(`status.${cooperation.status}`),
    cooperation.untilYear === null ? `${cooperation.sinceYear}` : `${cooperation.sinceYear}-${cooperation.untilYear}`,
    formatNumber(cooperation.projects, locale),
  ];
  return {
    title: volumes === 1 ? title : t("volumeTitle", { title, number, volumes }),
    count: tRegister("lists.count", { count: total }),
    note: t("note"),
    columns: [
      { name: tRegister("column.french"), width: 3 },
      { name: tRegister("column.foreign"), width: 2.6 },
      { name: tRegister("column.place"), width: 2 },
      { name: tRegister("column.kind"), width: 1.2 },
      { name: tRegister("column.status"), width: 1.2 },
      { name: tRegister("column.since"), width: 1.1, numeric: true },
      { name: tRegister("column.projects"), width: 0.9, numeric: true },
    ],
    rows: cooperations.map(line),
  };
}

export const regionsCovered = ({ regionCodes }: Pick<Network, "regionCodes">): string =>
  regionCodes.map((code) => regionNames[code] ?? code).join(", ");

/** The regional networks, as a document. */
export function networksDocument(networks: readonly Network[], locale: Locale): ListDocument {
  const { t, tRegister } = translators(locale);
  return {
    title: t("reseaux"),
    count: t("networks", { count: networks.length }),
    note: t("networksNote"),
    columns: [
      { name: t("column.name"), width: 3 },
      { name: t("column.acronym"), width: 1.2 },
      { name: t("column.regions"), width: 2.4 },
      { name: t("column.website"), width: 2.2 },
      { name: t("column.email"), width: 2.2 },
      { name: t("column.confirmed"), width: 1.4 },
    ],
    rows: networks.map((network) => [
      network.source === invented ? t("inventedName", { name: network.name }) : network.name,
      network.acronym,
      regionsCovered(network),
      network.website,
      network.email,
      network.confirmedAt ? formatDate(network.confirmedAt, locale) : tRegister("entry.neverConfirmed"),
    ]),
  };
}

/** The columns of the file of networks: for programs and spreadsheets alike, so in one language. */
export const networkColumns = ["reseau", "sigle", "regions", "site", "courriel", "source", "confirme_le"] as const;

/** A network as a line of `networkColumns`. */
export const networkLine = (network: Network): string[] => [
  ...[network.name, network.acronym, regionsCovered(network), network.website, network.email],
  ...[network.source, network.confirmedAt?.toISOString().slice(0, 10) ?? ""],
];
