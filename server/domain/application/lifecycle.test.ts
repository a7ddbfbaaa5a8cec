import { describe, expect, test } from "vitest";
import type { Actor, ActorMembership, MembershipRole, OrganisationKind } from "../user/actor";
import {
  type ApplicationEvent,
  applicationEvents,
  availableEvents,
  type LifecycleFacts,
  transitionOf,
} from "./lifecycle";
import { plainEvents, plainPermissionOf } from "./plain-events";
import { type ApplicationStatus, applicationStatuses } from "./status";

const noon = new Date("2026-03-01T12:00:00Z");
const day = 86_400_000;
const at = (days: number) => new Date(noon.getTime() + days * day);

function membership(organisationId: string, kind: OrganisationKind, roles: MembershipRole[], countries: string[] = []) {
  const named: ActorMembership = { organisationId, organisationName: "", kind, roles, servedCountries: countries };
  return named;
}
const person = (...memberships: ActorMembership[]): Actor => ({
  userId: "u",
  email: "u@example.org",
  name: "",
  locale: "fr",
  memberships,
});

const people = {
  applicant: person(membership("lead", "commune", ["applicant"])),
  signatory: person(membership("lead", "commune", ["signatory"])),
  officer: person(membership("ministry", "ministry", ["officer"])),
  decisionMaker: person(membership("ministry", "ministry", ["decisionMaker"])),
  budgetOfficer: person(membership("ministry", "ministry", ["budgetOfficer"])),
  callManager: person(membership("ministry", "ministry", ["callManager"])),
  ministryReader: person(membership("ministry", "ministry", ["reader"])),
  adviser: person(membership("scac", "embassyService", ["adviser"], ["ML"])),
  adviserElsewhere: person(membership("scac2", "embassyService", ["adviser"], ["SN"])),
  applicantElsewhere: person(membership("other", "region", ["applicant", "signatory"])),
  prefecture: person(membership("pref", "prefecture", ["reader"])),
  partner: person(membership("abroad", "foreignAuthority", ["reader"])),
  nobody: person(),
};
type Role = keyof typeof people;
const roles = Object.keys(people) as Role[];

const dossier = (over: Partial<LifecycleFacts> = {}): LifecycleFacts => ({
  status: "draft",
  leadOrganisationId: "lead",
  countries: ["ML"],
  wasSubmitted: over.status !== "draft",
  completionDueAt: null,
  call: { opensAt: at(-10), closesAt: at(10), publishedAt: at(-20), resultsNotifiedAt: null },
  opinions: { asked: 1, received: 1, dueAt: at(30) },
  ...over,
});

type Expected = Partial<Record<Role, ApplicationEvent[]>>;
const filing: ApplicationEvent[] = ["submit", "withdraw"];
const agreement = (...events: ApplicationEvent[]): Expected => ({ officer: events, budgetOfficer: events });
const applicants = (...events: ApplicationEvent[]): Expected => ({ applicant: events, signatory: events });

/** Written by hand from the mission: who may do what at each status, before the results of the call are notified. */
const expected: Record<ApplicationStatus, Expected> = {
  draft: applicants(...filing),
  submitted: { ...applicants("withdraw"), officer: ["sendBack", "accept", "declareIneligible"] },
  returnedForCompletion: { ...applicants(...filing), officer: ["extendCompletion"] },
  ineligible: {},
  admissible: { ...applicants("withdraw"), officer: ["askOpinions"] },
  underOpinion: { ...applicants("withdraw"), officer: ["startReview"] },
  underReview: { ...applicants("withdraw"), officer: ["shortlist"] },
  shortlisted: applicants("withdraw"),
  awarded: { ...applicants("withdraw"), ...agreement("draftAgreement") },
  awardedWithConditions: { ...applicants("withdraw"), officer: ["liftConditions"] },
  waitlisted: { ...applicants("withdraw"), decisionMaker: ["awardFromWaitlist", "lapse"] },
  rejected: {},
  lapsed: {},
  agreementDrafted: { ...applicants("withdraw"), ...agreement("signAgreement") },
  agreementSigned: { ...applicants("renounce"), ...agreement("start", "terminate") },
  inProgress: { ...applicants("renounce"), ...agreement("suspend", "requireFinalReport", "terminate") },
  suspended: { ...applicants("renounce"), ...agreement("resume", "terminate") },
  finalReportDue: {
    ...agreement("beginClosing", "terminate"),
    officer: ["extendReport", "beginClosing", "terminate"],
  },
  closing: agreement("close", "recover"),
  closed: {},
  withdrawn: {},
  renounced: agreement("recover"),
  terminated: agreement("recover"),
  recovery: agreement("endRecovery"),
  recovered: {},
};

