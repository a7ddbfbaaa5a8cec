import { randomUUID } from "node:crypto";
import type { Prisma, PrismaClient } from "@/server/db/generated/client";
import { attachmentsOf, storeAttachments } from "./attachments";
import { type Authorities, findAuthorities } from "./authorities";
import { demoCalls, isPast } from "./calls";
import { loadCallFiles } from "./calls/files";
import { daysAfter } from "./dates";
import { demoDossiers } from "./dossiers";
import { loadExchange } from "./exchange";
import { invitationMails, journalOfInvitation } from "./invitations";
import { loadNetworks } from "./networks";
import { demoSource, loadPeople } from "./organisations";
import { loadPrograms } from "./programs";
import { loadRegister } from "./register";
import { loadRegisterLife } from "./register-alive";
import { loadPastImport } from "./register-import";
import { loadResources } from "./resources";
import { applicationRow, numbersOf, versionRows } from "./rows/applications";
import { circleRows } from "./rows/circle";
import { conversationRows } from "./rows/conversations";
import { correctionRows } from "./rows/corrections";
import { decisionRows, decisionsOf } from "./rows/decisions";
import { fileDossiers, type StoredCall, type World } from "./rows/filed";
import { inOrder, journalOfCall, journalOfClaim, journalOfDossier } from "./rows/journal";
import { claimMails, mailRows, withOneGivenUp } from "./rows/mails";
import { opinionRows } from "./rows/opinions";
import { teamOf } from "./team";

// Held while loading: replicas that start together load once.
const loadingLock = 7_290_416;

/**
 * Loads the demonstration: invented people, projects and amounts around real authorities, with the published totals of
 * 2010 and 2011 exact. Loaded once, all or nothing: does nothing when it is there.
 */
