import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import { daysAfter } from "./dates";
import { demoAddress } from "./people";

/** Somebody of a foreign authority, who corrects its entry. Invented. */
const koutiala = { email: "aissata.sidibe", name: "Aïssata Sidibé", slug: "commune-urbaine-de-koutiala-ml" };

/**
 * What keeps the demonstration's register current: entries abroad confirmed lately or long ago, what an authority
 * corrected and the embassy has not read yet, contacts, and a request to appear that waits for an answer.
 */
export async function loadRegisterLife(tx: Prisma.TransactionClient, now: Date): Promise<void> {
  await confirmSome(tx, now);
  const member = await tx.user.create({ data: { email: demoAddress(koutiala.email), name: koutiala.name } });
  const { organisationId } = await tx.registerEntry.findUniqueOrThrow({ where: { slug: koutiala.slug } });
  await tx.membership.create({ data: { userId: member.id, organisationId, roles: ["applicant"] } });
  await correct(tx, { organisationId, userId: member.id, name: koutiala.name });
  await tx.registerContact.createMany({
    data: [
      {
        ...{ organisationId, name: "Secrétariat général", role: "Accueil des partenaires" },
        ...{ email: "secretariat.koutiala@example.org", isPublic: true, consentAt: daysAfter(now, -40) },
      },
      {
        ...{ organisationId, name: koutiala.name, role: "Chargée de coopération" },
        ...{ email: demoAddress(koutiala.email), isPublic: false },
      },
    ],
  });
  await ask(tx, now);
}

/** Two entries abroad of three were confirmed within the year, the others long ago. */
async function confirmSome(tx: Prisma.TransactionClient, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE register_entry e SET confirmed_at = ${now}::timestamptz - make_interval(days => 20 + (n.number * 47 % 330)
      + CASE WHEN n.number % 3 = 0 THEN 365 ELSE 0 END)
    FROM (SELECT organisation_id, row_number() OVER (ORDER BY slug)::int AS number FROM register_entry
      WHERE level IS NOT NULL) n
    WHERE e.organisation_id = n.organisation_id`;
}

async function correct(
  tx: Prisma.TransactionClient,
  { organisationId, userId, name }: { organisationId: string; userId: string; name: string },
): Promise<void> {
  const told = (cause: string, actorId: string | null, actorName: string) =>
    JSON.stringify({ cause, actorId, actorName });
  await tx.$executeRaw`SELECT set_config('passerelle.change', ${told("correction", userId, name)}, true)`;
  await tx.$executeRaw`
    UPDATE cooperation SET themes = ARRAY['waterAndSanitation', 'youth', 'culture'] WHERE foreign_id = ${organisationId}::uuid`;
  await tx.$executeRaw`SELECT set_config('passerelle.change', ${told("system", null, "")}, true)`;
}

/** A town that the register does not have yet, with a name that resembles one that it has. */
async function ask(tx: Prisma.TransactionClient, now: Date): Promise<void> {
  const town = await tx.organisation.findFirst({ where: { kind: "commune", inseeCode: "29232" } });
  if (!town) return;
  const id = randomUUID();
  await tx.registerRequest.create({
    data: {
      ...{ id, status: "pending", side: "french", frenchId: town.id, foreignName: "Commune de Koutiala" },
      ...{ country: "ML", region: "ML-3", place: "Koutiala", kind: "protocol", sinceYear: 2019 },
      ...{ themes: ["culture", "youth"], locale: "fr", tokenDigest: `demo-${id}`, requesterDigest: "" },
      ...{ contactName: "Enora Le Bihan", contactRole: "Chargée des relations internationales" },
      contactEmail: "enora.lebihan@example.org",
      message:
        "Protocole signé en 2019 entre les deux villes, renouvelé en 2024. La délibération peut vous être envoyée.",
      ...{ createdAt: daysAfter(now, -3), expiresAt: daysAfter(now, 4), confirmedAt: daysAfter(now, -2) },
    },
  });
}
