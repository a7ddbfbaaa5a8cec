import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { Theme } from "@/server/domain/call/themes";
import type { Cents } from "@/server/domain/money";
import { awardsOf } from "@/server/services/figures/awards";
import { whileUnchanged } from "@/server/services/register/kept";
import { tiesOf } from "./ties";

export interface CountryTies {
  country: string;
  /** Partnerships that have not ended. */
  partnerships: number;
  /** Foreign authorities that take part. */
  partners: number;
  /** What was granted here, each award once, at the country of its first partner. */
  cents: Cents;
}

export const ofTheme = (theme: Theme | undefined): Prisma.Sql =>
  theme === undefined ? Prisma.sql`true` : Prisma.sql`w.theme = ${theme}`;

/** Countries that French authorities cooperate with, those with the most partnerships first. */
export const loadWorld = (theme?: Theme): Promise<CountryTies[]> =>
  whileUnchanged(["world", theme], () => countWorld(theme));

async function countWorld(theme: Theme | undefined): Promise<CountryTies[]> {
  return db().$queryRaw<CountryTies[]>`
    WITH tie AS (
      SELECT o.country_code AS country, count(*)::int AS partnerships, count(DISTINCT c.foreign_id)::int AS partners
      FROM ${tiesOf({ theme })} GROUP BY o.country_code
    ), granted AS (
      SELECT w.country, sum(w.cents)::bigint AS cents FROM (${awardsOf({})}) w WHERE ${ofTheme(theme)} GROUP BY w.country
    )
    SELECT tie.country, partnerships, partners, COALESCE(cents, 0)::float8 AS cents
    FROM tie LEFT JOIN granted ON granted.country = tie.country
    ORDER BY partnerships DESC, tie.country`;
}
