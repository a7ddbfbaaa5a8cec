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
  ["the ministry", true, actor("ministry", "reader")],
  ["an adviser of one of its countries", true, actor("embassyService", "adviser", ["ML"])],
  ["an adviser of another country", false, actor("embassyService", "adviser", ["TG"])],
  ["its authority", false, actor("commune", "applicant")],
  ["a prefecture", false, actor("prefecture", "reader")],
])("%s reads what was written: %s", (_, isTold, reader) => {
  expect(readsOpinions(reader, dossier)).toBe(isTold);
  expect(readsOpinions(reader, { ...dossier, wasSubmitted: false })).toBe(false);
});

test("one gives the opinion of one's own countries, in the dossier's order", () => {
  expect(countriesToAdvise(actor("embassyService", "adviser", ["ML", "SN", "TG"]), dossier)).toEqual(["SN", "ML"]);
  expect(countriesToAdvise(actor("ministry", "officer", ["ML"]), dossier)).toEqual([]);
});
