import { randomUUID } from "node:crypto";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { db } from "@/server/db/client";
import { lastDayFrom, type NoticeContent } from "@/server/domain/exchange/schema";
import { parisDay } from "@/server/domain/paris-time";
import type { Actor, MembershipRole } from "@/server/domain/user/actor";
import { anApplicant, aPerson, organisationOf } from "./user";

const caller = createCallerFactory(appRouter);
/** The procedures as this person calls them. */
export const as = (actor: Actor) => caller({ actor: async () => actor });

/** The day in Paris, so many days from now: "2026-11-24". */
export const inDays = (days: number): string => parisDay(new Date(Date.now() + days * 86_400_000));

export const content = (facts: Partial<NoticeContent> = {}): NoticeContent => ({
  ...{ kind: "request", title: "Eau potable à Kita", sought: "Un partenaire de la région", offered: "Une ingénieure" },
  ...{ themes: ["waterAndSanitation"], country: "ML", region: "", population: 20_000, languages: ["fr"] },
  ...{ until: lastDayFrom(inDays(-1)), ...facts },
});

/** Somebody of a foreign authority of the register. */
export async function aForeigner(
  facts: { name?: string; country?: string; region?: string; person?: string; roles?: MembershipRole[] } = {},
): Promise<Actor> {
  const { name = "Commune de Kita", country = "ML", region = "ml-kita", person = "Oumar Traoré" } = facts;
  const actor = await aPerson({ kind: "foreignAuthority", roles: facts.roles ?? ["applicant"], name, person });
  const organisationId = organisationOf(actor);
  await db().organisation.update({ where: { id: organisationId }, data: { countryCode: country } });
  await db().registerEntry.create({
    data: {
      ...{ organisationId, slug: `kita-${randomUUID()}`, categories: ["foreignAuthority"], level: "municipality" },
      ...{ region, place: "Kita", source: "test" },
    },
  });
  return actor;
}

/** A draft of somebody's authority. @returns its id */
export async function aDraft(by: Actor, facts: Partial<NoticeContent> = {}): Promise<string> {
  const made = await as(by).exchange.create({ organisationId: organisationOf(by), content: content(facts) });
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

/** A notice that a moderator has let through. */
export async function aNotice(by: Actor, moderator: Actor, facts: Partial<NoticeContent> = {}): Promise<string> {
  const noticeId = await aDraft(by, facts);
  const sent = await as(by).exchange.submit({ noticeId });
  const published = await as(moderator).exchange.publish({ noticeId, revision: 1 });
  if (!sent.ok || !published.ok) throw new Error("a whole notice is published");
  return noticeId;
}

export const words = (body: string, key: string = randomUUID()) => ({ key, body });

/** What a foreign authority answers to a notice. */
export async function anAnswer(by: Actor, noticeId: string, body = "Bonjour, parlons-en."): Promise<string> {
  const sent = await as(by).exchange.answer({
    ...{ noticeId, organisationId: organisationOf(by), agrees: true },
    ...words(body),
  });
  if (!sent.ok) throw new Error(sent.reason);
  return sent.answerId;
}

export const aManager = () => aPerson({ kind: "ministry", roles: ["callManager"], person: "Nadia Ferrand" });
export const aTown = (name = "Redon", person = "Camille Lagarde") => anApplicant({ name, person });
