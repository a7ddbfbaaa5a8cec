import type { Prisma } from "@/server/db/generated/client";
import { daysAfter } from "./dates";
import { demoSource, type Member } from "./organisations";

interface DemoNetwork {
  name: string;
  acronym: string;
  regionCodes: string[];
  /** Days ago. */
  confirmed: number;
  /** Days ago: from then on it was in no list. */
  retired?: number;
  /** Its address is known, and not published. */
  isQuiet?: boolean;
}

const network = (name: string, acronym: string, regionCodes: string[], confirmed: number): DemoNetwork => ({
  ...{ name: `${name} de démonstration`, acronym, regionCodes, confirmed },
});

/** Invented networks: none of them exists. */
const networks: DemoNetwork[] = [
  network("Réseau Horizons solidaires", "RHSD", ["28"], 40),
  network("Passerelles bretonnes", "PBD", ["53"], 120),
  network("Coopérer en Val de Loire et Pays de la Loire, réseau", "CVPL", ["24", "52"], 410),
  network("Réseau des Alpes et de la Méditerranée", "RAMD", ["84", "93"], 75),
  { ...network("Occitanie solidaire", "OSD", ["76"], 210), isQuiet: true },
  network("Réseau du Grand Est", "RGED", ["44"], 380),
  network("Hauts-de-France du monde, réseau", "HFMD", ["32"], 500),
  network("Nouvelle-Aquitaine Coopération", "NACD", ["75"], 90),
  { ...network("Réseau de la Corse ouverte", "RCO", ["94"], 700), retired: 320 },
];

export async function loadNetworks(tx: Prisma.TransactionClient, keeper: Member, now: Date): Promise<void> {
  await tx.regionalNetwork.createMany({
    data: networks.map(({ name, acronym, regionCodes, confirmed, retired, isQuiet = false }) => ({
      ...{ name, acronym, slug: acronym.toLowerCase(), regionCodes, source: demoSource },
      website: `https://${acronym.toLowerCase()}.example.org`,
      email: `contact@${acronym.toLowerCase()}.example.org`,
      emailIsPublic: !isQuiet,
      confirmedAt: daysAfter(now, -confirmed),
      retiredAt: retired === undefined ? null : daysAfter(now, -retired),
    })),
  });
  await confirmOne(tx, keeper, now);
}

/** Somebody looks after the list: the history tells it. */
async function confirmOne(tx: Prisma.TransactionClient, { id, name }: Member, now: Date): Promise<void> {
  const told = JSON.stringify({ cause: "confirmation", actorId: id, actorName: name });
  await tx.$queryRaw`SELECT set_config('passerelle.change', ${told}, true)`;
  await tx.regionalNetwork.update({ where: { slug: "rged" }, data: { confirmedAt: daysAfter(now, -15) } });
  await tx.$queryRaw`SELECT set_config('passerelle.change', '', true)`;
}
