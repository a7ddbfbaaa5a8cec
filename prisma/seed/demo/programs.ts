import { randomBytes } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import { newWebhookSecret, sealSecret } from "@/server/services/webhook/secret";
import type { Authorities } from "./authorities";
import { daysAfter } from "./dates";
import type { Team } from "./team";

interface Demo {
  authorities: Authorities;
  team: Team;
  now: Date;
}

/**
 * A key and a webhook of a town, as its page shows them. Nobody holds the key; the address is paused, so that nothing
 * leaves a demonstration by itself.
 */
export async function loadPrograms(tx: Prisma.TransactionClient, { authorities, team, now }: Demo): Promise<void> {
  const [maker] = team.membersOf("alencon").filter(({ roles }) => roles.includes("applicant"));
  if (!maker) return;
  const by = { userId: maker.id, organisationId: authorities.alencon.id };
  await tx.apiKey.create({
    data: {
      ...by,
      name: "Logiciel des subventions",
      rights: ["applications.read", "applications.write"],
      digest: randomBytes(32).toString("hex"),
      start: "pas_dEmo0",
      createdAt: daysAfter(now, -40),
      lastUsedAt: daysAfter(now, -2),
      expiresAt: daysAfter(now, 325),
    },
  });
  await tx.webhookSubscription.create({
    data: {
      ...by,
      url: "https://subventions.example.org/passerelle",
      events: ["call.published", "application.statusChanged"],
      secret: sealSecret(newWebhookSecret()),
      createdAt: daysAfter(now, -40),
      pausedAt: daysAfter(now, -1),
      deliveries: {
        create: [
          delivered("call.published", daysAfter(now, -12)),
          { ...missed("application.statusChanged", daysAfter(now, -6)), lastStatus: 503 },
        ],
      },
    },
  });
}

const delivered = (type: string, at: Date) => ({
  ...{ type, data: {}, status: "delivered" as const, tries: 1, lastStatus: 204 },
  ...{ createdAt: at, nextTryAt: at, deliveredAt: at },
});

const missed = (type: string, at: Date) => ({
  ...{ type, data: {}, status: "failed" as const, tries: 10, createdAt: at, nextTryAt: daysAfter(at, 3) },
});
