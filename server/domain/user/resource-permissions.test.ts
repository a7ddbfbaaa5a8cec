import { describe, expect, test } from "vitest";
import { type Actor, type MembershipRole, type OrganisationKind, organisationKinds, rolesOfKind } from "./actor";
import { allowsOnResource, allowsPlainly } from "./permissions";

const everyone = organisationKinds.flatMap((kind) => rolesOfKind[kind].map((role) => [kind, role] as const));

const actor = (kind: OrganisationKind, role: MembershipRole): Actor => ({
  ...{ userId: "u", email: "u@example.org", name: "U", locale: "fr" },
  memberships: [
    {
      ...{ organisationId: "o", organisationName: "O", kind, roles: [role] },
      servedCountries: kind === "embassyService" ? ["ML"] : [],
    },
  ],
});

describe.each(everyone)("%s, %s, and resources", (kind, role) => {
  const isManager = kind === "ministry" && role === "callManager";
  const isEmbassy = kind === "embassyService";
  const someone = actor(kind, role);
  const may = (permission: "resource.read" | "resource.manage", country: string | null, isPublished: boolean) =>
    allowsOnResource(permission, someone, { country, isPublished });

  test("write, if they are the ministry's call managers, or of its country's embassy", () => {
    for (const isPublished of [true, false]) {
      expect(may("resource.manage", "ML", isPublished)).toBe(isManager || isEmbassy);
      expect(may("resource.manage", "SN", isPublished)).toBe(isManager);
      expect(may("resource.manage", null, isPublished)).toBe(isManager);
    }
    expect(allowsPlainly("resource.create", someone)).toBe(isManager || isEmbassy);
  });

  test("read what is published; what is not, as far as they write it", () => {
    for (const country of ["ML", "SN", null]) {
      expect(may("resource.read", country, true)).toBe(true);
      expect(may("resource.read", country, false)).toBe(may("resource.manage", country, false));
    }
  });
});
