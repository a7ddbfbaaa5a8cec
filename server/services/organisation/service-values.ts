import "server-only";
import type { Database } from "@/server/db/client";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import type { ServiceInput } from "@/server/domain/organisation/service";

/** The columns of a service of the State. */
export const serviceValues = (input: ServiceInput) => ({
  name: input.name,
  searchName: authoritySearchText(input.name),
  ...(input.kind === "embassyService"
    ? { servedCountries: input.countries, countryCode: input.countries[0] ?? "" }
    : { departmentCode: input.department }),
});

export type ServiceRefusal = "nameTaken" | "departmentTaken";

/** What stands against a service beside those that there are; services are created and corrected one after the other. */
export async function refusalOfService(tx: Database, input: ServiceInput, id?: string): Promise<ServiceRefusal | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('services of the State', 0))`;
  const others = { kind: input.kind, closedAt: null, ...(id && { id: { not: id } }) };
  if (await tx.organisation.count({ where: { ...others, searchName: authoritySearchText(input.name) } }))
    return "nameTaken";
  if (input.kind === "embassyService") return null;
  const taken = await tx.organisation.count({ where: { ...others, departmentCode: input.department } });
  return taken > 0 ? "departmentTaken" : null;
}

/** The countries of an embassy that another one serves as well: allowed, and told. */
export async function servedTwice(
  database: Database,
  { id, servedCountries }: { id: string; servedCountries: readonly string[] },
): Promise<{ country: string; by: string }[]> {
  return database.$queryRaw<{ country: string; by: string }[]>`
    SELECT country, string_agg(o.name, ', ' ORDER BY o.name) AS by
    FROM unnest(${[...servedCountries]}::text[]) AS country
    JOIN organisation o ON o.kind = 'embassyService' AND country = ANY(o.served_countries)
      AND o.closed_at IS NULL AND o.id <> ${id}::uuid
    GROUP BY country ORDER BY country`;
}
