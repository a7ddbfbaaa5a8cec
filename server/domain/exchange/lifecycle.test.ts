import { describe, expect, test } from "vitest";
import { type Actor, type MembershipRole, type OrganisationKind, organisationKinds, rolesOfKind } from "../user/actor";
import { allowsOnAnswer, allowsOnNotice, allowsPlainly, type NoticePermission } from "../user/permissions";
import { endOf, takesWords } from "./answers";
import {
  availableNoticeEvents,
  isNoticeEventPossible,
  type NoticeEvent,
  type NoticeLifecycleFacts,
  noticeEvents,
  statusOn,
} from "./lifecycle";
import { type NoticeStatus, noticeStatuses } from "./vocabulary";

const today = "2026-11-24";
const notice = (facts: Partial<NoticeLifecycleFacts> = {}): NoticeLifecycleFacts => ({
  ...{ organisationId: "own", isFrench: true, homeCountry: "FR", country: "ML" },
  ...{ status: "published", isPublic: true, until: "2027-03-31", ...facts },
});
const actor = (kind: OrganisationKind, role: MembershipRole, id = "other", servedCountries: string[] = []): Actor => ({
  ...{ userId: "u", email: "u@example.org", name: "U", locale: "fr" },
  memberships: [{ organisationId: id, organisationName: id, kind, roles: [role], servedCountries }],
});

describe("the life of a notice", () => {
  const owner = actor("commune", "applicant", "own");
  const moderator = actor("ministry", "callManager");
  const expected: Record<NoticeStatus, { owner: NoticeEvent[]; moderator: NoticeEvent[] }> = {
    draft: { owner: ["submit", "close"], moderator: [] },
    submitted: { owner: ["revise", "close"], moderator: ["publish", "refuse"] },
    refused: { owner: ["revise", "close"], moderator: [] },
    published: { owner: ["revise", "close", "match"], moderator: ["takeDown"] },
    expired: { owner: ["revise", "renew", "close", "match"], moderator: ["takeDown"] },
    closed: { owner: [], moderator: ["takeDown"] },
    matched: { owner: [], moderator: ["takeDown"] },
  };
  test.each(noticeStatuses)("a %s one offers its people and its moderators what the table says", (status) => {
    const facts = notice({ status, until: status === "expired" ? "2026-11-20" : "2027-03-31" });
    expect(availableNoticeEvents(facts, owner, today)).toEqual(expected[status].owner);
    expect(availableNoticeEvents(facts, moderator, today)).toEqual(expected[status].moderator);
  });

  test("closed before it was ever let through, there is nothing to take down", () => {
    expect(availableNoticeEvents(notice({ status: "closed", isPublic: false }), moderator, today)).toEqual([]);
  });

  test("is renewed only when its end is near, or over", () => {
    const renewable = (until: string, status: NoticeStatus = "published") =>
      isNoticeEventPossible("renew", notice({ status, until }), today);
    expect(renewable("2026-12-08")).toBe(true);
    expect(renewable("2026-12-09")).toBe(false);
    expect(renewable("2026-11-24")).toBe(true);
    expect(renewable("2026-01-01", "expired")).toBe(true);
    expect(renewable("2026-12-01", "closed")).toBe(false);
  });

  test("expires the day after its last one, for readers before the clock's round too", () => {
    expect(isNoticeEventPossible("expire", notice({ until: today }), today)).toBe(false);
    expect(isNoticeEventPossible("expire", notice({ until: "2026-11-23" }), today)).toBe(true);
    expect(statusOn({ status: "published", until: today }, today)).toBe("published");
    expect(statusOn({ status: "published", until: "2026-11-23" }, today)).toBe("expired");
    expect(statusOn({ status: "matched", until: "2026-11-23" }, today)).toBe("matched");
  });

  test("nobody causes what the clock does", () => {
    for (const kind of organisationKinds)
      for (const role of rolesOfKind[kind])
        expect(
          availableNoticeEvents(notice({ until: "2026-01-01" }), actor(kind, role, "own", ["ML"]), today),
        ).not.toContain("expire");
    expect(noticeEvents).toContain("expire");
  });
});

const everyone = organisationKinds.flatMap((kind) => rolesOfKind[kind].map((role) => [kind, role] as const));
const french: readonly OrganisationKind[] = ["commune", "grouping", "department", "region"];

