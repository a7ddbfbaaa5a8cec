import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import { derivedFacts } from "@/server/domain/application/facts";
import type { DemoAttachment } from "./attachments";
import type { AuthorityKey, DemoAuthority } from "./authorities";
import type { DemoCall } from "./calls";
import { demoContent } from "./content";
import { decisionRows } from "./decisions";
import { type DemoDossier, isPast } from "./dossiers";
import { opinionRows } from "./opinions";
import { datedPath } from "./path";

/** All that the dossiers are made of, table by table. */
export interface Rows {
  applications: Prisma.ApplicationCreateManyInput[];
  versions: Prisma.ApplicationVersionCreateManyInput[];
  attachments: Prisma.AttachmentCreateManyInput[];
  opinionRequests: Prisma.OpinionRequestCreateManyInput[];
  opinions: Prisma.OpinionCreateManyInput[];
  decisions: Prisma.DecisionCreateManyInput[];
  decisionAmounts: Prisma.DecisionAmountCreateManyInput[];
  instalments: Prisma.InstalmentCreateManyInput[];
  journal: Prisma.JournalEntryCreateManyInput[];
  mails: Prisma.MailCreateManyInput[];
}

export interface World {
  now: Date;
  calls: (DemoCall & { id: string })[];
  authorities: Record<AuthorityKey, DemoAuthority>;
  attachments: DemoAttachment[][];
  numbers: number[];
  applicantOf(key: AuthorityKey): { id: string; name: string; email: string } | null;
  officer: { id: string; name: string };
  decisionMaker: { id: string; name: string };
}

/** What the rows of one dossier share. */
export interface Filed {
  id: string;
  dossier: DemoDossier;
  call: DemoCall & { id: string };
  path: ReturnType<typeof datedPath>;
}

export function dossierRows(dossiers: DemoDossier[], world: World): Rows {
  const rows: Rows = {
    applications: [],
    versions: [],
    attachments: [],
    opinionRequests: [],
    opinions: [],
    decisions: [],
    decisionAmounts: [],
    instalments: [],
    journal: [],
    mails: [],
  };
  dossiers.forEach((dossier, index) => {
    addDossier(rows, dossier, index, world);
  });
  return rows;
}

function findCall({ call }: DemoDossier, { calls, now }: World): DemoCall & { id: string } {
  const year = now.getUTCFullYear();
  const code = call.replace("this", String(year).slice(2)).replace("next", String(year + 1).slice(2));
  const found = calls.find((one) => one.code === code);
  if (!found) throw new Error(`The demonstration has no call ${code}.`);
  return found;
}

function addDossier(rows: Rows, dossier: DemoDossier, index: number, world: World): void {
  const call = findCall(dossier, world);
  const lead = world.authorities[dossier.lead];
  const applicant = world.applicantOf(dossier.lead);
  const id = randomUUID();
  const content = demoContent({
    call,
    country: dossier.country,
    pick: index,
    requested: dossier.requested,
    factor: isPast(dossier.call) ? 4 : 2,
    contact: applicant ?? { name: "Camille Lagarde", email: "camille.lagarde@demo.example.org" },
    coAuthorities: (dossier.pooledWith ?? []).map((key) => ({
      organisationId: world.authorities[key].id,
      label: world.authorities[key].name,
    })),
    unfinished: dossier.unfinished,
  });
  const path = datedPath(dossier.status, call, index, world.now);
  const submittedAt = path[0]?.at ?? null;
  const createdAt = new Date((submittedAt ?? world.now).getTime() - 12 * 86_400_000);
  const filed: Filed = { id, dossier, call, path };
  rows.applications.push({
    ...derivedFacts(content, call, lead.name),
    id,
    ref: `D-DEMO${String(index + 1).padStart(4, "0")}`,
    number: submittedAt && `${call.code}-${String(world.numbers[index]).padStart(5, "0")}`,
    callId: call.id,
    leadOrganisationId: lead.id,
    status: dossier.status,
    statusSince: path.at(-1)?.at ?? createdAt,
    content,
    submittedAt,
    completionDueAt: dossier.status === "returnedForCompletion" ? call.opinionsDueAt : null,
    createdById: applicant?.id ?? null,
    createdAt,
    savedAt: path.at(-1)?.at ?? new Date(world.now.getTime() - (1 + (index % 5)) * 86_400_000),
  });
  for (const attachment of world.attachments[index] ?? [])
    rows.attachments.push({
      ...attachment,
      applicationId: id,
      uploadedById: applicant?.id ?? null,
      uploadedAt: createdAt,
    });
  if (submittedAt)
    rows.versions.push({
      applicationId: id,
      number: 1,
      content,
      idempotencyKey: randomUUID(),
      submittedById: applicant?.id ?? null,
      submittedAt,
    });
  addJournal(rows, filed, applicant, createdAt, world);
  opinionRows(rows, filed);
  decisionRows(rows, filed, world);
}

const words: Record<string, string> = {
  sendBack: "Le budget ne dit pas qui finance la formation. Précisez-le, et joignez la lettre du partenaire signée.",
  declareIneligible: "Le partenaire n’est pas une autorité locale.",
  withdraw: "Le partenaire a changé de priorité.",
  renounce: "La collectivité ne peut plus apporter sa part.",
  terminate: "Le projet est arrêté d’un commun accord.",
  suspend: "Situation sur place : reprise prévue dans six mois.",
  recover: "Une partie de la dernière tranche n’a pas été employée.",
  lapse: "L’enveloppe de l’année est épuisée.",
};

function addJournal(
  rows: Rows,
  { id, call, path }: Filed,
  applicant: { id: string; name: string } | null,
  createdAt: Date,
  world: World,
): void {
  const own = { actorId: applicant?.id ?? null, actorName: applicant?.name ?? "Camille Lagarde" };
  const entry = { applicationId: id, callId: call.id };
  rows.journal.push({ ...entry, ...own, event: "application.create", at: createdAt });
  for (const { event, from, to, at } of path) {
    const isOwn = event === "submit" || event === "withdraw" || event === "renounce";
    const isDecided =
      event === "award" || event === "awardWithConditions" || event === "waitlist" || event === "reject";
    const by = isDecided ? world.decisionMaker : world.officer;
    rows.journal.push({
      ...entry,
      ...(isOwn ? own : { actorId: by.id, actorName: by.name }),
      event: `application.${event}`,
      at,
      data: { from, to, ...(words[event] && { words: words[event] }) },
    });
  }
}
