import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { localeCookie } from "@/i18n/current-locale";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { closeSession } from "@/server/services/user/sessions";
import type { SignedIn } from "@/server/services/user/sign-in";
import { homeOf } from "./home";
import { sessionToken, setSessionToken } from "./session-cookie";
import { forgetWayOn, keepWayOn } from "./way-on";

/**
 * Lets a person in who has just signed in: always under a new token, and in the language of their account. The session
 * that the browser had before, if any, ends.
 */
export async function enter({ token, actor }: SignedIn, next: string | null): Promise<never> {
  const before = await sessionToken();
  if (before) await closeSession(db(), before);
  await setSessionToken(token);
  (await cookies()).set(localeCookie, actor.locale, { sameSite: "lax", path: "/", maxAge: 365 * 24 * 60 * 60 });
  redirect(await firstPage(actor, next));
}

/** Whoever has not said their name is asked for it first: journal, colleagues and mails would know but an address. */
async function firstPage(actor: Actor, next: string | null): Promise<string> {
  if (actor.name.trim() !== "") return next ?? homeOf(actor);
  if (next) await keepWayOn(next);
  else await forgetWayOn();
  return "/compte?bienvenue=1";
}
