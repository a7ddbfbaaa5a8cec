import "server-only";
import { Prisma } from "@/server/db/generated/client";
import type { Theme } from "@/server/domain/call/themes";
import { codesWithin } from "@/server/domain/country/regions";

/** Which partnerships a map or a territory tells of: those that have not ended, as in the key figures. */
export interface TiesSelection {
  country?: string;
  region?: string;
  theme?: Theme;
}

/** Cooperations `c` of a selection, with the entry `e` and the organisation `o` of their foreign end. */
export const tiesOf = ({ country, region, theme }: TiesSelection): Prisma.Sql => Prisma.sql`
  cooperation c JOIN register_entry e ON e.organisation_id = c.foreign_id
  JOIN organisation o ON o.id = c.foreign_id
  WHERE c.status <> 'ended' ${country === undefined ? Prisma.empty : Prisma.sql`AND o.country_code = ${country}`}
    ${
      country === undefined || region === undefined
        ? Prisma.empty
        : Prisma.sql`AND e.region = ANY(${codesWithin(country, region)}::text[])`
    }
    ${theme === undefined ? Prisma.empty : Prisma.sql`AND ${theme} = ANY(c.themes)`}`;

/** Where a French authority is: its département, or "R28" for a région that has none. */
export const seatOf = Prisma.sql`COALESCE(f.department_code, 'R' || f.region_code, '')`;
