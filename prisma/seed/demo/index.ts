import { randomUUID } from "node:crypto";
import type { PrismaClient } from "@/server/db/generated/client";
import { searchable } from "@/server/domain/text";
import { storeDemoAttachments } from "./attachments";
import { findAuthorities } from "./authorities";
import { demoCalls } from "./calls";
import { demoDossiers, isPast } from "./dossiers";
import { demoAddress, newcomer, people, services } from "./people";
import { dossierRows, type Rows, type World } from "./rows";

/**
 * Loads the demonstration: invented people, projects and amounts around real authorities, with the published totals of
 * 2010 and 2011 exact. Loaded once: does nothing when it is there.
 */
export async function loadDemo(db: PrismaClient, now: Date): Promise<void> {
  if (await db.organisation.findFirst({ where: { source: "demonstration" }, select: { id: true } })) return;
  const attachments = await Promise.all(demoDossiers.map(({ call }) => (isPast(call) ? [] : storeDemoAttachments())));
  await db.$transaction(
    async (tx) => {
      const authorities = await findAuthorities(tx as PrismaClient);
      const organisations = new Map(Object.entries(authorities).map(([key, { id }]) => [key, id]));
      for (const key of Object.keys(services)) organisations.set(key, randomUUID());
      await tx.organisation.createMany({
        data: Object.entries(services).map(([key, { kind, name, country, serves = [] }]) => ({
          id: organisations.get(key),
          kind,
          name,
          searchName: searchable(name),
          countryCode: country,
          servedCountries: serves,
          source: "demonstration",
        })),
      });
      const users = [...people, { ...newcomer, of: null, roles: [], locale: "fr" as const }].map((person) => ({
        ...person,
        id: randomUUID(),
      }));
      await tx.user.createMany({
        data: users.map(({ id, email, name, locale = "fr" }) => ({ id, email: demoAddress(email), name, locale })),
      });
      await tx.membership.createMany({
        data: users.flatMap(({ id, of, roles }) =>
          of ? [{ userId: id, organisationId: organisationId(organisations, of), roles }] : [],
        ),
      });
      await tx.membershipClaim.createMany({
        data: users.flatMap((user) =>
          user.of === null
            ? [
                {
                  userId: user.id,
                  organisationId: organisationId(organisations, newcomer.claims),
                  message: "Je rejoins le service des relations internationales.",
                },
              ]
            : [],
        ),
      });

      const calls = demoCalls(now).map((call) => ({ ...call, id: randomUUID() }));
      await tx.call.createMany({
        data: calls.map(({ envelope: _, ...call }) => ({
          ...call,
          publishedAt: new Date(Math.min(call.opensAt.getTime() - 7 * 86_400_000, now.getTime())),
          createdAt: call.opensAt,
        })),
      });
      await tx.callEnvelope.createMany({
        data: calls.flatMap(({ id, firstYear, envelope }) =>
          envelope.map((euros, index) => ({ callId: id, year: firstYear + index, amountCents: BigInt(euros) * 100n })),
        ),
      });

      const numbers = await tx.$queryRaw<{ n: bigint }[]>`
        SELECT nextval('application_number_seq') AS n FROM generate_series(1, ${demoDossiers.length}::int)`;
      const named = (email: string) => {
        const user = users.find((one) => one.email === email);
        if (!user) throw new Error(`The demonstration knows no ${email}.`);
        return { id: user.id, name: user.name };
      };
      const world: World = {
        now,
        calls,
        authorities,
        attachments,
        numbers: numbers.map(({ n }) => Number(n)),
        officer: named("ines.marchal"),
        decisionMaker: named("paul.rivet"),
        applicantOf: (key) => {
          const own = users.find(({ of, roles }) => of === key && roles.includes("applicant"));
          return own ? { id: own.id, name: own.name, email: demoAddress(own.email) } : null;
        },
      };
      await insert(tx as PrismaClient, dossierRows(demoDossiers, world));
    },
    { timeout: 120_000, maxWait: 20_000 },
  );
}

function organisationId(organisations: Map<string, string>, key: string): string {
  const id = organisations.get(key);
  if (!id) throw new Error(`The demonstration knows no ${key}.`);
  return id;
}

async function insert(tx: PrismaClient, rows: Rows): Promise<void> {
  await tx.application.createMany({ data: rows.applications });
  await tx.applicationVersion.createMany({ data: rows.versions });
  await tx.attachment.createMany({ data: rows.attachments });
  await tx.opinionRequest.createMany({ data: rows.opinionRequests });
  await tx.opinion.createMany({ data: rows.opinions });
  await tx.decision.createMany({ data: rows.decisions });
  await tx.decisionAmount.createMany({ data: rows.decisionAmounts });
  await tx.instalment.createMany({ data: rows.instalments });
  await tx.journalEntry.createMany({ data: rows.journal });
  await tx.mail.createMany({ data: rows.mails });
}
