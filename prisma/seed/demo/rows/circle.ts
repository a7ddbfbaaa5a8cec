import { randomUUID } from "node:crypto";
import type { MailProps, MailTemplate } from "@/emails";
import type { Prisma } from "@/server/db/generated/client";
import { confirmationDaysAfter } from "@/server/domain/application/confirmation";
import { type ApplicationContent, yearsOf } from "@/server/domain/application/content";
import { type Party, partiesOf, shareOfParty } from "@/server/domain/application/parties";
import { invitationDays } from "@/server/domain/collaborator/schema";
import { searchable } from "@/server/domain/text";
import { appUrl } from "@/server/links";
import { mailRow } from "@/server/mail/queue";
import { invitationDigest, newToken } from "@/server/services/collaborator/tokens";
import { confirmationDigest } from "@/server/services/confirmation/ask";
import { daysAfter, hourOn } from "../dates";
import { demoAddress } from "../people";
import { type Doer, doer } from "../team";
import type { Filed, World } from "./filed";

interface CircleRows {
  requests: Prisma.SignOffRequestCreateManyInput[];
  answers: Prisma.SignOffCreateManyInput[];
  guests: Prisma.CollaboratorCreateManyInput[];
  asked: Prisma.ConfirmationRequestCreateManyInput[];
  confirmed: Prisma.ConfirmationCreateManyInput[];
  journal: (Prisma.JournalEntryCreateManyInput & { at: Date })[];
  mails: Prisma.MailCreateManyInput[];
}

/** Who was asked for their word on a dossier, what they said, and who was invited into it. */
export function circleRows(
  filed: Filed,
  attached: readonly Prisma.AttachmentCreateManyInput[],
  world: World,
): CircleRows {
  const rows: CircleRows = { requests: [], answers: [], guests: [], asked: [], confirmed: [], journal: [], mails: [] };
  const { circle } = filed.dossier;
  if (!circle) return rows;
  const day = (before: number, hour: string) => hourOn(filed.submittedAt ?? world.now, -before, hour);
  shares(rows, filed, world, day(4, "10:20"), day(3, "16:05"));
  signOff(rows, filed, attached, world, day(2, "11:40"), day(1, "09:15"));
  if (circle.guests) guests(rows, filed, world, day(5, "14:30"));
  return rows;
}

const writerOf = ({ dossier, lead }: Filed, { team }: World): Doer => {
  const writer = team.membersOf(dossier.lead).find(({ roles }) => roles.includes("applicant"));
  return writer ? doer(writer) : { actorId: null, actorName: lead.contact.name };
};

const signatoryOf = ({ dossier, lead }: Filed, { team }: World): Doer => {
  const signatory = team.membersOf(dossier.lead).find(({ roles }) => roles.includes("signatory"));
  return signatory ? doer(signatory) : { actorId: null, actorName: lead.signatory.name };
};

const kept = <T extends MailTemplate>(
  { id }: Filed,
  to: string,
  at: Date,
  template: T,
  props: MailProps<T>,
): Prisma.MailCreateManyInput => ({
  ...mailRow({ key: `${template}:demo-${randomUUID()}`, template, to, locale: "fr", props, applicationId: id }),
  ...{ status: "kept", createdAt: at, nextTryAt: at },
});

function entry({ id, call }: Filed, event: string, by: Doer, at: Date, data: Prisma.InputJsonObject = {}) {
  return { applicationId: id, callId: call.id, event, ...by, at, data };
}

/** The dossier as it was when its signatory agreed to it: one sentence of it was written since. */
const before = (content: ApplicationContent): ApplicationContent => ({
  ...content,
  project: { ...content.project, results: `${content.project.results} À préciser.` },
});

function signOff(
  rows: CircleRows,
  filed: Filed,
  attached: readonly Prisma.AttachmentCreateManyInput[],
  world: World,
  askedAt: Date,
  at: Date,
): void {
  const state = filed.dossier.circle?.signOff;
  if (!state) return;
  const { id: applicationId, ref, content, call, dossier } = filed;
  const [writer, signatory] = [writerOf(filed, world), signatoryOf(filed, world)];
  rows.requests.push({
    ...{ applicationId, revision: 0, askedById: writer.actorId, askedByName: writer.actorName, askedAt },
  });
  rows.journal.push(entry(filed, "signOff.ask", writer, askedAt, { to: [signatory.actorName] }));
  const member = world.team.membersOf(dossier.lead).find(({ id }) => id === signatory.actorId);
  if (member)
    rows.mails.push(
      kept(filed, member.email, askedAt, "sign-off-requested", {
        ...{ reference: ref, project: content.project.title, by: writer.actorName, call: call.title },
        url: appUrl(`/dossiers/${ref}/depot`),
      }),
    );
  if (state === "awaited") return;
  const isGiven = state !== "refused";
  const comment = isGiven ? "" : "Le conseil a voté une participation de la moitié : le budget est à revoir.";
  rows.answers.push({
    ...{ applicationId, revision: 0, isGiven, comment, byId: signatory.actorId, byName: signatory.actorName, at },
    content: state === "outdated" ? before(content) : content,
    attachmentIds: attached
      .flatMap(({ id, removedAt }) => (id && !removedAt ? [id] : []))
      .toSorted((one, other) => one.localeCompare(other)),
  });
  const event = isGiven ? "signOff.give" : "signOff.refuse";
  rows.journal.push(entry(filed, event, signatory, at, comment ? { words: comment } : {}));
}

