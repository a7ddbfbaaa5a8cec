import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Those who may look at a page: the public, somebody of no organisation, and one person of each role. */
export const visitors = [
  "public",
  "newcomer",
  "applicant",
  "adviser",
  "officer",
  "callManager",
  "decisionMaker",
  "budgetOfficer",
  "reader",
] as const;
export type Visitor = (typeof visitors)[number];

/** What a visitor gets at an address. "elsewhere": another page of theirs. */
export type Outcome = "page" | "elsewhere" | "signIn" | "forbidden" | "notFound";

/** Records of the demonstration that stand for those of their kind. */
export interface Examples {
  /** A draft of the applicant's authority. */
  draft: string;
  /** A dossier of the applicant's authority that the embassy is asked about, and its call. */
  filed: string;
  call: string;
  /** A call that is not published. */
  draftCall: string;
  mail: string;
  /** What the applicant's authority asked the embassy before filing; its draft is open. */
  advice: string;
  /** Of the applicant's authority in the register. */
  entry: string;
  /** Of an authority in the country of the example's embassy. */
  foreignEntry: string;
  /** A notice of the applicant's authority that all may read, by its address and by its id; one of a foreign authority. */
  notice: string;
  ownNotice: string;
  foreignNotice: string;
  /** What a foreign authority answers to the applicant's. */
  exchange: string;
}

export interface PageOfApp {
  address(examples: Examples): string;
  outcomes: Record<Visitor, Outcome>;
}

const signedIn = visitors.filter((visitor) => visitor !== "public");
const ministry = ["officer", "callManager", "decisionMaker", "budgetOfficer"] as const;

/** The same for all. */
const forAll = (address: PageOfApp["address"], outcome: Outcome = "page"): PageOfApp => ({
  address,
  outcomes: outcomesOf(visitors, outcome, {}),
});

/** A page for some of those who are signed in; the others get the same refusal, save exceptions. */
const forSome = (
  some: readonly Visitor[],
  refusal: Outcome,
  address: PageOfApp["address"],
  exceptions: Partial<Record<Visitor, Outcome>> = {},
): PageOfApp => ({
  address,
  outcomes: { ...outcomesOf(signedIn, refusal, {}), ...outcomesOf(some, "page", exceptions), public: "signIn" },
});

const outcomesOf = (some: readonly Visitor[], outcome: Outcome, exceptions: Partial<Record<Visitor, Outcome>>) =>
  Object.fromEntries([
    ...some.map((visitor) => [visitor, outcome]),
    ...Object.entries(exceptions),
  ]) as PageOfApp["outcomes"];

