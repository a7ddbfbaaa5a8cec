"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentLocale } from "@/i18n/current-locale";
import { enter } from "@/server/auth/enter";
import { signInWithLink } from "@/server/services/user/sign-in";
import { field, nextOf, withParameters } from "../inputs";

/** Uses up the link of a mail. Only this does: opening the link's page changes nothing. */
export async function followLink(form: FormData): Promise<void> {
  const next = nextOf(form);
  const token = field(form, "jeton");
  const userAgent = (await headers()).get("user-agent") ?? "";
  const result = await signInWithLink({ token, userAgent, locale: await currentLocale() });
  if (result.ok) await enter(result.session, next);
  // The page of a link that no longer works says so.
  redirect(withParameters("/connexion/lien", { jeton: token, suite: next }));
}
