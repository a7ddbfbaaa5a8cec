import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { openBusiness } from "./close-service";
import { servedTwice } from "./service-values";

export interface ShownOrganisation {
  servedCountries: string[];
  closedAt: Date | null;
  /** Countries that another embassy serves as well, and which. */
  servedTwice: { country: string; by: string }[];
  /** What only it can still answer: while there is some, it is not closed. */
  business: { opinions: number; questions: number };
}

/** What the ministry is shown of an organisation beside its people. */
export async function showOrganisation({ organisation }: Granted<"member.manage">): Promise<ShownOrganisation> {
  const { id } = organisation;
  const { servedCountries, closedAt } = await db().organisation.findUniqueOrThrow({
    where: { id },
    select: { servedCountries: true, closedAt: true },
  });
  const [twice, business] = await Promise.all([
    servedTwice(db(), { id, servedCountries }),
    openBusiness(db(), { id, servedCountries }),
  ]);
  return { servedCountries, closedAt, servedTwice: twice, business };
}
