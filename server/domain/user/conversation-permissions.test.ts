import { describe, expect, test } from "vitest";
import { voiceOnAdvice, voiceOnDossier } from "../conversation/voice";
import { type Actor, type MembershipRole, type OrganisationKind, organisationKinds, rolesOfKind } from "./actor";
import {
  type AdvicePermission,
  type ApplicationPermission,
  allows,
  allowsOnAdvice,
  allowsOnOrganisation,
} from "./permissions";

const everyone = organisationKinds.flatMap((kind) => rolesOfKind[kind].map((role) => [kind, role] as const));
const authorities: readonly OrganisationKind[] = ["commune", "grouping", "department", "region"];

/** Somebody with one role in one organisation, which is named as it is in these tests. */
const actor = (kind: OrganisationKind, role: MembershipRole, id = "own", servedCountries = ["ML"]): Actor => ({
  ...{ userId: "u", email: "u@example.org", name: "U", locale: "fr" },
  memberships: [
    {
      ...{ organisationId: id, organisationName: `${kind} ${id}`, kind, roles: [role] },
      servedCountries: kind === "embassyService" ? servedCountries : [],
    },
  ],
});

describe.each(everyone)("%s, %s", (kind, role) => {
  const isAuthority = authorities.includes(kind);
  // A foreign authority has the same roles, and never leads a dossier nor asks for advice.
  const writes = (isAuthority || kind === "foreignAuthority") && role !== "reader";
  const advises = kind === "embassyService";
  const isOfMinistry = kind === "ministry";
  const acts = isOfMinistry && ["officer", "decisionMaker", "budgetOfficer"].includes(role);

  test("on the conversation of a dossier of Mali", () => {
    const may = (permission: ApplicationPermission, id: string, facts = {}) =>
      allows(permission, actor(kind, role, id), {
        ...{ leadOrganisationId: "lead", countries: ["SN", "ML"], wasSubmitted: true },
        ...facts,
      });
    // Whatever its kind, the organisation that leads reads.
    expect(may("conversation.read", "lead")).toBe(true);
    expect(may("conversation.write", "lead")).toBe(writes || acts || advises);
    expect(may("conversation.read", "other")).toBe(isOfMinistry || advises);
    expect(may("conversation.write", "other")).toBe(acts || advises);
    for (const permission of ["conversation.read", "conversation.write"] as const) {
      expect(may(permission, "other", { countries: ["TG"] })).toBe(
        isOfMinistry && (permission === "conversation.read" || acts),
      );
      // There is none before the first submission, for its authority neither.
      expect(may(permission, "lead", { wasSubmitted: false })).toBe(false);
    }
  });

  test("on advice between an authority and an embassy", () => {
    const may = (permission: AdvicePermission, id: string, draftIsOpen = false) =>
      allowsOnAdvice(permission, actor(kind, role, id), { organisationId: "town", embassyId: "scac", draftIsOpen });
    const ofTown = isAuthority ? actor(kind, role, "town") : null;
    if (ofTown) {
      expect(may("advice.read", "town")).toBe(true);
      expect(may("advice.write", "town")).toBe(writes);
      expect(may("advice.openDraft", "town")).toBe(writes);
      expect(may("advice.readDraft", "town", true)).toBe(false);
    }
    expect(may("advice.read", "scac")).toBe(advises);
    expect(may("advice.write", "scac")).toBe(advises);
    expect(may("advice.openDraft", "scac")).toBe(false);
    expect(may("advice.readDraft", "scac")).toBe(false);
    expect(may("advice.readDraft", "scac", true)).toBe(advises);
    // Anybody else: another authority, another embassy of the same country, the whole ministry.
    for (const permission of ["advice.read", "advice.write", "advice.openDraft", "advice.readDraft"] as const)
      expect(may(permission, "other", true)).toBe(false);
  });

  test("asking advice is for those of an authority", () => {
    expect(allowsOnOrganisation("advice.ask", actor(kind, role, "town"), { id: "town", kind })).toBe(
      isAuthority && writes,
    );
    expect(allowsOnOrganisation("advice.ask", actor(kind, role, "other"), { id: "town", kind })).toBe(false);
  });

  test("speaks for its organisation", () => {
    const onDossier = (id: string) =>
      voiceOnDossier(actor(kind, role, id), { leadOrganisationId: "lead", countries: ["ML"] })?.side ?? null;
    expect(onDossier("lead")).toBe("authority");
    expect(onDossier("other")).toBe(isOfMinistry ? "ministry" : advises ? "embassy" : null);
    const advice = { organisationId: "town", embassyId: "scac" };
    expect(voiceOnAdvice(actor(kind, role, "town"), advice)).toEqual({
      side: "authority",
      organisation: `${kind} town`,
    });
    expect(voiceOnAdvice(actor(kind, role, "scac"), advice)?.side).toBe("embassy");
    expect(voiceOnAdvice(actor(kind, role, "other"), advice)).toBeNull();
  });
});
