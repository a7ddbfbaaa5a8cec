import "server-only";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { phaseOf } from "@/server/domain/call/calendar";
import { loadCall } from "@/server/services/call/load";

/** The call in which somebody wants to begin a dossier, and whether it is open; null when none is published there. */
export async function callToBegin(slug: string): Promise<{ slug: string; title: string; isOpen: boolean } | null> {
  const call = await loadCall(slug);
  if (!call?.publishedAt) return null;
  return { slug: call.slug, title: call.title, isOpen: phaseOf(call, await databaseNow(db())) === "open" };
}