export async function loadDemo(db: PrismaClient, now: Date): Promise<void> {
  if (await isLoaded(db)) return;
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${loadingLock})`;
      if (!(await isLoaded(tx))) await load(tx, await findAuthorities(tx), now);
    },
    { timeout: 120_000, maxWait: 20_000 },
  );
}

const isLoaded = async (db: Pick<PrismaClient, "organisation">): Promise<boolean> =>
  (await db.organisation.findFirst({ where: { source: demoSource }, select: { id: true } })) !== null;

async function load(tx: Prisma.TransactionClient, authorities: Authorities, now: Date): Promise<void> {
  const { members, claims, invitations } = await loadPeople(tx, authorities, now);
  const calls = demoCalls(now).map((call): StoredCall => {
    const createdAt = daysAfter(call.publishedAt ?? now, -21);
    return { ...call, id: randomUUID(), createdAt };
  });
  await storeCalls(tx, calls);

  const world: World = { now, calls, authorities, team: teamOf(members) };
  const filed = fileDossiers(demoDossiers, world);
  const numbers = numbersOf(filed, await nextNumbers(tx, filed.length));
  const whole = filed.map((one) => ({
    ...{ one, number: numbers.get(one) ?? null, attached: attachmentsOf(one), decided: decisionsOf(one, now) },
    opinions: opinionRows(one, world),
  }));
  const decisions = whole.map(({ one, decided }) => decisionRows(one, decided, world));
  const attachments = await Promise.all(whole.map(({ one, attached }) => storeAttachments(one, attached, world)));
  const announced = (call: StoredCall) =>
    whole
      .filter(({ one }) => one.call === call)
      .flatMap(({ decided }) =>
        decided.filter(({ notifiedAt }) => notifiedAt?.getTime() === call.resultsNotifiedAt?.getTime()),
      );

  const embassies = await tx.organisation.findMany({
    where: { kind: "embassyService", source: demoSource },
    select: { id: true, name: true, servedCountries: true },
  });
  const talks = conversationRows(filed, numbers, embassies, world);

  await tx.application.createMany({ data: whole.map(({ one, number }) => applicationRow(one, number, world)) });
  await tx.applicationVersion.createMany({
    data: filed.flatMap((one, index) => versionRows(one, attachments[index] ?? [], world)),
  });
  const corrections = filed.map((one) => correctionRows(one, world));
  await tx.correctionRound.createMany({ data: corrections.flatMap(({ rounds }) => rounds) });
  await tx.correctionRequest.createMany({ data: corrections.flatMap(({ requests }) => requests) });
  await tx.attachment.createMany({ data: attachments.flat() });
  const circles = filed.map((one, index) => circleRows(one, attachments[index] ?? [], world));
  await tx.signOffRequest.createMany({ data: circles.flatMap(({ requests }) => requests) });
  await tx.signOff.createMany({ data: circles.flatMap(({ answers }) => answers) });
  await tx.collaborator.createMany({ data: circles.flatMap(({ guests }) => guests) });
  await tx.confirmationRequest.createMany({ data: circles.flatMap(({ asked }) => asked) });
  await tx.confirmation.createMany({ data: circles.flatMap(({ confirmed }) => confirmed) });
  await tx.opinionRequest.createMany({ data: whole.flatMap(({ opinions }) => opinions.requests) });
  await tx.opinion.createMany({ data: whole.flatMap(({ opinions }) => opinions.opinions) });
  await tx.decision.createMany({ data: decisions.flatMap((rows) => rows.decisions) });
  await tx.decisionAmount.createMany({ data: decisions.flatMap((rows) => rows.amounts) });
  await tx.instalment.createMany({ data: decisions.flatMap((rows) => rows.instalments) });
  const decisionIds = whole.flatMap(({ decided }) => decided.map(({ id }) => id));
  await loadRegister(tx, decisionIds, now);
  await loadRegisterLife(tx, now);
  await loadNetworks(tx, world.team.callManager, now);
  const ofToday = calls.filter(({ key }) => !isPast(key));
  const callFiles = await loadCallFiles(tx, ofToday, { now, manager: world.team.callManager });
  const exchange = await loadExchange(tx, authorities, now);
  const imported = await loadPastImport(tx, world.team.callManager, now);
  const resources = await loadResources(tx, members, now);
  await loadPrograms(tx, world);
  await tx.conversation.createMany({ data: talks.map(({ conversation }) => conversation) });
  await tx.message.createMany({ data: talks.flatMap(({ messages }) => messages) });
  await tx.conversationReading.createMany({ data: talks.flatMap(({ readings }) => readings) });
  await tx.journalEntry.createMany({
    data: inOrder([
      ...calls.flatMap((call) => journalOfCall(call, announced(call), world)),
      ...whole.flatMap(({ one, decided, attached }) => journalOfDossier(one, decided, attached, world)),
      ...circles.flatMap(({ journal }) => journal),
      ...claims.map(journalOfClaim),
      ...invitations.map(journalOfInvitation),
      ...talks.flatMap(({ journal }) => journal),
      ...exchange,
      ...callFiles,
      ...imported,
      ...resources,
    ]),
  });
  await tx.mail.createMany({
    data: withOneGivenUp([
      ...whole.flatMap(({ one, number, decided }) => mailRows(one, number, decided, world)),
      ...circles.flatMap(({ mails }) => mails),
      ...claims.flatMap((claim) => claimMails(claim, members, world)),
      ...talks.flatMap(({ mails }) => mails),
      ...(await invitationMails(tx, invitations)),
    ]),
  });
}

async function storeCalls(tx: Prisma.TransactionClient, calls: StoredCall[]): Promise<void> {
  await tx.call.createMany({
    data: calls.map(({ key: _, envelope: __, ...call }) => ({
      ...call,
      updatedAt: call.publishedAt ?? call.createdAt,
    })),
  });
  await tx.callEnvelope.createMany({
    data: calls.flatMap(({ id, firstYear, envelope }) =>
      envelope.map((euros, index) => ({ callId: id, year: firstYear + index, amountCents: BigInt(euros) * 100n })),
    ),
  });
}

async function nextNumbers(tx: Prisma.TransactionClient, count: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ n: bigint }[]>`
    SELECT nextval('application_number_seq') AS n FROM generate_series(1, ${count}::int)`;
  return rows.map(({ n }) => Number(n));
}
