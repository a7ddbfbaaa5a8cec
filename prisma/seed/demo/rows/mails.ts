import type { MailTemplate } from "@/emails";
import type { Prisma } from "@/server/db/generated/client";
import { transitionOf } from "@/server/domain/application/lifecycle";
import { claimPages } from "@/server/domain/organisation/claims";
import { appUrl } from "@/server/links";
import type { Claim, Member } from "../organisations";
import type { DatedDecision } from "./decisions";
import type { Filed, World } from "./filed";
import { lastAwaited } from "./opinion-round";
import { tellingOf } from "./telling";

type Row = Prisma.MailCreateManyInput;

interface Sending {
  /** What makes the mail unique, its recipient apart. */
  key: string;
  template: string;
  props: Prisma.InputJsonObject;
  at: Date;
  applicationId?: string;
}

/** One mail for each recipient, kept: without a mail server, that is what becomes of the mails of the demonstration. */
const mailsTo = (recipients: readonly Member[], { key, template, props, at, applicationId }: Sending): Row[] =>
  recipients.map(({ id, email, locale }) => ({
    ...{ key: `${key}:${id}`, template, locale, recipient: email, props, applicationId: applicationId ?? null },
    status: "kept",
    createdAt: at,
    nextTryAt: at,
  }));

/** The mails that each step of a dossier caused; none before Passerelle. */
export function mailRows(
  filed: Filed,
  number: string | null,
  decided: readonly DatedDecision[],
  { team }: World,
): Row[] {
  if (filed.isPast) return [];
  const { id: applicationId, ref, call, content, lead, opinions } = filed;
  const members = team.membersOf(filed.dossier.lead);
  const reference = number ?? ref;
  const project = content.project.title;
  const url = appUrl(`/dossiers/${ref}`);
  const named = (template: MailTemplate) => template;

  const created = mailsTo(members.slice(0, 1), {
    ...{
      key: `application.create:${applicationId}`,
      template: named("draft-created"),
      at: filed.createdAt,
      applicationId,
    },
    props: { reference: ref, project: call.title, url, closesAt: call.closesAt.toISOString() },
  });
  const told = filed.steps.flatMap((step, index) => {
    // Asking the opinions is part of the act that accepts the dossier, and told with it.
    if (step.event === "askOpinions" && filed.steps[index - 1]?.event === "accept") return [];
    const { words, mailProps } = tellingOf(filed, step, decided);
    return mailsTo(members, {
      ...{ key: `application.${step.event}:demo-${ref}-${index}`, template: transitionOf(step.event).mail },
      ...{ at: step.at, applicationId },
      props: { ...mailProps, project, url, status: step.to, words, reference, at: step.at.toISOString() },
    });
  });
  const asked = opinions.flatMap(({ country, requestedAt }) =>
    mailsTo(team.advisersOf(country), {
      ...{ key: `opinion.requested:${applicationId}:${country}`, template: named("opinion-requested") },
      ...{ at: requestedAt, applicationId },
      props: {
        ...{ reference, project, country, authority: lead.name, url: appUrl(`/avis/${ref}`) },
        dueAt: call.opinionsDueAt.toISOString(),
      },
    }),
  );
  const complete = lastAwaited(opinions);
  const closed = complete
    ? mailsTo([team.officer], {
        ...{
          key: `opinions.complete:${applicationId}`,
          template: named("opinions-complete"),
          at: complete,
          applicationId,
        },
        props: { reference, project, url: appUrl(`/instruction/${ref}`) },
      })
    : [];
  return [...created, ...told, ...asked, ...closed];
}

/** To those who may answer: the members of the authority, or the ministry while it has none. */
export function claimMails(
  { id, claimant, authority, of, at }: Claim,
  members: readonly Member[],
  { team }: World,
): Row[] {
  const colleagues = members.filter((member) => member.of === of);
  const template: MailTemplate = "claim-received";
  return mailsTo(colleagues.length > 0 ? colleagues : [team.officer, team.callManager], {
    ...{ key: `claim-received:${id}`, template, at },
    props: { authority, claimant: claimant.name, url: appUrl(claimPages.answer) },
  });
}

/** One of the mails could not be delivered, so that the demonstration shows what is done then. */
export function withOneGivenUp(rows: readonly Row[]): Row[] {
  const one = rows.findLast(({ template }) => template === "awarded-with-conditions");
  return rows.map((row) =>
    row === one
      ? { ...row, status: "failed", tries: 9, lastError: "550 5.1.1 Boîte aux lettres inconnue / mailbox unavailable" }
      : row,
  );
}
