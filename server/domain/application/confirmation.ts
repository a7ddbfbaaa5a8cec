import type { ApplicationContent } from "./content";
import { isSameShare, type Party, type PartyKind, partiesOf, type ShareByYear, shareOfParty } from "./parties";

/** What a party answered about its share. */
export interface ConfirmationAnswer {
  isConfirmed: boolean;
  /** What it confirmed, or was shown when it did not agree; cents by year. */
  share: ShareByYear;
  /** Who answered for it. */
  name: string;
  role: string;
  reason: string;
  /** ISO. */
  at: string;
}

/** One time that a party was asked to confirm its share, with its last answer by that link. */
export interface ConfirmationRequestFacts {
  id: string;
  kind: PartyKind;
  partyId: string;
  email: string;
  /** By whom and when, ISO. */
  by: string;
  askedAt: string;
  expiresAt: string;
  isRevoked: boolean;
  answer: ConfirmationAnswer | null;
}

export type ConfirmationState = "notAsked" | "awaited" | "expired" | "confirmed" | "outdated" | "refused";

/** How it stands with the confirmation of one party of a dossier. */
export interface PartyConfirmation {
  party: Party;
  /** What the funding plan says now. */
  share: ShareByYear;
  state: ConfirmationState;
  /** The last request; null where none stands. */
  request: ConfirmationRequestFacts | null;
  /** The last answer, whichever request it answers. */
  answer: ConfirmationAnswer | null;
}

const latest = <T>(list: readonly T[], at: (one: T) => string): T | null =>
  list.reduce<T | null>((last, one) => (last && Date.parse(at(last)) >= Date.parse(at(one)) ? last : one), null);

/** The confirmations of a dossier's parties, as it now stands: what they confirmed is held against what the plan says. */
export function confirmationsOf(
  content: ApplicationContent,
  years: readonly number[],
  requests: readonly ConfirmationRequestFacts[],
  now: Date,
): PartyConfirmation[] {
  return partiesOf(content).map((party) => {
    const own = requests.filter(({ kind, partyId }) => kind === party.kind && partyId === party.id);
    const share = shareOfParty(content, party, years);
    const answer = latest(
      own.flatMap((one) => one.answer ?? []),
      ({ at }) => at,
    );
    const request = latest(
      own.filter(({ isRevoked }) => !isRevoked),
      ({ askedAt }) => askedAt,
    );
    return { party, share, answer, request, state: stateOf(share, answer, request, now) };
  });
}

function stateOf(
  share: ShareByYear,
  answer: ConfirmationAnswer | null,
  request: ConfirmationRequestFacts | null,
  now: Date,
): ConfirmationState {
  if (answer?.isConfirmed && isSameShare(answer.share, share)) return "confirmed";
  const isAskedSince = request !== null && (!answer || Date.parse(request.askedAt) > Date.parse(answer.at));
  if (isAskedSince) return Date.parse(request.expiresAt) > now.getTime() ? "awaited" : "expired";
  if (!answer) return "notAsked";
  return answer.isConfirmed ? "outdated" : "refused";
}

/** Days after the deadline until which a party may still answer. */
export const confirmationDaysAfter = 15;
/** Hours that pass before a party is written to again. */
export const confirmationAskAgainHours = 1;
/** How many such mails leave for one dossier within an hour. */
export const confirmationsPerHour = 20;
/** How many answers and letters one link takes. */
export const answersPerLink = 20;
export const lettersPerLink = 5;
/** Bytes of a letter: it arrives in one piece, on any line. */
export const maxLetterBytes = 10_000_000;
export const longestReason = 2_000;
