/** What a signatory last answered about a dossier. */
export interface SignOffAnswer {
  isGiven: boolean;
  by: string;
  /** ISO, as the database writes it. */
  at: string;
  comment: string;
  /** Whether the dossier still says, and has attached, what was answered about. */
  isCurrent: boolean;
}

/** How it stands with the signatory's accord on a dossier; both are null where nothing happened. */
export interface SignOffFacts {
  answer: SignOffAnswer | null;
  /** When it was last asked for, and by whom. */
  request: { by: string; at: string } | null;
}

export const noSignOff: SignOffFacts = { answer: null, request: null };

export type SignOffState =
  | { state: "missing" }
  | { state: "awaited"; by: string; at: string }
  | { state: "given" | "refused" | "outdated"; by: string; at: string; comment: string };

/** What counts is the last word: an accord on what the dossier says, unless it was asked for anew since. */
export function signOffState({ answer, request }: SignOffFacts): SignOffState {
  const told = answer && { by: answer.by, at: answer.at, comment: answer.comment };
  if (told && answer.isGiven && answer.isCurrent) return { state: "given", ...told };
  if (request && (!answer || Date.parse(request.at) > Date.parse(answer.at)))
    return { state: "awaited", by: request.by, at: request.at };
  if (told) return { state: answer.isGiven ? "outdated" : "refused", ...told };
  return { state: "missing" };
}

/** The same once the dossier has been written to. */
export const afterEdit = ({ answer, request }: SignOffFacts): SignOffFacts => ({
  answer: answer && { ...answer, isCurrent: false },
  request,
});

/** How long a request stands before it may be sent again: a second press is no second mail. */
export const askAgainAfterMinutes = 60;

export const mayAskAgain = (facts: SignOffFacts, now: Date): boolean => {
  const found = signOffState(facts);
  if (found.state === "given") return false;
  return found.state !== "awaited" || now.getTime() - Date.parse(found.at) >= askAgainAfterMinutes * 60_000;
};

/** As the procedure takes it. */
export const longestSignOffWords = 2_000;
