import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { isTaken } from "@/server/services/call/values";
import { type CreateResult, createApplication } from "./create";

export type BeginOnceResult = CreateResult | { ok: false; reason: "keyReused" };

/**
 * Begins a dossier for a program, which may ask again when it did not hear the answer: with the same key of its own it
 * is given the same dossier.
 * @param key what the program calls its request; without one, each begins a dossier.
 */
export async function beginOnce(
  granted: Granted<"application.create">,
  { callSlug, key }: { callSlug: string; key: string | null },
): Promise<BeginOnceResult> {
  const id = key === null ? randomUUID() : idOf(granted.organisation.id, key);
  const begin = () => createApplication(granted, { callSlug, key: id });
  const known = key === null ? null : await callOf(id);
  if (known !== null && known !== callSlug) return { ok: false, reason: "keyReused" };
  try {
    return await begin();
  } catch (error) {
    // The same request twice at once: the other has begun it.
    if (!isTaken(error) || key === null) throw error;
    return (await callOf(id)) === callSlug ? begin() : { ok: false, reason: "keyReused" };
  }
}

const callOf = async (id: string): Promise<string | null> =>
  (await db().application.findUnique({ where: { id }, select: { call: { select: { slug: true } } } }))?.call.slug ??
  null;

/** A UUID of the organisation's own (RFC 9562, version 8), so that no two organisations' keys can meet. */
function idOf(organisationId: string, key: string): string {
  const hex = createHash("sha256").update(`${organisationId}\0${key}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
