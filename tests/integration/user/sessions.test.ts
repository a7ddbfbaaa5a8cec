import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { adapter } from "@/server/auth/adapter";
import { grantPlainly } from "@/server/auth/grants";
import { homeOf } from "@/server/auth/home";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { listSessions, revokeAllSessions, revokeSession, updateAccount } from "@/server/services/user/account";
import {
  loadSession,
  openSession,
  sessionMaxAge,
  sessionMaxIdle,
  sessionUpdateAge,
  visitSession,
} from "@/server/services/user/sessions";
import { signOut } from "@/server/services/user/sign-out";
import { anAdviser, anApplicant, anOfficer } from "../../factories/user";

const open = (actor: Actor, userAgent = "Firefox") => openSession(db(), { userId: actor.userId, userAgent });
const granted = (actor: Actor) => grantPlainly("account.manage", actor);
const daysAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);

test("a session gives the actor with memberships, as next-auth reads it", async () => {
  const applicant = await anApplicant();
  const { token } = await open(applicant);
  const read = await adapter.getSessionAndUser?.(token);
  expect(read?.user.actor).toEqual(applicant);
  expect(read?.session.sessionToken).toBe(token);
  expect(read?.session.expires.getTime()).toBeGreaterThan(Date.now() + (sessionMaxIdle - 60) * 1000);
});

test("the token itself is not in the database", async () => {
  const { token } = await open(await anApplicant());
  expect(JSON.stringify(await db().session.findMany())).not.toContain(token);
  expect(await loadSession(db(), "")).toBeNull();
});

test("a session ends when it is signed out, idle too long, or too old", async () => {
  const applicant = await anApplicant();
  const [first, second, third] = [await open(applicant), await open(applicant), await open(applicant)];
  await signOut(first.token);
  expect(await loadSession(db(), first.token)).toBeNull();

  await adapter.updateSession?.({ sessionToken: second.token, expires: daysAgo(1) });
  expect(await loadSession(db(), second.token)).toBeNull();

  expect(await loadSession(db(), third.token)).not.toBeNull();
  await db().session.updateMany({
    where: { userId: applicant.userId },
    data: { createdAt: daysAgo(sessionMaxAge + 60) },
  });
  expect(await loadSession(db(), third.token)).toBeNull();
});

test("a visit prolongs a session, at most once a day", async () => {
  const applicant = await anApplicant();
  const { token, expires } = await open(applicant);
  expect(await visitSession(db(), token)).toEqual(applicant);
  expect((await loadSession(db(), token))?.expires).toEqual(expires);

  const dayOld = new Date(expires.getTime() - (sessionUpdateAge + 60) * 1000);
  await db().session.updateMany({ where: { userId: applicant.userId }, data: { expires: dayOld } });
  expect(await visitSession(db(), token)).toEqual(applicant);
  expect((await loadSession(db(), token))?.expires.getTime()).toBeGreaterThanOrEqual(expires.getTime());

  await signOut(token);
  expect(await visitSession(db(), token)).toBeNull();
});

test("a person sees and revokes their own sessions, and nobody else's", async () => {
  const [mine, other] = [await anApplicant(), await anOfficer()];
  const [here, there, theirs] = [await open(mine), await open(mine, "Safari"), await open(other)];
  const sessions = await listSessions(granted(mine), here.token);
  expect(sessions.map(({ isThisOne }) => isThisOne).sort()).toEqual([false, true]);
  const foreign = (await listSessions(granted(other), theirs.token))[0];
  await revokeSession(granted(mine), foreign?.id ?? "");
  expect(await loadSession(db(), theirs.token)).not.toBeNull();

  await revokeSession(granted(mine), sessions.find(({ isThisOne }) => !isThisOne)?.id ?? "");
  expect(await loadSession(db(), there.token)).toBeNull();
  expect(await loadSession(db(), here.token)).not.toBeNull();

  await open(mine);
  await revokeAllSessions(granted(mine));
  expect(await db().session.count({ where: { userId: mine.userId } })).toBe(0);
  expect(await loadSession(db(), theirs.token)).not.toBeNull();
});

test("what a person changes of their account is there at the next request", async () => {
  const applicant = await anApplicant();
  const { token } = await open(applicant);
  await updateAccount(granted(applicant), { name: "Lou Ferrand", locale: "en" });
  expect((await loadSession(db(), token))?.actor).toMatchObject({ name: "Lou Ferrand", locale: "en" });
});

test("opening a session clears away those that have ended", async () => {
  const applicant = await anApplicant();
  await open(applicant);
  await db().session.updateMany({ where: { userId: applicant.userId }, data: { expires: daysAgo(60) } });
  await open(applicant);
  expect(await db().session.count({ where: { userId: applicant.userId } })).toBe(1);
});

test("everybody lands where their work is", async () => {
  expect(homeOf(await anApplicant())).toBe("/dossiers");
  expect(homeOf(await anAdviser(["ML"]))).toBe("/avis");
  expect(homeOf(await anOfficer())).toBe("/instruction");
  const stranger = { userId: randomUUID(), email: "new@example.org", name: "", locale: "fr", memberships: [] } as const;
  expect(homeOf(stranger)).toBe("/compte");
});
