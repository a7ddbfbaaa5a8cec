import type { Prisma } from "@/server/db/generated/client";
import { daysAfter } from "./dates";
import { demoSource } from "./organisations";

/** Invented networks: none of them exists. `confirmed`: days ago. */
const networks = [
  ["Réseau Horizons solidaires de démonstration", "RHSD", ["28"], 40],
  ["Passerelles bretonnes de démonstration", "PBD", ["53"], 120],
  ["Coopérer en Val de Loire et Pays de la Loire, démonstration", "CVPL", ["24", "52"], 410],
  ["Réseau des Alpes et de la Méditerranée de démonstration", "RAMD", ["84", "93"], 75],
  ["Occitanie solidaire de démonstration", "OSD", ["76"], 210],
  ["Réseau du Grand Est de démonstration", "RGED", ["44"], 15],
  ["Hauts-de-France du monde, démonstration", "HFMD", ["32"], 500],
  ["Nouvelle-Aquitaine Coopération de démonstration", "NACD", ["75"], 90],
] as const;

export async function loadNetworks(tx: Prisma.TransactionClient, now: Date): Promise<void> {
  await tx.regionalNetwork.createMany({
    data: networks.map(([name, acronym, regionCodes, confirmed]) => ({
      ...{ name, acronym, slug: acronym.toLowerCase(), regionCodes: [...regionCodes], source: demoSource },
      website: `https://${acronym.toLowerCase()}.example.org`,
      email: `contact@${acronym.toLowerCase()}.example.org`,
      confirmedAt: daysAfter(now, -confirmed),
    })),
  });
}
