import { describe, expect, test } from "vitest";
import { type Actor, type MembershipRole, type OrganisationKind, organisationKinds, rolesOfKind } from "./actor";
import { allowsOnEntry, allowsPlainly, type EntryPermission } from "./permissions";

const entry = { id: "own", countries: ["ML"] };
const everyone = organisationKinds.flatMap((kind) => rolesOfKind[kind].map((role) => [kind, role] as const));

const actor = (kind: OrganisationKind, role: MembershipRole, organisationId: string, country = "ML"): Actor => ({
  ...{ userId: "u", email: "u@example.org", name: "", locale: "fr" },
  memberships: [
    {
      ...{ organisationId, organisationName: "", kind, roles: [role] },
      servedCountries: kind === "embassyService" ? [country] : [],
    },
  ],
});
const allowed = (permission: EntryPermission, organisationId: string, country?: string) =>
  everyone
    .filter(([kind, role]) => allowsOnEntry(permission, actor(kind, role, organisationId, country), entry))
    .map(([kind, role]) => `${kind}/${role}`);

const authorities = ["commune", "grouping", "department", "region", "foreignAuthority"];
const writing = authorities.flatMap((kind) => [`${kind}/applicant`, `${kind}/signatory`]);
const reviewing = ["embassyService/adviser", "ministry/callManager"];

describe("an entry of the register", () => {
  test("is corrected by those who write for its authority", () => {
    expect(allowed("entry.correct", "own")).toEqual(expect.arrayContaining(writing));
    expect(allowed("entry.correct", "other")).toEqual([]);
  });
  test("is reviewed by the embassy of its country and the call managers", () => {
    expect(allowed("entry.review", "other")).toEqual(reviewing);
    expect(allowed("entry.review", "other", "SN")).toEqual(["ministry/callManager"]);
  });
  test("is followed by all its people and its embassy", () => {
    expect(allowed("entry.follow", "other")).toEqual(reviewing);
    expect(allowed("entry.follow", "own")).toEqual(expect.arrayContaining([...writing, "commune/reader"]));
  });
});

test("requests are answered by embassies and call managers", () =>
  expect(
    everyone
      .filter(([kind, role]) => allowsPlainly("request.moderate", actor(kind, role, "other")))
      .map(([kind, role]) => `${kind}/${role}`),
  ).toEqual(reviewing));
