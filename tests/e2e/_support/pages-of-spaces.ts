import { forSome, ministry, type PageOfApp, peopleOfDossier, readersOfDossier, signedIn } from "./visitors";

/** The pages of the signed-in spaces, by the folders of app/ that make their address, with who gets what there. */
export const pagesOfSpaces: Record<string, PageOfApp> = {
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

  "/compte/organisations/[id]": forSome(
    ["applicant", "callManager"],
    "forbidden",
    ({ organisation }) => `/compte/organisations/${organisation}`,
  ),
  "/compte/cles": forSome(["applicant"], "forbidden", () => "/compte/cles"),
  "/compte/webhooks": forSome(["applicant"], "forbidden", () => "/compte/webhooks"),
  // One that there is not; a real one is opened in api.spec.ts.
  "/compte/webhooks/[id]": forSome(["applicant"], "forbidden", () => "/compte/webhooks/inconnu", {
    applicant: "notFound",
  }),

  "/dossiers": forSome(["newcomer", "applicant", "reader"], "forbidden", () => "/dossiers"),
  "/dossiers/nouveau": forSome(signedIn, "forbidden", ({ call }) => `/dossiers/nouveau?appel=${call}`),
  "/dossiers/[ref]": forSome(readersOfDossier, "notFound", ({ filed }) => `/dossiers/${filed}`),
  "/dossiers/[ref]/lecture": forSome(readersOfDossier, "notFound", ({ filed }) => `/dossiers/${filed}/lecture`),
  "/dossiers/[ref]/comparaison": forSome(readersOfDossier, "notFound", ({ filed }) => `/dossiers/${filed}/comparaison`),
  "/dossiers/[ref]/recepisse": forSome(readersOfDossier, "notFound", ({ filed }) => `/dossiers/${filed}/recepisse`),
  "/dossiers/[ref]/messages": forSome(peopleOfDossier, "notFound", ({ filed }) => `/dossiers/${filed}/messages`, {
    reader: "forbidden",
  }),
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
  "/administration/organisations": forSome(["callManager"], "forbidden", () => "/administration/organisations"),
  "/administration/organisations/nouvelle": forSome(
    ["callManager"],
    "forbidden",
    () => "/administration/organisations/nouvelle?genre=prefecture",
  ),
  "/administration/organisations/[id]": forSome(
    ["callManager"],
    "forbidden",
    ({ organisation }) => `/administration/organisations/${organisation}`,
  ),
  "/administration/rattachements": forSome(
    ["officer", "callManager"],
    "forbidden",
    () => "/administration/rattachements",
  ),
  "/administration/repertoire": forSome(["adviser", "callManager"], "forbidden", () => "/administration/repertoire"),
  "/administration/repertoire/reseaux": forSome(
    ["callManager"],
    "forbidden",
    () => "/administration/repertoire/reseaux",
  ),
  "/administration/repertoire/reseaux/nouveau": forSome(
    ["callManager"],
    "forbidden",
    () => "/administration/repertoire/reseaux/nouveau",
  ),
  "/administration/repertoire/reseaux/[slug]": forSome(
    ["callManager"],
    "forbidden",
    () => "/administration/repertoire/reseaux/rged",
  ),
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
  "/administration/appels/[slug]/fichiers": forSome(
    ["callManager"],
    "notFound",
    ({ draftCall }) => `/administration/appels/${draftCall}/fichiers`,
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
