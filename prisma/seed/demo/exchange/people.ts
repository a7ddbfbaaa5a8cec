import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import { daysAfter } from "../dates";
import { demoAddress } from "../people";
import { abroad, type ForeignKey } from "./notices";

/** An authority of the exchange, and who writes for it; null where nobody of it has an account. */
export interface Correspondent {
  organisationId: string;
  organisation: string;
  person: { id: string; name: string } | null;
}

const people: Record<ForeignKey, { email: string; name: string }> = {
  koutiala: { email: "oumar.coulibaly", name: "Oumar Coulibaly" },
  kayes: { email: "mariam.sidibe", name: "Mariam Sidibé" },
  matam: { email: "abdoul.sow", name: "Abdoul Sow" },
};
/** Asks to act for an authority abroad: the embassy there answers. */
const newcomer = {
  email: "binta.keita",
  name: "Binta Keïta",
  of: "koutiala",
  message: "Je suis secrétaire générale de la mairie.",
} as const;

/** People of foreign authorities of the register, each a member of theirs. What the register does not have is left out. */
export async function arriveFromAbroad(tx: Prisma.TransactionClient, now: Date): Promise<Map<string, Correspondent>> {
  const found = new Map<string, Correspondent>();
  for (const [key, { email, name }] of Object.entries(people) as [ForeignKey, (typeof people)[ForeignKey]][]) {
    const organisation = await authorityNamed(tx, abroad[key]);
    if (!organisation) continue;
    const user = await tx.user.create({
      data: {
        ...{ email: demoAddress(email), name, createdAt: daysAfter(now, -200) },
        memberships: {
          create: { organisationId: organisation.id, roles: ["applicant"], createdAt: daysAfter(now, -199) },
        },
      },
      select: { id: true, name: true },
    });
    found.set(key, { organisationId: organisation.id, organisation: organisation.name, person: user });
  }
  const claimed = found.get(newcomer.of);
  if (claimed)
    await tx.user.create({
      data: {
        ...{ email: demoAddress(newcomer.email), name: newcomer.name, createdAt: daysAfter(now, -1) },
        claims: {
          create: {
            id: randomUUID(),
            organisationId: claimed.organisationId,
            message: newcomer.message,
            createdAt: daysAfter(now, -1),
          },
        },
      },
    });
  return found;
}

const authorityNamed = (tx: Prisma.TransactionClient, word: string) =>
  tx.organisation.findFirst({
    where: {
      kind: "foreignAuthority",
      searchName: { contains: word },
      registerEntry: { level: "municipality" },
    },
    orderBy: [{ searchName: "desc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
