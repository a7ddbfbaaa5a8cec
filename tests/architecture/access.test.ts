import { expect, test } from "vitest";
import { apiKeyRights } from "@/server/domain/api-key/schema";
import { type KeyOperationId, keyOperations } from "@/server/domain/public-api/operations";
import { permissions } from "@/server/domain/user/permissions";
import { sourcesUnder } from "./sources";

/** What everybody may open, and why. Any other page or route must stand behind a gate. */
const open: Record<string, string> = {
  "app/(public)/page.tsx": "home",
  "app/(public)/appels/page.tsx": "published calls",
  "app/(public)/appels/[slug]/page.tsx": "one published call",
  "app/(public)/appels/[slug]/laureats.csv/route.ts": "notified laureates of a published call",
  "app/(public)/appels/[slug]/eligibilite/page.tsx": "self-check of one published call",
  "app/(public)/appels/[slug]/fichiers/[id]/route.ts":
    "a file of a published call; its service finds one of a draft for those alone who may read the draft",
  "app/(public)/appels/[slug]/echeance.ics/route.ts": "when a published call closes",
  "app/(public)/chiffres/page.tsx": "notified amounts",
  "app/(public)/repertoire/page.tsx": "the register is public",
  "app/(public)/repertoire/[slug]/page.tsx": "the register is public",
  "app/(public)/repertoire/chiffres-cles/page.tsx": "the register is public",
  "app/(public)/repertoire/cooperations/[slug]/page.tsx": "the register is public",
  "app/(public)/repertoire/territoires/[pays]/page.tsx": "the register is public; notified amounts",
  "app/(public)/repertoire/territoires/[pays]/[region]/page.tsx": "the register is public; notified amounts",
  "app/(public)/repertoire/reseaux/page.tsx": "regional networks, with the address that each publishes",
  "app/(public)/carte/page.tsx": "the register is public; notified amounts",
  "app/(public)/carte/[pays]/page.tsx": "the register is public; notified amounts",
  "app/(public)/repertoire/cooperations.csv/route.ts": "the register is public",
  "app/(public)/repertoire/listes/page.tsx": "the register is public",
  "app/(public)/repertoire/listes/[fichier]/route.ts": "the register is public",
  "app/(public)/repertoire/demande/page.tsx": "anybody may ask to appear in the register",
  "app/(public)/repertoire/demande/[token]/page.tsx":
    "for whoever holds the link of a request; shows what was asked, confirms nothing by being opened",
  "app/(public)/bourse/page.tsx": "published notices",
  "app/(public)/bourse/[slug]/page.tsx": "one published notice; names nobody",
  "app/(public)/ressources/page.tsx": "what is published and has come",
  "app/(public)/ressources/actualites/page.tsx": "published news",
  "app/(public)/ressources/actualites/[slug]/page.tsx": "one published news item",
  "app/(public)/ressources/actualites.atom/route.ts": "published news",
  "app/(public)/ressources/actualites.rss/route.ts": "published news",
  "app/(public)/ressources/conferences/page.tsx": "published conferences",
  "app/(public)/ressources/conferences/[slug]/page.tsx": "one published conference",
  "app/(public)/ressources/conferences/[slug]/programme.ics/route.ts": "when a published conference is",
  "app/(public)/ressources/documents/page.tsx": "published documents",
  "app/(public)/ressources/documents/[slug]/fichier/route.ts": "the file of a published document",
  "app/(public)/ressources/liens/page.tsx": "published links",
  "app/(public)/ressources/appels/page.tsx": "the texts of published calls",
  "app/sitemap.xml/route.ts": "the addresses of public pages",
  "app/partage/site/route.ts": "a picture that says the name of the service",
  "app/partage/[genre]/[slug]/route.ts": "a picture that says the title of a public page",
  "app/(public)/donnees/page.tsx": "what the open data hold",
  "app/(public)/donnees/api/page.tsx": "what the public API is",
  "app/(public)/accessibilite/page.tsx": "legal page",
  "app/(public)/donnees-personnelles/page.tsx": "legal page",
  "app/(public)/mentions-legales/page.tsx": "legal page",
  "app/(public)/verifier/page.tsx": "asks for the code of a receipt",
  "app/(public)/verifier/[code]/page.tsx":
    "for whoever holds a code that nobody guesses; shows no content and no person",
  "app/invitations/[token]/page.tsx": "for whoever holds the link of an invitation; accepts nothing by being opened",
  "app/confirmation/[token]/page.tsx":
    "for a party of a dossier, who holds a link of its own; shows its share and names the project, nothing more",
  "app/api/confirmation/[token]/route.ts": "the letter of a party, by the same link",
  "app/chiffres.csv/route.ts": "notified amounts",
  "app/donnees/subventions-scdl.csv/route.ts": "notified awards",
  "app/donnees/iati.xml/route.ts": "notified awards",
  "app/donnees/360giving.json/route.ts": "notified awards",
  "app/donnees/repertoire.csv/route.ts": "the register is public",
  "app/donnees/repertoire.geojson/route.ts": "the register is public",
  "app/donnees/catalogue.jsonld/route.ts": "what the open data hold",
  "app/connexion/page.tsx": "sign-in",
  "app/connexion/code/page.tsx": "sign-in",
  "app/connexion/lien/page.tsx": "sign-in",
  "app/connexion/sortie/route.ts": "ends one's own session",
  "app/demonstration/courriels/page.tsx": "demonstration only; its service refuses otherwise",
  "app/demonstration/courriels/[id]/page.tsx": "demonstration only; its service refuses otherwise",
  "app/api/auth/[...nextauth]/route.ts": "sessions, by next-auth",
  "app/api/langue/route.ts": "one's own language",
  "app/api/theme/route.ts": "one's own look",
  "app/api/trpc/[trpc]/route.ts": "each procedure declares its permission",
  "app/marque/[fichier]/route.ts": "fonts of an entitled deployment",
};

