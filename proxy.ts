import { type NextRequest, NextResponse } from "next/server";
import { cleanedSearch, isReadablePath } from "./app/_shell/clean-address";
import { contentSecurityPolicy } from "./app/_shell/content-security-policy";
import { env } from "./server/env";

/** Tells pages the address they are asked at, path and query, e.g. to come back to it after signing in. */
const pathHeader = "x-pathname";

/** An address where there is no page: what cannot be read is not found. */
const nowhere = "/introuvable";

/** Gives each page its security policy, and the nonce by which Next marks its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  const cleaned = cleanedSearch(searchParams);
  // No page nor database reads such parameters: what is left of them is asked for instead.
  if (cleaned !== null) return NextResponse.redirect(new URL(`${pathname}${cleaned && `?${cleaned}`}`, request.url));
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy({ nonce }, { development: env().NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce here.
  headers.set("content-security-policy", policy);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = isReadablePath(pathname)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(nowhere, request.url), { request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  // Pages only: neither programs' addresses nor files.
  matcher: [
    "/((?!api/|_next/static/|_next/image|marque/|favicon.svg).*)",
    // Of the others, those that may not be readable: Next fails where it cannot decode an address.
    "/(api|marque)/(.*%.*)",
  ],
};
