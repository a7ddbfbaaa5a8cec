import { expect, test } from "vitest";
import type { Actor, MembershipRole, OrganisationKind } from "../user/actor";
import { countriesToAdvise, readsOpinions } from "./reader";

const actor = (kind: OrganisationKind, role: MembershipRole, servedCountries: string[] = []): Actor => ({
  userId: "u",
  email: "a@example.org",
  name: "A",
  locale: "fr",
  memberships: [{ organisationId: "lead", organisationName: "O", kind, roles: [role], servedCountries }],
});
const dossier = { leadOrganisationId: "lead", countries: ["SN", "ML"], wasSubmitted: true };

test.each([
  ["the ministry", actor("ministry", "reader"), true],
  ["an adviser of one of its countries", actor("embassyService", "adviser", ["ML"]), true],
  ["an adviser of another country", actor("embassyService", "adviser", ["TG"]), false],
  ["its authority", actor("commune", "applicant"), false],
  ["a prefecture", actor("prefecture", "reader"), false],
])("%s reads what was written: %s", (_, reader, isTold) => {
  expect(readsOpinions(reader, dossier)).toBe(isTold);
  expect(readsOpinions(reader, { ...dossier, wasSubmitted: false })).toBe(false);
});

test("one gives the opinion of one's own countries, in the dossier's order", () => {
  expect(countriesToAdvise(actor("embassyService", "adviser", ["ML", "SN", "TG"]), dossier)).toEqual(["SN", "ML"]);
  expect(countriesToAdvise(actor("ministry", "officer", ["ML"]), dossier)).toEqual([]);
});
