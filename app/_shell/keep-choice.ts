import "server-only";
import { isSameOrigin } from "@/server/auth/same-origin";
import { env } from "@/server/env";

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

/** A field of the form that a request sends; null when it sends something else. */
export const fieldOf = (request: Request, name: string): Promise<FormDataEntryValue | null> =>
  request.formData().then(
    (form) => form.get(name),
    () => null,
  );

/**
 * Answers a form that chooses how pages are shown: keeps `value` in a cookie for a year and goes back to the page.
 * @param value undefined when the choice is not one of those offered: nothing is kept
 */
export function keepChoice(request: Request, cookie: string, value: string | undefined): Response {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const headers = new Headers({ Location: pageOfOrigin(request) });
  if (value !== undefined) {
    const secure = env().APP_URL.startsWith("https:") ? "; Secure" : "";
    headers.append("Set-Cookie", `${cookie}=${value}; Path=/; Max-Age=${oneYear}; HttpOnly; SameSite=Lax${secure}`);
  }
  return new Response(null, { status: 303, headers });
}
