import type { Prisma } from "@/server/db/generated/client";
import { enterAwards } from "@/server/services/register/enter-awards";
import { alenconGrouping, type Known, newcomers, partnersFor, yearsFor } from "./missing";
import { koutiala } from "./partners";
import { store, storeProjects } from "./store";
import * as targets from "./targets";

const firstYear = 1961;

/**
 * The register of the demonstration: what was awarded enters it as it does when results are notified, and as many
 * invented cooperations of real authorities are added as the published facts ask for.
 */
export async function loadRegister(tx: Prisma.TransactionClient, awards: readonly string[], now: Date): Promise<void> {
  await store(tx, { authorities: await alenconGrouping(tx), years: [firstYear], partners: [koutiala], now });
  await enterAwards(tx, awards);
  const known = await tx.$queryRaw<Known[]>`
    SELECT c.french_id AS "frenchId", o.kind::text, f.region, c.since_year AS "sinceYear"
    FROM cooperation c JOIN organisation o ON o.id = c.french_id
    JOIN register_entry f ON f.organisation_id = c.foreign_id JOIN organisation p ON p.id = c.foreign_id
    WHERE p.country_code = 'ML'`;
  const authorities = await newcomers(tx, known);
  const years = yearsFor(authorities.length, known);
  const partners = partnersFor(authorities.length, known);
  const cooperations = await store(tx, { authorities, years, partners, now });
  await storeProjects(tx, cooperations);
  await tx.publishedFigure.createMany({
    data: targets.published.map(([figure, value]) => ({
      ...{ country: "ML", figure, value, publishedOn: targets.publishedOn, source: targets.publishedBy },
    })),
  });
}