describe.each(applicationStatuses)("a dossier that is %s", (status) => {
  test.each(roles)("offers %s exactly what the table allows", (role) => {
    expect(availableEvents(dossier({ status }), people[role], noon)).toEqual(expected[status][role] ?? []);
  });

  const decided: ApplicationEvent[] = ["award", "awardWithConditions", "waitlist", "reject"];
  test.each(roles)(
    "once the results are notified, lets only the decision-maker decide late, and no draft be filed, as %s",
    (role) => {
      const facts = dossier({ status });
      const notified = { ...facts, call: { ...facts.call, resultsNotifiedAt: at(-1) } };
      const isDecidable = (status === "underReview" || status === "shortlisted") && role === "decisionMaker";
      const before = expected[status][role] ?? [];
      const stays = status === "draft" ? before.filter((event) => event !== "submit") : before;
      expect(availableEvents(notified, people[role], noon)).toEqual(isDecidable ? decided : stays);
    },
  );
});

describe("the dates", () => {
  const offersSubmit = (facts: Partial<LifecycleFacts>, now: Date) =>
    availableEvents(dossier(facts), people.applicant, now).includes("submit");
  test("a draft is submitted from the opening to the deadline, each included", () => {
    expect([-10.001, -10, 10, 10.001].map((days) => offersSubmit({}, at(days)))).toEqual([false, true, true, false]);
  });
  test("a call that is not published takes nothing", () => {
    expect(offersSubmit({ call: { ...dossier().call, publishedAt: null } }, noon)).toBe(false);
  });
  test("a completion is in time until its own due date, whatever the call's deadline", () => {
    const returned = { status: "returnedForCompletion", completionDueAt: at(20) } as const;
    expect([15, 20, 20.001].map((days) => offersSubmit(returned, at(days)))).toEqual([true, true, false]);
    expect(offersSubmit({ status: "returnedForCompletion" }, at(300))).toBe(true);
  });
  test("a tolerance takes what was under way at the deadline, until it is over, and nothing else", () => {
    const minutes = (count: number) => new Date(at(10).getTime() + count * 60_000);
    const call = { ...dossier().call, rules: { graceMinutes: 30 } };
    const offered = (underWaySince: Date | null, now: Date, more: Partial<LifecycleFacts> = {}) =>
      offersSubmit({ call, underWaySince, ...more }, now);
    expect([0, 0.1, 30, 30.1].map((count) => offered(minutes(-5), minutes(count)))).toEqual([true, true, true, false]);
    expect([0, 0.1].map((count) => offered(minutes(count), minutes(2)))).toEqual([true, false]);
    expect(offered(null, minutes(2))).toBe(false);
    expect(offered(minutes(-5), minutes(2), { call: dossier().call })).toBe(false);
    expect(offered(minutes(-5), minutes(2), { call: { ...call, publishedAt: null } })).toBe(false);
    expect(offered(at(-11), at(-10.5))).toBe(false);
    const returned = { status: "returnedForCompletion", completionDueAt: minutes(0) } as const;
    expect([1, 31].map((count) => offered(minutes(-1), minutes(count), returned))).toEqual([true, false]);
  });
  test("a completion is out of its authority's hands once its due date and the tolerance are over, not before", () => {
    const call = { ...dossier().call, rules: { graceMinutes: 30 } };
    const returned = dossier({ status: "returnedForCompletion", completionDueAt: at(5), call });
    const offered = (minutes: number) =>
      availableEvents(returned, people.officer, new Date(at(5).getTime() + minutes * 60_000));
    expect([0, 30].map(offered)).toEqual([["extendCompletion"], ["extendCompletion"]]);
    expect(offered(30.1)).toEqual(["extendCompletion", "takeUp", "declareIneligible"]);
  });
  test("review waits for every opinion, or for the day they were due", () => {
    const waiting = dossier({ status: "underOpinion", opinions: { asked: 2, received: 1, dueAt: at(5) } });
    const offers = (days: number) => availableEvents(waiting, people.officer, at(days)).includes("startReview");
    expect([offers(5), offers(5.001)]).toEqual([false, true]);
  });
});

describe("the table", () => {
  test("each event leaves from statuses other than the one it leads to, save what only puts a date off", () => {
    for (const event of applicationEvents.filter((name) => name !== "extendCompletion" && name !== "extendReport"))
      expect(transitionOf(event).from).not.toContain(transitionOf(event).to);
  });
  test("every status but the draft can be reached", () => {
    const reached = new Set(applicationEvents.map((event) => transitionOf(event).to));
    expect(applicationStatuses.filter((status) => status !== "draft" && !reached.has(status))).toEqual([]);
  });
  test("a draft is seen by its authority alone", () => {
    const draft = dossier({ wasSubmitted: false });
    const seenBy = roles.filter((role) => availableEvents(draft, people[role], noon).length > 0);
    expect(seenBy).toEqual(["applicant", "signatory"]);
  });
  test("plain events are asked for under the permission that the table names", () => {
    for (const [permission, events] of Object.entries(plainEvents))
      for (const event of events) {
        expect(transitionOf(event).permission).toBe(permission);
        expect(plainPermissionOf(event)).toBe(permission);
      }
  });
});
