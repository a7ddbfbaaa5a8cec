import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";

export const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);

/** A published call, closed yesterday, its opinions due in ten days; with whatever is said otherwise. */
export async function aCall(facts: Partial<Prisma.CallUncheckedCreateInput> = {}) {
  const mark = randomUUID().slice(0, 6).toUpperCase();
  return db().call.create({
    data: {
      slug: `appel-${mark.toLowerCase()}`,
      code: `T${mark}`,
      kind: "triennial",
      title: `Appel ${mark}`,
      countries: [],
      themes: [],
      firstYear: 2026,
      opensAt: days(-60),
      closesAt: days(-1),
      opinionsDueAt: days(10),
      publishedAt: days(-60),
      ...facts,
    },
  });
}
