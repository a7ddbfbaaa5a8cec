import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { isLocale, type Locale } from "@/server/domain/locale";
import { preferredLocale } from "./preferred-locale";

/** Holds the language the reader chose. Set by POST /api/langue, and by signing in from the account's. */
export const localeCookie = "langue";

/** The language of this request: the one chosen, else the browser's, else French. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  return isLocale(chosen) ? chosen : preferredLocale((await headers()).get("accept-language"));
});
