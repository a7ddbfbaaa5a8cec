import type { AuthorityKey } from "./authorities";
import type { Member } from "./organisations";

/** Who did it, as the journal keeps it. */
export interface Doer {
  actorId: string | null;
  actorName: string;
}

/** The people of the demonstration, by what they do. */
export interface Team {
  officer: Member;
  decisionMaker: Member;
  callManager: Member;
  budgetOfficer: Member;
  /** The applicants and signatories of an authority who have an account. */
  membersOf(authority: AuthorityKey): Member[];
  advisersOf(country: string): Member[];
}

export const doer = ({ id, name }: Member): Doer => ({ actorId: id, actorName: name });
/** Before Passerelle, nobody is named. */
export const formerService: Doer = { actorId: null, actorName: "Ministère" };
/** What the application does by itself. */
export const system: Doer = { actorId: null, actorName: "" };

export function teamOf(members: Member[]): Team {
  const one = (role: Member["roles"][number]): Member => {
    const found = members.find(({ roles }) => roles.includes(role));
    if (!found) throw new Error(`The demonstration has no ${role}.`);
    return found;
  };
  return {
    officer: one("officer"),
    decisionMaker: one("decisionMaker"),
    callManager: one("callManager"),
    budgetOfficer: one("budgetOfficer"),
    membersOf: (authority) => members.filter(({ of }) => of === authority),
    advisersOf: (country) => members.filter(({ serves }) => serves.includes(country)),
  };
}