const all = sourcesUnder("app").filter(({ path }) => /(^|\/)(page\.tsx|route\.ts)$/.test(path));
/** Routes of the public API say it method by method; the others once. */
const isOfApi = ({ path }: { path: string }) => path.startsWith("app/api/v1/");
const entries = all.filter((entry) => !isOfApi(entry));
const apiEntries = all.filter(isOfApi);
const gated =
  /\bgate\.(application|call|organisation|advice|entry|notice|answer|resource|space)\(\s*"([^"]+)"|\bgrantOn(?:Application|Advice|Call|Resource)\(\s*"([^"]+)"|findAttachment\(/;
const known = new Set(Object.values(permissions).flatMap((family) => Object.keys(family)));

test("there are pages to walk", () => expect(entries.length).toBeGreaterThan(30));

test.each(entries.map((entry) => [entry.path, entry.text] as const))("%s declares who may open it", (path, text) => {
  const gate = gated.exec(text);
  expect(path in open, `${path} has neither a gate nor a place in the list of open pages`).toBe(gate === null);
  const permission = gate?.[2] ?? gate?.[3];
  if (permission) expect(known).toContain(permission);
});

test("there are routes of the API to walk", () => expect(apiEntries.length).toBeGreaterThan(8));

const apiDeclared =
  /^export const (\w+) = (publicRoute\((?:readOperations|nowhere)\b|keyRoute\(keyOperations\.(\w+))/gm;
const isKeyOperation = (name: string): name is KeyOperationId => Object.hasOwn(keyOperations, name);

test.each(apiEntries.map(({ path, text }) => [path, text] as const))(
  "%s declares for each method that it is public, or what right a key needs",
  (_path, text) => {
    const exported = [...text.matchAll(/\bexport\s[^;{]*?\b(GET|HEAD|POST|PUT|PATCH|DELETE)\b/g)].map(
      ([, method]) => method,
    );
    const declared = [...text.matchAll(apiDeclared)].map(([, method = "", builder = "", operation = ""]) => ({
      ...{ method, isPublic: builder.startsWith("publicRoute") },
      right: isKeyOperation(operation) ? keyOperations[operation].right : null,
    }));
    expect(declared.map(({ method }) => method)).toEqual(exported);
    expect(declared).not.toEqual([]);
    for (const { method, isPublic, right } of declared)
      if (isPublic) expect(method).toBe("GET");
      else expect(apiKeyRights).toContain(right);
  },
);

test("the list of open pages names none that is gone", () => {
  const paths = new Set(entries.map(({ path }) => path));
  expect(Object.keys(open).filter((path) => !paths.has(path))).toEqual([]);
});
