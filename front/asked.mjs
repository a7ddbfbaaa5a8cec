/** What a request asks for, as far as it decides whether a kept page may answer it. */

/** Where pages are the same for all who are not signed in, but for language and look, with those below them; "/" is only itself. */
const sections = [
  ...["/appels", "/chiffres", "/repertoire", "/carte", "/bourse", "/ressources", "/donnees"],
  ...["/accessibilite", "/mentions-legales", "/donnees-personnelles"],
];
/** Made anew for each reader all the same: a form that tells when it was opened, and what a link alone opens. */
const ownMade = ["/repertoire/demande"];
/** Kept as long as nothing was asked of them: what somebody typed there is theirs. */
const untouched = ["/verifier"];
const pathOf = (url) => url.split("?")[0];
const isWithin = (path, section) => path === section || path.startsWith(`${section}/`);
const isPublic = (url) => {
  const path = pathOf(url);
  if (path === "/" || untouched.includes(url)) return true;
  return sections.some((section) => isWithin(path, section)) && !ownMade.some((section) => isWithin(path, section));
};

/** The map for search engines, in files: the same for all, whatever they read best. */
const isMap = (path) => path === "/sitemap.xml";

/** Longer addresses are searches that nobody repeats, or worse. */
const longest = 300;

/**
 * What kind of document may be kept of an address.
 * @param {import("node:http").IncomingMessage} request
 */
export const keptType = ({ url = "" }) => (isMap(pathOf(url)) ? "application/xml" : "text/html");

const cookieOf = (cookies, name) => new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(cookies)?.[1] ?? "";

/**
 * Whether a page made for somebody else may answer: whole pages, for readers who are not signed in.
 * @param {import("node:http").IncomingMessage} request
 */
export const asksForAPage = ({ method, url = "", headers }) =>
  method === "GET" &&
  url.length <= longest &&
  (isMap(pathOf(url)) || (isPublic(url) && (headers.accept ?? "").includes("text/html"))) &&
  !headers.rsc &&
  !headers.range &&
  !headers["next-router-state-tree"] &&
  !(headers.cookie ?? "").includes("session-token");

/**
 * What a reader prefers, as far as pages differ by it. `language` is the one chosen, or what the browser says of languages.
 * @param {import("node:http").IncomingMessage} request
 */
export function preferences({ headers, url = "" }) {
  if (isMap(pathOf(url))) return { theme: "", language: "fr", accepted: "" };
  const cookies = headers.cookie ?? "";
  const chosen = cookieOf(cookies, "langue");
  return {
    theme: /^(light|dark)$/.exec(cookieOf(cookies, "theme"))?.[0] ?? "",
    language: /^(fr|en)$/.test(chosen) ? chosen : null,
    accepted: (headers["accept-language"] ?? "").slice(0, 200),
  };
}

// What a form sends while somebody types: nothing of it is public.
const quiet = new Set(["application.save", "application.here", "application.leave"]);
// What somebody chooses for themselves, or does to come in and go.
const personal = /^\/api\/(theme|langue|auth)(\/|\?|$)/;
const procedures = /^\/api\/trpc\/([^?]+)/;

/**
 * Whether a request may have changed what everybody sees.
 * @param {import("node:http").IncomingMessage} request
 */
export function mayPublish({ method = "GET", url = "" }) {
  if (["GET", "HEAD", "OPTIONS"].includes(method)) return false;
  if (personal.test(url)) return false;
  const called = procedures.exec(url)?.[1]?.split(",");
  return called === undefined || !called.every((name) => quiet.has(name));
}
