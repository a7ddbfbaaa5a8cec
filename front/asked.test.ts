import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { themeCookie, themes } from "@/app/_shell/theme";
import { localeCookie } from "@/i18n/current-locale";
import { locales } from "@/server/domain/locale";
import { asksForAPage, keptType, mayPublish, preferences } from "./asked.mjs";

const request = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  ({ url, method, headers: { accept: "text/html,*/*", ...headers } }) as unknown as IncomingMessage;

test.each([
  [request("/"), true],
  [request("/appels?annee=2010"), true],
  [request("/appels/triennal-2026/eligibilite"), true],
  [request("/repertoire/angers-49007"), true],
  [request("/donnees"), true],
  [request("/repertoire/demande"), false],
  [request("/repertoire/demande/jeton"), false],
  [request("/repertoire/demande-ml"), true],
  [request("/appelsx"), false],
  [request("/connexion/lien?jeton=x"), false],
  [request("/confirmation/x"), false],
  [request("/verifier"), true],
  [request("/verifier?code=K7F2"), false],
  [request("/verifier/K7F2"), false],
  [request("/dossiers"), false],
  [request("/api/auth/callback/x"), false],
  [request("/", { cookie: "theme=dark; langue=en" }), true],
  [request("/", { cookie: "next-auth.session-token=x" }), false],
  [request("/", { cookie: "a=b; __Secure-next-auth.session-token=x" }), false],
  [request("/", { rsc: "1" }), false],
  [request("/", { "next-router-state-tree": "[]" }), false],
  [request("/", { range: "bytes=0-1" }), false],
  [request("/sitemap.xml", { accept: "*/*" }), true],
  [request("/sitemap.xml?liste=repertoire&partie=2", { accept: "*/*" }), true],
  [request("/sitemap.xml", {}, "POST"), false],
  [request("/donnees/iati.xml"), true],
  [request("/donnees/iati.xml", { accept: "*/*" }), false],
  [request("/chiffres.csv", { accept: "text/csv" }), false],
  [request(`/repertoire?q=${"a".repeat(300)}`), false],
  [request("/", {}, "HEAD"), false],
  [request("/", {}, "POST"), false],
])("request %#: a page kept for all may answer: %s", (asked, may) => expect(asksForAPage(asked)).toBe(may));

test("what a reader prefers is read off the cookies that the application sets", () => {
  for (const locale of locales)
    for (const theme of themes)
      expect(preferences(request("/", { cookie: `${localeCookie}=${locale}; ${themeCookie}=${theme}` }))).toMatchObject(
        {
          language: locale,
          theme: theme === "system" ? "" : theme,
        },
      );
});

test.each([
  ["", { theme: "", language: null, accepted: "" }],
  ["theme=dark", { theme: "dark", language: null, accepted: "" }],
  ["x=1; langue=en; theme=pink", { theme: "", language: "en", accepted: "" }],
  ["langue=de", { theme: "", language: null, accepted: "" }],
])("the cookies %s prefer %o", (cookie, preferred) => expect(preferences(request("/", { cookie }))).toEqual(preferred));

test.each([
  ["GET", "/api/trpc/calls.list", false],
  ["HEAD", "/", false],
  ["POST", "/api/trpc/application.save", false],
  ["POST", "/api/trpc/application.save,application.here?batch=1", false],
  ["POST", "/api/trpc/application.save,decision.notify?batch=1", true],
  ["POST", "/api/trpc/calls.publish", true],
  ["POST", "/administration/appels", true],
  ["DELETE", "/api/pieces/1", true],
  ["POST", "/api/theme", false],
  ["POST", "/api/langue?x", false],
  ["POST", "/api/auth/signout", false],
  ["POST", "/api/themes", true],
] as const)("%s %s may change what everybody sees: %s", (method, url, may) =>
  expect(mayPublish(request(url, {}, method))).toBe(may),
);

test("of the map, XML is kept, for whoever asks; of all else pages alone, and no data", () => {
  expect(keptType(request("/sitemap.xml?liste=bourse"))).toBe("application/xml");
  expect(keptType(request("/donnees/iati.xml"))).toBe("text/html");
  const asked = [request("/sitemap.xml"), request("/sitemap.xml", { cookie: "theme=dark; langue=en" })];
  const [one, other] = asked.map(preferences);
  expect(one).toEqual(other);
});
