import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { loadSession, visitSession } from "@/server/services/user/sessions";
import { safePath, signInPath } from "./safe-path";
import { sessionToken } from "./session-cookie";

/**
 * Who this request comes from: read once per request, in one query; null when nobody is signed in. The session is
 * next-auth's; its own way of reading one also makes a CSRF token and cookies that nothing here would send.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await sessionToken();
  return token ? visitSession(db(), token) : null;
});

/**
 * Who a request comes from, for an answer that may go on for long: the first time as above, then read anew each time,
 * without the request, which is over by then. To be called while it is not.
 */
export async function askingWhoItIs(): Promise<() => Promise<Actor | null>> {
  const token = await sessionToken();
  let first: Promise<Actor | null> | undefined;
  return async () => {
    if (!token) return null;
    if (first) return (await loadSession(db(), token))?.actor ?? null;
    first = currentActor();
    return first;
  };
}

/**
 * The same for pages and forms that need somebody: leads the others to sign in, and back.
 * @param path where to come back to; by default the page asked for, as proxy.ts tells it.
 */
export async function requireActor(path?: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  redirect(signInPath(safePath(path ?? (await headers()).get("x-pathname"))));
}
