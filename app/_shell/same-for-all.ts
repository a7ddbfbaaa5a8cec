/**
 * Marks a page that may be shown again to whoever is not signed in, for so many seconds. Read and taken away by the
 * front (front/server.mjs), which hands readers who are signed in past what it keeps.
 */
export const keepHeader = "x-keep-seconds";

/** Public pages, with those below them; but for "/", which is only itself. */
const sections = [
  ...["/", "/appels", "/chiffres", "/repertoire", "/donnees"],
  ...["/accessibilite", "/mentions-legales", "/donnees-personnelles"],
];

/** Whether a page shows everybody the same, but for language and look. */
export const isSameForAll = (pathname: string): boolean =>
  sections.some((section) => pathname === section || (section !== "/" && pathname.startsWith(`${section}/`)));
