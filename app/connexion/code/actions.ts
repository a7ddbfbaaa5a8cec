"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentLocale } from "@/i18n/current-locale";
import { enter } from "@/server/auth/enter";
import { emailAddress } from "@/server/services/user/email";
import { signInWithCode } from "@/server/services/user/sign-in";
import { field, nextOf, withParameters } from "../inputs";

/** Signs in with the code typed, or says why not. */
export async function enterCode(form: FormData): Promise<void> {
  const next = nextOf(form);
  const email = emailAddress.safeParse(field(form, "email"));
  if (!email.success) redirect("/connexion");
  const back = (erreur: string, reste: number | null = null) =>
    redirect(withParameters("/connexion/code", { email: email.data, suite: next, erreur, reste }));

  // As people copy it, with blanks in the middle or around.
  const code = field(form, "code").replace(/\s/g, "");
  if (!/^\d{6}$/.test(code)) back("format");
  const userAgent = (await headers()).get("user-agent") ?? "";
  const result = await signInWithCode({ email: email.data, code, userAgent, locale: await currentLocale() });
  if (result.ok) await enter(result.session, next);
  else if (result.reason === "wrong") back("code", result.triesLeft);
  else back("perime");
}
