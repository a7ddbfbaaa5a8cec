"use server";

import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { currentLocale } from "@/i18n/current-locale";
import { enter } from "@/server/auth/enter";
import { requesterOf } from "@/server/auth/requester";
import { NotFound } from "@/server/domain/errors";
import { signInAsDemoAccount } from "@/server/services/user/demo-accounts";
import { emailAddress } from "@/server/services/user/email";
import { requestSignInCode } from "@/server/services/user/request-sign-in-code";
import { field, nextOf, withParameters } from "./inputs";

/** Mails a code, and goes on to where it is typed. */
export async function requestCode(form: FormData): Promise<void> {
  const next = nextOf(form);
  const typed = field(form, "email");
  const email = emailAddress.safeParse(typed);
  if (!email.success)
    redirect(withParameters("/connexion", { erreur: "adresse", email: typed.slice(0, 254), suite: next }));
  const result = await requestSignInCode({
    email: email.data,
    requester: requesterOf(await headers()),
    locale: await currentLocale(),
    next,
  });
  redirect(withParameters("/connexion/code", { email: email.data, suite: next, erreur: result.ok ? null : "limite" }));
}

/** Signs in as one of the invented people of the demonstration. */
export async function signInAsDemo(form: FormData): Promise<void> {
  const userAgent = (await headers()).get("user-agent") ?? "";
  try {
    const session = await signInAsDemoAccount({ email: field(form, "email"), userAgent });
    await enter(session, nextOf(form));
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
