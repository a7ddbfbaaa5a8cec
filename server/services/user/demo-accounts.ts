import "server-only";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import { defaultLocale } from "@/server/domain/locale";
import type { MembershipRole, OrganisationKind } from "@/server/domain/user/actor";
import { onlyInDemonstration } from "./demonstration";
import { type SignedIn, signIn } from "./sign-in";

/** The accounts of the demonstration are the members whose address ends so. */
export const demoDomain = "@demo.example.org";

export interface DemoAccount {
  email: string;
  name: string;
  memberships: { organisationName: string; kind: OrganisationKind; roles: MembershipRole[] }[];
}

/** The invented people one may sign in as, applicants first. @throws NotFound outside demonstration. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  onlyInDemonstration();
  const users = await db().user.findMany({
    where: { email: { endsWith: demoDomain }, memberships: { some: {} } },
    orderBy: [{ name: "asc" }, { email: "asc" }],
    take: 100,
    select: {
      email: true,
      name: true,
      memberships: { select: { roles: true, organisation: { select: { name: true, kind: true } } } },
    },
  });
  return users
    .map(({ email, name, memberships }) => ({
      email,
      name,
      memberships: memberships.map(({ roles, organisation }) => ({
        organisationName: organisation.name,
        kind: organisation.kind,
        roles,
      })),
    }))
    .sort((one, other) => placeOf(one) - placeOf(other));
}

const order: OrganisationKind[] = ["commune", "grouping", "department", "region", "embassyService", "ministry"];
const placeOf = ({ memberships: [first] }: DemoAccount): number => {
  const place = first ? order.indexOf(first.kind) : -1;
  return place < 0 ? order.length : place;
};

/** Signs in as one of them. @throws NotFound outside demonstration, and for any other address. */
export async function signInAsDemoAccount(given: { email: string; userAgent: string }): Promise<SignedIn> {
  onlyInDemonstration();
  const accounts = await listDemoAccounts();
  const account = accounts.find(({ email }) => email === given.email);
  if (!account) throw new NotFound();
  return db().$transaction((tx) => signIn(tx, account.email, { userAgent: given.userAgent, locale: defaultLocale }));
}
