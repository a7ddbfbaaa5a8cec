import "server-only";
import { env } from "../env";

/**
 * Whether a request that changes something comes from our own pages. Browsers state the origin of every such request;
 * one without it comes from no page, and carries no cookie that a stranger could ride on.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  // "null", of a page that hides where it comes from, is no address.
  if (!URL.canParse(origin)) return false;
  return origin === new URL(env().APP_URL).origin || new URL(origin).host === request.headers.get("host");
}