/** Where a party is written to: its town hall, by the place it is in. */
const mairie = (party: Party, { partners }: ApplicationContent): string => {
  const place = partners.find(({ id }) => id === party.id)?.place ?? party.name;
  return demoAddress(`mairie.${searchable(place).replaceAll(" ", "-")}`);
};

function shares(rows: CircleRows, filed: Filed, world: World, askedAt: Date, at: Date): void {
  const state = filed.dossier.circle?.shares;
  if (!state) return;
  const { id: applicationId, content, call, lead } = filed;
  const writer = writerOf(filed, world);
  const until = daysAfter(call.closesAt, confirmationDaysAfter);
  for (const party of partiesOf(content)) {
    const [id, token, email] = [randomUUID(), newToken(), mairie(party, content)];
    rows.asked.push({
      ...{ id, applicationId, partyKind: party.kind, partyId: party.id, partyName: party.name, email, locale: "fr" },
      ...{ tokenDigest: confirmationDigest(token), expiresAt: until },
      ...{ askedById: writer.actorId, askedByName: writer.actorName, askedAt },
    });
    rows.journal.push(entry(filed, "confirmation.ask", writer, askedAt, { party: party.name, email }));
    rows.mails.push(
      kept(filed, email, askedAt, "confirmation-requested", {
        ...{ party: party.name, authority: lead.name, by: writer.actorName, project: content.project.title },
        ...{ call: call.title, until: until.toISOString(), url: appUrl(`/confirmation/${token}`) },
      }),
    );
    if (state === "awaited") continue;
    const share = shareOfParty(content, party, yearsOf(call));
    const isConfirmed = state !== "refused";
    const reason = isConfirmed ? "" : "Nous pouvons mettre le terrain à disposition, pas le personnel.";
    rows.confirmed.push({
      ...{ requestId: id, isConfirmed, name: "Fatou Sarr", role: "Secrétaire générale", reason, at },
      // Two thousand euros less than the plan has come to say.
      share: state === "outdated" ? lessened(share) : share,
    });
    const outsider = { actorId: null, actorName: `Fatou Sarr (${party.name})` };
    const event = isConfirmed ? "confirmation.give" : "confirmation.refuse";
    rows.journal.push(entry(filed, event, outsider, at, { party: party.name, ...(reason && { words: reason }) }));
  }
}

const lessened = (share: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(share).map(([year, cents]) => [year, Math.max(0, cents - 200_000)]));

function guests(rows: CircleRows, filed: Filed, world: World, at: Date): void {
  const { id: applicationId, ref, content, lead } = filed;
  const writer = writerOf(filed, world);
  const colleague = world.team.membersOf("orneGrouping")[0];
  const invited = [
    { email: demoAddress("zoe.carlier"), role: "read" as const, member: null },
    ...(colleague ? [{ email: colleague.email, role: "edit" as const, member: colleague }] : []),
  ];
  for (const { email, role, member } of invited) {
    const token = newToken();
    const acceptedAt = member && daysAfter(at, 0.2);
    rows.guests.push({
      ...{ applicationId, email, role, tokenDigest: invitationDigest(token), expiresAt: daysAfter(at, invitationDays) },
      ...{ invitedById: writer.actorId, invitedByName: writer.actorName, invitedAt: at },
      ...{ userId: member?.id ?? null, acceptedAt },
    });
    rows.journal.push(entry(filed, "collaborator.invite", writer, at, { email, role }));
    if (member && acceptedAt)
      rows.journal.push(entry(filed, "collaborator.accept", doer(member), acceptedAt, { email, role }));
    rows.mails.push(
      kept(filed, email, at, "collaborator-invited", {
        ...{ reference: ref, project: content.project.title, url: appUrl(`/invitations/${token}`) },
        ...{ by: writer.actorName, authority: lead.name, role, days: invitationDays },
      }),
    );
  }
}
