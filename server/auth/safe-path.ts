import "server-only";

const elsewhere = "http://passerelle.invalid";

/** A path of this application to go on to, or null for anything that could lead elsewhere. */
export function safePath(value: unknown): string | null {
  if (typeof value !== "string" || !value.startsWith("/") || value.length > 1000) return null;
  if (!URL.canParse(value, elsewhere)) return null;
  // The parser reads "//host", "/\host" and "/<tab>/host" as browsers do.
  const url = new URL(value, elsewhere);
  if (url.origin !== elsewhere || url.pathname.startsWith("//")) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The sign-in page that leads back to `path`. */
export const signInPath = (path: string | null): string =>
  path && path !== "/" ? `/connexion?${new URLSearchParams({ suite: path })}` : "/connexion";
