import { beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "@/prisma/seed/demo";
import { loadReferenceData } from "@/prisma/seed/reference";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { demoDomain, listDemoAccounts, signInAsDemoAccount } from "@/server/services/user/demo-accounts";

beforeAll(async () => {
  await loadReferenceData(db());
  await loadDemo(db(), await databaseNow(db()));
});

const signIn = async (name: string) =>
  (await signInAsDemoAccount({ email: `${name}${demoDomain}`, userAgent: "" })).actor;

describe("the people of the demonstration", () => {
  test("hold every role, and sign in with one click", async () => {
    const accounts = await listDemoAccounts();
    const roles = new Set(accounts.flatMap(({ memberships }) => memberships.flatMap((membership) => membership.roles)));
    expect([...roles].sort()).toEqual(
      [
        "adviser",
        "applicant",
        "budgetOfficer",
        "callManager",
        "decisionMaker",
        "officer",
        "reader",
        "signatory",
      ].sort(),
    );
    const kinds = new Set(accounts.flatMap(({ memberships }) => memberships.map(({ kind }) => kind)));
    expect(kinds.size).toBe(8);
    expect((await signIn("noelle.dossou")).memberships[0]?.servedCountries).toEqual(["BJ", "TG"]);
  });

  test("three ask to join an authority: where a colleague answers, where nobody is yet, and abroad", async () => {
    const claims = await db().membershipClaim.findMany({
      where: { status: "pending" },
      include: { organisation: { include: { memberships: true } } },
    });
    const asked = claims.map(({ organisation: { kind, memberships } }) => `${kind}, ${memberships.length > 0}`);
    expect(asked.sort()).toEqual(["commune, false", "commune, true", "foreignAuthority, true"]);
  });

  test("are nobody real: every address is of example.org", async () => {
    const users = await db().user.findMany();
    expect(users.filter(({ email }) => !email.endsWith(demoDomain))).toEqual([]);
    const written = await db().$queryRaw<{ text: string }[]>`
      SELECT content::text AS text FROM application UNION ALL SELECT props::text FROM mail
      UNION ALL SELECT recipient FROM mail UNION ALL SELECT data::text FROM journal_entry`;
    const addresses = written.flatMap(({ text }) => text.match(/[\w.-]+@[\w.-]+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((address) => !address.endsWith("@demo.example.org"))).toEqual([]);
  });
});
