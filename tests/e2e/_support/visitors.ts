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
  /** The applicant's authority. */
  organisation: string;
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

export const signedIn = visitors.filter((visitor) => visitor !== "public");
export const ministry = ["officer", "callManager", "decisionMaker", "budgetOfficer"] as const;

/** The same for all. */
export const forAll = (address: PageOfApp["address"], outcome: Outcome = "page"): PageOfApp => ({
  address,
  outcomes: outcomesOf(visitors, outcome, {}),
});

/** A page for some of those who are signed in; the others get the same refusal, save exceptions. */
export const forSome = (
  some: readonly Visitor[],
  refusal: Outcome,
  address: PageOfApp["address"],
  exceptions: Partial<Record<Visitor, Outcome>> = {},
): PageOfApp => ({
  address,
  outcomes: { ...outcomesOf(signedIn, refusal, {}), ...outcomesOf(some, "page", exceptions), public: "signIn" },
});

export const outcomesOf = (some: readonly Visitor[], outcome: Outcome, exceptions: Partial<Record<Visitor, Outcome>>) =>
  Object.fromEntries([
    ...some.map((visitor) => [visitor, outcome]),
    ...Object.entries(exceptions),
  ]) as PageOfApp["outcomes"];

export const peopleOfDossier = ["applicant", "adviser", ...ministry] as const;
/** And the prefecture of the authority's département, which takes no part in it. */
export const readersOfDossier = [...peopleOfDossier, "reader"] as const;
