import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pagesOfSpaces } from "./pages-of-spaces";
import { forAll, forSome, outcomesOf, type PageOfApp, signedIn } from "./visitors";

/** Every page, by the folders of app/ that make its address, with who gets what there. */
export const pages: Record<string, PageOfApp> = {
  "/": forAll(() => "/"),
  "/accessibilite": forAll(() => "/accessibilite"),
  "/donnees-personnelles": forAll(() => "/donnees-personnelles"),
  "/mentions-legales": forAll(() => "/mentions-legales"),
  "/appels": forAll(() => "/appels"),
  "/appels/[slug]": forAll(({ call }) => `/appels/${call}`),
  "/appels/[slug]/eligibilite": forAll(({ call }) => `/appels/${call}/eligibilite?porteur=commune&pays=SN&cout=1000`),
  "/appels/[slug]/conseil": forSome(signedIn, "forbidden", ({ call }) => `/appels/${call}/conseil`),
  "/chiffres": forAll(() => "/chiffres"),
  "/repertoire": forAll(() => "/repertoire?pays=ML&tri=ancien"),
  "/repertoire/[slug]": forAll(() => "/repertoire/commune-urbaine-de-koutiala-ml"),
  "/repertoire/chiffres-cles": forAll(() => "/repertoire/chiffres-cles"),
  "/repertoire/cooperations/[slug]": forAll(
    () => "/repertoire/cooperations/communaute-urbaine-d-alencon-246100663-commune-urbaine-de-koutiala-ml",
  ),
  "/repertoire/territoires/[pays]": forAll(() => "/repertoire/territoires/ML"),
  "/repertoire/territoires/[pays]/[region]": forAll(() => "/repertoire/territoires/ML/ML-3"),
  "/repertoire/reseaux": forAll(() => "/repertoire/reseaux"),
  "/carte": forAll(() => "/carte"),
  "/carte/[pays]": forAll(() => "/carte/ML"),
  "/repertoire/listes": forAll(() => "/repertoire/listes"),
  "/repertoire/demande": forAll(() => "/repertoire/demande"),
  // Never sent; a real one is followed in register-alive.spec.ts.
  "/repertoire/demande/[token]": forAll(() => "/repertoire/demande/inconnue"),
  "/bourse": forAll(() => "/bourse?pays=ML"),
  "/bourse/[slug]": forAll(({ notice }) => `/bourse/${notice}`),
  "/ressources": forAll(() => "/ressources"),
  "/ressources/actualites": forAll(() => "/ressources/actualites"),
  "/ressources/actualites/[slug]": forAll(() => "/ressources/actualites/lire-les-montants-par-annee"),
  "/ressources/conferences": forAll(() => "/ressources/conferences"),
  "/ressources/conferences/[slug]": forAll(() => "/ressources/conferences/atelier-de-demonstration"),
  "/ressources/documents": forAll(() => "/ressources/documents"),
  "/ressources/liens": forAll(() => "/ressources/liens"),
  "/ressources/appels": forAll(() => "/ressources/appels"),
  "/donnees": forAll(() => "/donnees"),
  "/donnees/api": forAll(() => "/donnees/api"),
  "/verifier": forAll(() => "/verifier?code=K7F2-9XQ4"),
  // A whole code that was never issued; a real one is checked in submission.spec.ts.
  "/verifier/[code]": forAll(() => "/verifier/0000-0000-0000-0000-0000-0000"),
  "/connexion": {
    address: () => "/connexion",
    outcomes: { ...outcomesOf(signedIn, "elsewhere", {}), public: "page" },
  },
  "/connexion/code": forAll(() => "/connexion/code?email=quelqu.un@example.org"),
  "/connexion/lien": forAll(() => "/connexion/lien?jeton=inconnu"),
  // Neither was ever sent; real ones are followed in circle.spec.ts.
  "/invitations/[token]": forAll(() => "/invitations/inconnue"),
  "/confirmation/[token]": forAll(() => "/confirmation/inconnue"),
  "/demonstration/courriels": forAll(() => "/demonstration/courriels"),
  "/demonstration/courriels/[id]": forAll(({ mail }) => mail),
  ...pagesOfSpaces,
};

/** The pages that the folders of app/ hold, named by their address. */
export const pagesOfFolders = (): string[] =>
  readdirSync(join(process.cwd(), "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file}`.replace(/\/\([^)]+\)/g, "").replace(/\/page\.tsx$/, "") || "/")
    .sort();
