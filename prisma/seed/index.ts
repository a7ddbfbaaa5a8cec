import type { PrismaClient } from "@/server/db/generated/client";
import { loadDemo } from "./demo";
import { createFirstManager } from "./first-manager";
import { loadReferenceData } from "./reference";

export interface SeedSettings {
  demo: boolean;
  firstManagerEmail?: string | undefined;
  now: Date;
}

/** Fills a migrated database with what the settings ask for. Running it again adds only what is missing. */
export async function seed(database: PrismaClient, { demo, firstManagerEmail, now }: SeedSettings): Promise<void> {
  await loadReferenceData(database);
  if (demo) await loadDemo(database, now);
  if (firstManagerEmail) await createFirstManager(database, firstManagerEmail);
}
