import { describe, expect, test } from "vitest";
import type { Actor, ActorMembership } from "@/server/domain/user/actor";
import { isIn } from "./is-in";
import { sectionsFor } from "./navigation";

const actor = (...memberships: Partial<ActorMembership>[]): Actor => ({
  userId: "u",
  email: "awa.traore@example.org",
  name: "Awa Traoré",
  locale: "fr",
  memberships: memberships.map((membership) => ({
    organisationId: "o",
    organisationName: "O",
    kind: "commune",
    roles: [],
    servedCountries: [],
    ...membership,
  })),
});
const hrefs = (person: Actor | null) => sectionsFor(person).map(({ href }) => href);
const open = ["/", "/appels", "/repertoire", "/carte", "/bourse", "/chiffres", "/ressources"];

describe("the main navigation", () => {
  test.each([
    ["the public", null, open],
    ["someone without an organisation", actor(), open],
    ["an applicant", actor({ kind: "grouping", roles: ["applicant"] }), [...open, "/dossiers"]],
    ["an adviser", actor({ kind: "embassyService", roles: ["adviser"], servedCountries: ["ML"] }), [...open, "/avis"]],
    ["a decision-maker", actor({ kind: "ministry", roles: ["decisionMaker"] }), [...open, "/instruction"]],
    ["an officer", actor({ kind: "ministry", roles: ["officer"] }), [...open, "/instruction", "/administration"]],
  ] as const)("of %s", (_who, person, expected) => expect(hrefs(person)).toEqual(expected));
});

test.each([
  ["/", "/", true],
  ["/", "/appels", false],
  ["/appels", "/appels/triennal-2026", true],
  ["/appels", "/appelsx", false],
])("%s holds %s: %s", (href, pathname, expected) => expect(isIn(href, pathname)).toBe(expected));
