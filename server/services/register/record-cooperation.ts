import "server-only";
import type { Database } from "@/server/db/client";
import { cooperationSlug } from "@/server/domain/register/slug";
import type { CooperationKind } from "@/server/domain/register/vocabulary";
import { queuePublicEvent } from "@/server/services/webhook/queue";
import type { Entered } from "./enter-authority";

export interface NewCooperation {
  french: Entered;
  foreign: Entered;
  kind: CooperationKind;
  sinceYear: number;
  themes: readonly string[];
  /** Who says so: a document, an authority, or a dossier of this application. */
  source: string;
}

/**
 * Records that two authorities cooperate. One that is known stays as it is, but is active again. After `tellChange`.
 * @returns its id, and whether the register did not have it.
 */
export async function recordCooperation(
  tx: Database,
  { french, foreign, kind, sinceYear, themes, source }: NewCooperation,
): Promise<{ id: string; slug: string; isNew: boolean }> {
  const ends = { frenchId: french.id, foreignId: foreign.id };
  const known = await tx.cooperation.findUnique({
    where: { frenchId_foreignId: ends },
    select: { id: true, slug: true, status: true },
  });
  if (known && known.status !== "active")
    await tx.cooperation.update({ where: { id: known.id }, data: { status: "active", untilYear: null } });
  if (known) return { id: known.id, slug: known.slug, isNew: false };
  const slug = cooperationSlug(french.slug, foreign.slug);
  const { id } = await tx.cooperation.create({
    data: { ...ends, slug, kind, sinceYear, themes: [...themes], source },
    select: { id: true },
  });
  await queuePublicEvent(tx, "register.cooperation.recorded", { cooperation: slug }, `/register/cooperations/${slug}`);
  return { id, slug, isNew: true };
}