const peopleOfDossier = ["applicant", "adviser", ...ministry] as const;

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

  "/compte": forSome(signedIn, "forbidden", () => "/compte"),
  "/compte/rattachement": forSome(signedIn, "forbidden", () => "/compte/rattachement?q=podor"),
  "/compte/repertoire/[slug]": forSome(["applicant"], "forbidden", ({ entry }) => `/compte/repertoire/${entry}`),
  "/compte/rattachement/etranger": forSome(signedIn, "forbidden", () => "/compte/rattachement/etranger?q=koutiala"),
  "/compte/bourse": forSome(signedIn, "forbidden", () => "/compte/bourse"),
  // Whoever writes for no authority is led to where one joins one.
  "/compte/bourse/nouvelle": forSome(["applicant"], "elsewhere", () => "/compte/bourse/nouvelle"),
  "/compte/bourse/[id]": forSome(["applicant"], "forbidden", ({ ownNotice }) => `/compte/bourse/${ownNotice}`),
  // What is published is taken back to a draft first.
  "/compte/bourse/[id]/modifier": forSome(
    ["applicant"],
    "forbidden",
    ({ ownNotice }) => `/compte/bourse/${ownNotice}/modifier`,
    { applicant: "elsewhere" },
  ),
  "/compte/bourse/repondre/[slug]": forSome(
    ["applicant"],
    "forbidden",
    ({ foreignNotice }) => `/compte/bourse/repondre/${foreignNotice}`,
  ),
  "/compte/bourse/reponses/[id]": forSome(
    ["applicant"],
    "notFound",
    ({ exchange }) => `/compte/bourse/reponses/${exchange}`,
  ),
  "/compte/demandes": forSome(
    ["applicant", "adviser", "officer", "callManager"],
    "forbidden",
    () => "/compte/demandes",
  ),

  "/compte/cles": forSome(["applicant"], "forbidden", () => "/compte/cles"),
  "/compte/webhooks": forSome(["applicant"], "forbidden", () => "/compte/webhooks"),
  // One that there is not; a real one is opened in api.spec.ts.
  "/compte/webhooks/[id]": forSome(["applicant"], "forbidden", () => "/compte/webhooks/inconnu", {
    applicant: "notFound",
  }),

  "/dossiers": forSome(["newcomer", "applicant"], "forbidden", () => "/dossiers"),
  "/dossiers/nouveau": forSome(signedIn, "forbidden", ({ call }) => `/dossiers/nouveau?appel=${call}`),
  "/dossiers/[ref]": forSome(peopleOfDossier, "notFound", ({ filed }) => `/dossiers/${filed}`),
  "/dossiers/[ref]/lecture": forSome(peopleOfDossier, "notFound", ({ filed }) => `/dossiers/${filed}/lecture`),
  "/dossiers/[ref]/comparaison": forSome(peopleOfDossier, "notFound", ({ filed }) => `/dossiers/${filed}/comparaison`),
  "/dossiers/[ref]/recepisse": forSome(peopleOfDossier, "notFound", ({ filed }) => `/dossiers/${filed}/recepisse`),
  "/dossiers/[ref]/messages": forSome(peopleOfDossier, "notFound", ({ filed }) => `/dossiers/${filed}/messages`),
  // The ministry sees nothing of what is asked before filing; the embassy reads it in its own space.
  "/dossiers/conseils/[id]": forSome(["applicant"], "notFound", ({ advice }) => `/dossiers/conseils/${advice}`, {
    adviser: "forbidden",
  }),
  "/dossiers/[ref]/formulaire": forSome(["applicant"], "notFound", ({ draft }) => `/dossiers/${draft}/formulaire`, {
    applicant: "elsewhere",
  }),
  // Whoever writes submits from the form; the page is for who signs and does not write.
  "/dossiers/[ref]/depot": forSome(["applicant"], "notFound", ({ draft }) => `/dossiers/${draft}/depot`, {
    applicant: "elsewhere",
  }),
  "/dossiers/[ref]/formulaire/[section]": forSome(
    ["applicant"],
    "notFound",
    ({ draft }) => `/dossiers/${draft}/formulaire/financement`,
  ),

  "/avis": forSome(["adviser"], "forbidden", () => "/avis"),
  // The people of a dossier know that it exists; only the embassy writes here.
  "/avis/[ref]": forSome(["adviser"], "forbidden", ({ filed }) => `/avis/${filed}`, {
    newcomer: "notFound",
    reader: "notFound",
  }),
  "/avis/[ref]/messages": forSome(["adviser"], "forbidden", ({ filed }) => `/avis/${filed}/messages`),
  "/avis/conseils": forSome(["adviser"], "forbidden", () => "/avis/conseils"),
  "/avis/conseils/[id]": forSome(["adviser"], "forbidden", ({ advice }) => `/avis/conseils/${advice}`),
  "/avis/conseils/[id]/brouillon": forSome(
    ["adviser"],
    "notFound",
    ({ advice }) => `/avis/conseils/${advice}/brouillon`,
  ),

  "/avis/repertoire": forSome(["adviser", "callManager"], "forbidden", () => "/avis/repertoire"),
  "/avis/repertoire/a-confirmer": forSome(
    ["adviser", "callManager"],
    "forbidden",
    () => "/avis/repertoire/a-confirmer",
  ),
  "/avis/repertoire/[slug]": forSome(
    ["adviser", "callManager"],
    "forbidden",
    ({ foreignEntry }) => `/avis/repertoire/${foreignEntry}`,
  ),

  "/instruction": forSome(ministry, "forbidden", () => "/instruction"),
  "/instruction/[ref]": forSome(ministry, "forbidden", ({ filed }) => `/instruction/${filed}`),
  "/instruction/[ref]/messages": forSome(ministry, "forbidden", ({ filed }) => `/instruction/${filed}/messages`),
  "/instruction/appels": forSome(ministry, "forbidden", () => "/instruction/appels"),
  "/instruction/appels/[slug]": forSome(ministry, "forbidden", ({ call }) => `/instruction/appels/${call}`),
  "/instruction/appels/[slug]/[ref]": forSome(
    ministry,
    "forbidden",
    ({ call, filed }) => `/instruction/appels/${call}/${filed}`,
  ),
  "/instruction/appels/[slug]/notification": forSome(
    ministry,
    "forbidden",
    ({ call }) => `/instruction/appels/${call}/notification`,
  ),

  "/administration": forSome(["officer", "callManager"], "forbidden", () => "/administration"),
  "/administration/rattachements": forSome(
    ["officer", "callManager"],
    "forbidden",
    () => "/administration/rattachements",
  ),
  "/administration/repertoire": forSome(["adviser", "callManager"], "forbidden", () => "/administration/repertoire"),
  "/administration/bourse": forSome(["adviser", "callManager"], "forbidden", () => "/administration/bourse"),
  // The adviser of these visits answers for another country.
  "/administration/bourse/[id]": forSome(
    ["callManager"],
    "forbidden",
    ({ ownNotice }) => `/administration/bourse/${ownNotice}`,
  ),
  "/administration/journal": forSome(["officer", "callManager"], "forbidden", () => "/administration/journal"),
  "/administration/courriels": forSome(["officer", "callManager"], "forbidden", () => "/administration/courriels"),
  "/administration/ressources": forSome(["adviser", "callManager"], "forbidden", () => "/administration/ressources"),
  "/administration/ressources/nouveau": forSome(
    ["adviser", "callManager"],
    "forbidden",
    () => "/administration/ressources/nouveau?genre=rencontre",
  ),
  // What is not published does not exist but for those who write it: the ministry, and the embassy of its country.
  "/administration/ressources/[slug]": forSome(
    ["callManager"],
    "notFound",
    () => "/administration/ressources/brouillon-de-demonstration",
  ),
  "/administration/ressources/[slug]/apercu": forSome(
    ["callManager"],
    "notFound",
    () => "/administration/ressources/annonce-programmee/apercu",
  ),
  "/administration/repertoire/import": forSome(
    ["adviser", "callManager"],
    "forbidden",
    () => "/administration/repertoire/import",
  ),
  // One that nobody sent; real ones are followed in register-import.spec.ts.
  "/administration/repertoire/import/[id]": forSome(
    [],
    "forbidden",
    () => "/administration/repertoire/import/00000000-0000-0000-0000-000000000000",
    { adviser: "notFound", callManager: "notFound" },
  ),
  "/administration/appels": forSome(["officer", "callManager"], "forbidden", () => "/administration/appels"),
  "/administration/appels/nouveau": forSome(["callManager"], "forbidden", () => "/administration/appels/nouveau"),
  // A call that is not published does not exist outside the ministry.
  "/administration/appels/[slug]": forSome(
    ["callManager"],
    "notFound",
    ({ draftCall }) => `/administration/appels/${draftCall}`,
    { officer: "forbidden", decisionMaker: "forbidden", budgetOfficer: "forbidden" },
  ),
  "/administration/appels/[slug]/questions": forSome(
    ["callManager"],
    "notFound",
    ({ draftCall }) => `/administration/appels/${draftCall}/questions`,
    { officer: "forbidden", decisionMaker: "forbidden", budgetOfficer: "forbidden" },
  ),
  "/administration/appels/[slug]/essai": forSome(
    ["callManager"],
    "notFound",
    ({ draftCall }) => `/administration/appels/${draftCall}/essai`,
    { officer: "forbidden", decisionMaker: "forbidden", budgetOfficer: "forbidden" },
  ),
  "/administration/appels/[slug]/apercu": forSome(
    ["officer", "callManager"],
    "forbidden",
    ({ draftCall }) => `/administration/appels/${draftCall}/apercu`,
  ),
};

/** The pages that the folders of app/ hold, named by their address. */
export const pagesOfFolders = (): string[] =>
  readdirSync(join(process.cwd(), "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file}`.replace(/\/\([^)]+\)/g, "").replace(/\/page\.tsx$/, "") || "/")
    .sort();
