import "server-only";
import { safePath } from "@/server/auth/safe-path";
import { isSameOrigin } from "@/server/auth/same-origin";
import { env } from "@/server/env";
import { hasSecretAddress } from "./secret-address";

const oneYear = 365 * 24 * 3600;

/** The path and query of the page a form was sent from, when it is one of ours; else the home page. */
export function pageOfOrigin(request: Request): string {
  const referer = request.headers.get("referer");
  if (referer === null || !URL.canParse(referer)) return "/";
  const { host, pathname, search } = new URL(referer);
  if (host !== request.headers.get("host") && host !== new URL(env().APP_URL).host) return "/";
  // "//elsewhere" would be read as another site.
  return pathname.startsWith("//") ? "/" : pathname + search;
}

/** What a form of the header or footer sends: the choice, and the page it stands on; nulls when it is something else. */
export const choiceOf = (
  request: Request,
  name: string,
): Promise<{ chosen: FormDataEntryValue | null; back: FormDataEntryValue | null }> =>
  request.formData().then(
    (form) => ({ chosen: form.get(name), back: form.get("retour") }),
    () => ({ chosen: null, back: null }),
  );

/**
 * Answers a form that chooses how pages are shown: keeps `value` in a cookie for a year and goes back to the page.
 * @param value undefined when the choice is not one of those offered: nothing is kept
 * @param back the page as the form names it, for those whose address is a secret and goes into no header
 */
export function keepChoice(
  request: Request,
  cookie: string,
  value: string | undefined,
  back: FormDataEntryValue | null = null,
): Response {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const named = safePath(back);
  const headers = new Headers({ Location: named && hasSecretAddress(named) ? named : pageOfOrigin(request) });
  if (value !== undefined) {
    const secure = env().APP_URL.startsWith("https:") ? "; Secure" : "";
    headers.append("Set-Cookie", `${cookie}=${value}; Path=/; Max-Age=${oneYear}; HttpOnly; SameSite=Lax${secure}`);
  }
  return new Response(null, { status: 303, headers });
}
