"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { localeCookie } from "@/i18n/current-locale";
import { gate } from "@/server/auth/gate";
import { safePath } from "@/server/auth/safe-path";
import { clearSessionToken } from "@/server/auth/session-cookie";
import { forgetWayOn } from "@/server/auth/way-on";
import { accountChanges, revokeAllSessions, revokeSession, updateAccount } from "@/server/services/user/account";

/** Saves name and language, and speaks that language from the next page on. */
export async function saveAccount(form: FormData): Promise<void> {
  const granted = await gate.space("account.manage");
  const changes = accountChanges.safeParse({ name: form.get("name"), locale: form.get("locale") });
  if (!changes.success) redirect("/compte?erreur=1");
  await updateAccount(granted, changes.data);
  (await cookies()).set(localeCookie, changes.data.locale, {
    sameSite: "lax",
    path: "/",
    maxAge: 365 * 24 * 60 * 60,
  });
  await forgetWayOn();
  redirect(safePath(form.get("suite")) ?? "/compte?enregistre=1");
}

export async function closeOneSession(form: FormData): Promise<void> {
  const granted = await gate.space("account.manage");
  const id = z.uuid().safeParse(form.get("session"));
  if (id.success) await revokeSession(granted, id.data);
  redirect("/compte?fermee=1");
}

export async function signOutEverywhere(): Promise<void> {
  await revokeAllSessions(await gate.space("account.manage"));
  await clearSessionToken();
  redirect("/connexion");
}
