import type { PrismaClient } from "@/server/db/generated/client";
import { searchable } from "@/server/domain/text";

const ministryName = "Ministère";

/**
 * Lets somebody in: makes the holder of `email` a call manager and officer of the ministry, which is created if
 * there is none. Does nothing once the ministry has a call manager, so that a restart gives back no role taken away.
 */
export async function createFirstManager(database: PrismaClient, email: string): Promise<void> {
  await database.$transaction(async (tx) => {
    if (await tx.membership.findFirst({ where: { roles: { has: "callManager" } } })) return;
    const ministry =
      (await tx.organisation.findFirst({ where: { kind: "ministry" } })) ??
      (await tx.organisation.create({
        data: { kind: "ministry", name: ministryName, searchName: searchable(ministryName) },
      }));
    const user = await tx.user.upsert({
      where: { email: email.toLowerCase() },
      create: { email: email.toLowerCase() },
      update: {},
    });
    await tx.membership.upsert({
      where: { userId_organisationId: { userId: user.id, organisationId: ministry.id } },
      create: { userId: user.id, organisationId: ministry.id, roles: ["callManager", "officer"] },
      update: { roles: { push: "callManager" } },
    });
  });
}