describe.each(everyone)("%s, %s", (kind, role) => {
  const writes = role === "applicant" || role === "signatory";
  const isFrench = french.includes(kind);
  const isForeign = kind === "foreignAuthority";
  const isManager = kind === "ministry" && role === "callManager";
  const isEmbassy = kind === "embassyService";
  const may = (permission: NoticePermission, facts: Partial<NoticeLifecycleFacts> = {}, id = "other") =>
    allowsOnNotice(permission, actor(kind, role, id, isEmbassy ? ["ML"] : []), notice(facts));

  test("reads what is public; only moderators read what waits, only its people a draft", () => {
    expect(may("notice.read")).toBe(true);
    expect(may("notice.read", { status: "submitted", isPublic: false })).toBe(isManager || isEmbassy);
    expect(may("notice.read", { status: "draft", isPublic: false })).toBe(false);
    expect(may("notice.read", { status: "draft", isPublic: false }, "own")).toBe(true);
    expect(may("notice.read", { status: "closed", isPublic: false })).toBe(false);
    expect(may("notice.moderate", { status: "closed", isPublic: false })).toBe(false);
    expect(may("notice.follow")).toBe(false);
    expect(may("notice.manage", {}, "own")).toBe(writes);
  });

  test("moderates as call manager, or as the embassy of the country; never its own", () => {
    expect(may("notice.moderate")).toBe(isManager || isEmbassy);
    expect(may("notice.moderate", { country: "SN" })).toBe(isManager);
    expect(may("notice.moderate", { country: "" })).toBe(isManager);
    expect(may("notice.moderate", { isFrench: false, homeCountry: "ML", country: "FR" })).toBe(isManager || isEmbassy);
    expect(may("notice.moderate", { isFrench: false, homeCountry: "SN", country: "FR" })).toBe(isManager);
    expect(may("notice.moderate", {}, "own")).toBe(false);
    expect(allowsPlainly("exchange.moderate", actor(kind, role, "x", isEmbassy ? ["ML"] : []))).toBe(
      isManager || isEmbassy,
    );
  });

  test("answers and reports from the other end only", () => {
    expect(may("notice.answer")).toBe(isForeign && writes);
    expect(may("notice.answer", { isFrench: false })).toBe(isFrench && writes);
    expect(may("notice.answer", { isPublic: false, status: "submitted" })).toBe(false);
    expect(may("notice.answer", {}, "own")).toBe(false);
    expect(may("notice.report")).toBe((isForeign || isFrench) && writes);
  });

  test("sees of an answer what concerns the two authorities", () => {
    const of = (permission: Parameters<typeof allowsOnAnswer>[0], id: string, status: "open" | "accepted") =>
      allowsOnAnswer(permission, actor(kind, role, id, ["ML"]), { ownerId: "owner", answererId: "answerer", status });
    for (const id of ["owner", "answerer"]) {
      expect(of("answer.read", id, "open")).toBe(true);
      expect(of("answer.write", id, "open")).toBe(writes);
      expect(of("answer.enter", id, "open")).toBe(false);
      expect(of("answer.enter", id, "accepted")).toBe(writes);
    }
    expect(of("answer.decide", "owner", "open")).toBe(writes);
    expect(of("answer.decide", "answerer", "open")).toBe(false);
    // Neither the ministry nor an embassy reads what two authorities write to each other.
    for (const permission of ["answer.read", "answer.write", "answer.decide", "answer.enter"] as const)
      expect(of(permission, "stranger", "accepted")).toBe(false);
  });
});

test("one writes while it is discussed and the notice is there, and for good once it is accepted", () => {
  const open = noticeStatuses.filter((status) => takesWords("open", status));
  expect(open).toEqual(["draft", "submitted", "published", "expired"]);
  expect(noticeStatuses.every((status) => takesWords("accepted", status))).toBe(true);
  expect(noticeStatuses.some((status) => takesWords("declined", status))).toBe(false);
});

test("of somebody at both ends, the one counts for which they may write", () => {
  const answer = { ownerId: "owner", answererId: "answerer", status: "open" } as const;
  const at = (owner: MembershipRole, answerer: MembershipRole): Actor => ({
    ...actor("commune", owner, "owner"),
    memberships: [actor("commune", owner, "owner"), actor("foreignAuthority", answerer, "answerer")].flatMap(
      ({ memberships }) => memberships,
    ),
  });
  expect(endOf(at("reader", "applicant"), answer)).toBe("answerer");
  expect(endOf(at("signatory", "applicant"), answer)).toBe("owner");
  expect(endOf(at("reader", "reader"), answer)).toBe("owner");
  expect(endOf(actor("foreignAuthority", "reader", "answerer"), answer)).toBe("answerer");
});
